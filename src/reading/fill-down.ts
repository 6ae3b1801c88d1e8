import { isDitto } from "../lexicon/blank-words.ts";
import type { Column } from "./columns.ts";
import type { Header } from "./header.ts";
import type { ColumnTarget } from "./mapping.ts";
import type { Draft } from "./draft.ts";

/** Fields in which a mark for "as above" is read; an amount that is stated so stays unread, as does a name. */
export const REPEATED: readonly ColumnTarget[] = ["unit", "content", "completion", "district", "category", "extra"];

/**
 * Drafts whose cells repeat the cell above: those that say so by a mark (〃, 同上, ditto), and blank ones of some fields, for
 * tables whose merged cells lost their span.
 */
export function fillDown(drafts: readonly Draft[], targets: readonly ColumnTarget[]): Draft[] {
  const above = new Map<ColumnTarget | number, string>();
  const columnsOf = new Map<Header, readonly Column[]>();
  return drafts.map((draft) => {
    const { header } = draft;
    // Most drafts repeat nothing and stay as they are.
    let { cells } = draft;
    const columns = columnsOf.get(header) ?? header.columns.filter(({ target }) => isFilled(target, targets));
    columnsOf.set(header, columns);
    for (const { target, index } of columns) {
      const text = cells[index]?.text ?? "";
      const key = target === "extra" ? index : target;
      const before = above.get(key);
      const repeats = text !== "" && isDitto(text);
      if (text === "" ? targets.includes(target) : repeats && REPEATED.includes(target) && before !== undefined) {
        const filled = [...cells];
        filled[index] = { text: before ?? "" };
        cells = filled;
      } else if (text !== "" && !repeats) above.set(key, text);
      else above.delete(key);
    }
    return cells === draft.cells ? draft : { ...draft, cells };
  });
}

function isFilled(target: Column["target"], targets: readonly ColumnTarget[]): boolean {
  return REPEATED.includes(target) || targets.includes(target);
}
