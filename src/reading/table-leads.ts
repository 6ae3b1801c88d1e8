import { normaliseHeader } from "../lexicon/header-terms.ts";
import { readMoneyUnit } from "../lexicon/money-terms.ts";
import { headingStyle, headingWords, isNote, totalLabel } from "../lexicon/row-words.ts";
import type { RawRow } from "../table/raw-table.ts";
import type { Entry } from "./draft.ts";
import { namesPlaces } from "./places.ts";
import type { Table } from "./table.ts";

const LONGEST = 40;

/** A heading as a document in Markdown writes it, without its mark. */
export const withoutHashes = (text: string): string => text.replace(/^#{1,6}\s+(.*?)(?:\s+#+)?$/, "$1");

/**
 * Tables under the same headings, each below a line that names its group (东区 over one table, 西区 over the next): the line is
 * a heading of its rows. A line over the first rows is one where others of its kind stand before the headings are repeated.
 */
export function underLeads(tables: readonly Table[]): void {
  const read = tables.filter(({ header, entries }) => header && entries.some(({ kind }) => kind === "project"));
  const leads = new Map(read.map((table) => [table, leadOf(table)]));
  const [first] = read;
  const texts = [...leads.values()];
  const isGroups =
    read.length > 1 &&
    texts.every((text) => text !== null) &&
    new Set(texts).size === texts.length &&
    read.every((table) => labelsOf(table) === labelsOf(first!));
  for (const [table, lead] of leads) if (lead !== null && (isGroups || hasAlike(lead, table.entries))) lay(lead, table);
}

/** The line of one text that stands right above a table's headings, where it can name a group. */
function leadOf({ raw, header }: Table): string | null {
  const above = [...raw.caption, ...raw.rows.slice(0, Math.max(0, header!.first))];
  const last = above.findLast(({ cells, text }) => text.trim() !== "" && cells.some((cell) => cell.text !== ""));
  return last ? groupIn(last) : null;
}

function groupIn({ cells }: RawRow): string | null {
  const [only, ...others] = cells.filter(({ text, merged }) => text !== "" && !merged);
  if (!only || others.length > 0) return null;
  const text = withoutHashes(only.text);
  if (text.length > LONGEST || /[。；;!?]|[:：]$/.test(text) || isNote(text) || totalLabel(text) !== null) return null;
  if (headingStyle(text) !== null || namesPlaces(text)) return text;
  // A title that names a year, a table or a unit is no group.
  return /\d|表$|清单$|list$|programme$|table/i.test(text) || readMoneyUnit(text) !== null ? null : text;
}

/** Whether a heading of the same kind stands further down, right before the headings of the columns come again. */
function hasAlike(lead: string, entries: readonly Entry[]): boolean {
  const filled = entries.filter(({ kind }) => kind !== "blank" && kind !== "rule");
  const isAlike = (text: string) =>
    headingStyle(lead) === null ? namesPlaces(lead) && namesPlaces(text) : headingStyle(text) === headingStyle(lead);
  return filled.some(
    ({ kind, row }, at) =>
      kind === "section" &&
      filled[at + 1]?.kind === "header" &&
      isAlike(withoutHashes(row.cells.find(({ text }) => text !== "")?.text ?? "")),
  );
}

/** Puts rows under a heading that stands above their table, but for those under one of its kind below it. */
function lay(lead: string, { entries }: Table): void {
  const isOfKind = (text: string) => headingStyle(text) === headingStyle(lead) && headingWords(text) !== "";
  for (const { kind, draft } of entries) {
    if (kind !== "project" || !draft) continue;
    const [outermost] = draft.section;
    if (outermost !== undefined && (headingStyle(lead) !== null || namesPlaces(lead)) && isOfKind(outermost)) continue;
    draft.section = [lead, ...draft.section];
  }
}

const labelsOf = ({ header }: Table): string =>
  header!.columns.flatMap(({ label }) => normaliseHeader(label).joined || []).join("|");
