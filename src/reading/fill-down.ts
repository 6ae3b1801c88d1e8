import type { ColumnTarget } from "./mapping.ts";
import type { Draft } from "./draft.ts";

/** Drafts whose blank cells of some fields repeat the cell above, for tables whose merged cells lost their span. */
export function fillDown(drafts: readonly Draft[], targets: readonly ColumnTarget[]): (Draft & { original: Draft })[] {
  const above = new Map<ColumnTarget, string>();
  return drafts.map((draft) => {
    const cells = [...draft.cells];
    for (const { target, index } of draft.header.columns) {
      if (!targets.includes(target)) continue;
      const text = cells[index]?.text ?? "";
      if (text !== "") above.set(target, text);
      else cells[index] = { text: above.get(target) ?? "" };
    }
    return { ...draft, cells, original: draft };
  });
}
