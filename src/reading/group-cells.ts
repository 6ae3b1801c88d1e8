import { headingWords, totalLabel } from "../lexicon/row-words.ts";
import type { Draft, Entry, OpenGroups } from "./draft.ts";
import type { Header } from "./header.ts";
import type { ColumnTarget } from "./mapping.ts";
import { columnOf } from "./row-cells.ts";

/** Fields whose cell may be written once for a group: in the row of its heading, or in the first of its rows. */
const GROUPED: readonly ColumnTarget[] = ["district", "unit"];

/**
 * Fills blank cells of rows that stand in a group, in place: from the heading above them, where that stands in the column of
 * the field itself (甲市 | | 46), and from a subtotal that names
 * the rows that it is proved to add up (甲市小计), or from the first of these. Gives what is open at the end.
 */
export function fillGroupCells(entries: readonly Entry[], header: Header, open: OpenGroups = new Map()): OpenGroups {
  const left = new Map(open);
  for (const target of GROUPED) {
    const index = columnOf(header, target)?.index;
    const name = columnOf(header, "name")?.index;
    if (index === undefined || name === undefined) continue;
    // Under other headings the field may stand in another column.
    if (entries.some(({ draft }) => draft && columnOf(draft.header, target)?.index !== index)) continue;
    const text = fillBelowHeadings(entries, index, name, open.get(target));
    if (text === undefined) left.delete(target);
    else left.set(target, text);
    fillBeforeSums(entries, index);
  }
  return left;
}

function fillBelowHeadings(
  entries: readonly Entry[],
  index: number,
  name: number,
  above: string | undefined,
): string | undefined {
  let heading = above;
  for (const { kind, row, draft } of entries) {
    if (kind === "section") {
      const [own, named] = [row.cells[index], row.cells[name]];
      const isOwn = own !== undefined && own.text !== "" && !own.merged && (named?.text ?? "") === "";
      heading = isOwn && totalLabel(own.text) === null ? headingWords(own.text) : undefined;
    } else if (kind === "total") heading = undefined;
    else if (kind === "project" && draft) {
      // A row with a value of its own stands beside the group.
      if ((draft.cells[index]?.text ?? "") !== "") heading = undefined;
      else if (heading !== undefined) fill(draft, index, heading);
    }
  }
  return heading;
}

function fillBeforeSums(entries: readonly Entry[], index: number): void {
  const drafts = new Map(
    entries.flatMap(({ kind, row, draft }) => (kind === "project" && draft ? [[row, draft]] : [])),
  );
  for (const { kind, total } of entries) {
    if (kind !== "subtotal" || !total?.covers || total.covers.length === 0) continue;
    const covered = total.covers.flatMap((row) => drafts.get(row) ?? []);
    const [first, ...others] = covered.map(({ cells }) => cells[index]?.text ?? "");
    const named = groupOfSum(total.row.cells[index]?.text ?? "");
    const text = first || named;
    if (!text || covered.length < total.covers.length || others.some((own) => own !== "")) continue;
    for (const draft of covered) if ((draft.cells[index]?.text ?? "") === "") fill(draft, index, text);
  }
}

const SUM_WORDS = /^(?:sub-?)?totals?(?:\s*[:–—-]\s*|\s+(?:for|of)\s+|\s+)|\s+(?:sub-?)?totals?$/i;

/** Whose sum a label says that it is: 甲市合计, Abbey subtotal; empty where it names none. */
function groupOfSum(label: string): string {
  if (totalLabel(label) !== "subtotal") return "";
  const group = headingWords(label.trim().replace(SUM_WORDS, ""));
  return group === label.trim() || totalLabel(group) !== null ? "" : group;
}

function fill(draft: Draft, index: number, text: string): void {
  const cells = [...draft.cells];
  cells[index] = { text };
  draft.cells = cells;
}
