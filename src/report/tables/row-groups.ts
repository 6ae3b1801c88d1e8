import type { RowGroup } from "../document.ts";

/** Items in the order of their keys, with a heading over those of each key; a key without items has none. */
export function grouped<Item, Key>(
  items: readonly Item[],
  keys: readonly Key[],
  keyOf: (item: Item) => Key,
  label: (key: Key, count: number) => string,
): { sorted: Item[]; groups: RowGroup[] } {
  const sorted: Item[] = [];
  const groups: RowGroup[] = [];
  for (const key of keys) {
    const those = items.filter((item) => keyOf(item) === key);
    if (those.length > 0) groups.push({ from: sorted.length, label: label(key, those.length) });
    sorted.push(...those);
  }
  return { sorted, groups };
}
