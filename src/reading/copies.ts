import { plainText } from "../lexicon/cell-text.ts";
import type { Draft } from "./draft.ts";
import type { Table } from "./table.ts";

/**
 * The tables, where one whose projects all stand in another one is left out: a copied sheet counts once, whatever it is
 * called and in whichever order its rows stand.
 */
export function withoutCopies(tables: readonly Table[]): Table[] {
  if (tables.length < 2) return [...tables];
  const keys = tables.map((table) => draftsOf(table).map(keyOf));
  const copied = new Map<number, number>();
  for (const [index, own] of keys.entries()) {
    if (own.length < 2) continue;
    const original = keys.findIndex(
      (other, at) =>
        at !== index &&
        !copied.has(at) &&
        (other.length > own.length || (other.length === own.length && at < index)) &&
        contains(other, own),
    );
    if (original >= 0) copied.set(index, original);
  }
  return tables.map((table, index) => {
    const original = copied.get(index);
    if (original === undefined) return table;
    const entries = table.entries.map(({ row, kind }) => ({
      row,
      kind: kind === "blank" || kind === "rule" ? kind : ("other" as const),
    }));
    return {
      ...table,
      header: null,
      entries,
      copyOf: tables[original]!.number,
      reason: {
        zh: `与第${tables[original]!.number}个表重复，只计一次`,
        en: `repeats table ${tables[original]!.number}: counted once`,
      },
    };
  });
}

/** Two tables that share most of their projects by name while some amounts differ: two editions of one plan, it seems. */
export function editionsAmong(
  tables: readonly Table[],
): { readonly one: Table; readonly other: Table; readonly shared: number }[] {
  if (tables.length < 2) return [];
  const named = tables.map((table) => new Map(draftsOf(table).map((draft) => [textOf(draft, "name"), keyOf(draft)])));
  return tables.flatMap((one, index) =>
    tables.slice(index + 1).flatMap((other, offset) => {
      const [mine, theirs] = [named[index]!, named[index + 1 + offset]!];
      const shared = [...theirs.keys()].filter((name) => mine.has(name));
      const differs = shared.some((name) => mine.get(name) !== theirs.get(name));
      const most = shared.length >= 2 && shared.length >= 0.5 * Math.min(mine.size, theirs.size);
      return most && differs && one.list !== other.list ? [{ one, other, shared: shared.length }] : [];
    }),
  );
}

function draftsOf({ entries, header }: Table): Draft[] {
  if (header === null) return [];
  return entries.flatMap(({ kind, draft }) => (kind === "project" && draft ? [draft] : []));
}

function textOf({ cells, header }: Draft, target: string): string {
  const column = header.columns.find((each) => each.target === target);
  return plainText(cells[column?.index ?? -1]?.text ?? "").replace(/\s+/g, "");
}

function keyOf(draft: Draft): string {
  return JSON.stringify([textOf(draft, "name"), textOf(draft, "investment").replace(/,/g, ""), textOf(draft, "unit")]);
}

function contains(all: readonly string[], some: readonly string[]): boolean {
  const left = new Map<string, number>();
  for (const key of all) left.set(key, (left.get(key) ?? 0) + 1);
  return some.every((key) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0;
  });
}
