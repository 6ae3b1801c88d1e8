import { lookUpHeader } from "../lexicon/header-terms.ts";
import { readMoneyRole } from "../lexicon/money-terms.ts";
import type { RawRow, RawTable } from "../table/raw-table.ts";
import { cellOf, draftOf, type Entry, type RowContext, type State, type TableEnd } from "./draft.ts";
import { type Header, headerAt, repeatsHeader } from "./header.ts";
import { enterHeading, headingOf, loneText } from "./heading-row.ts";
import type { Mapping } from "./mapping.ts";
import { projectRow } from "./project-row.ts";
import { plainText } from "../lexicon/cell-text.ts";
import { countedProjects, isDetail, isNote, totalLabel } from "../lexicon/row-words.ts";
import { readSequence } from "./sequence.ts";
import { isCountHeader } from "./verdict.ts";

/** Reads the rows of a table under its header, given what is open above it; every row gets one entry. */
export function readTable(
  raw: RawTable,
  table: number,
  header: Header,
  mapping: Mapping,
  open: TableEnd,
): { entries: Entry[]; end: TableEnd } {
  const start = header.last + 1;
  const body = raw.rows.slice(start);
  const state: State = {
    raw,
    mapping,
    header,
    hanNumerals: numbersByHan(body, header),
    entries: [],
    repeated: repeatedTexts(body),
    draft: open.draft,
    sections: open.sections,
    parts: false,
  };
  let current = header;
  let ended = false;
  for (let index = start; index < raw.rows.length; index += 1) {
    const row = raw.rows[index]!;
    const again = repeatsHeader(current, row) ? null : headerAt(raw.rows, index, table, mapping);
    if (repeatsHeader(current, row)) state.entries.push({ row, kind: "header" });
    else if (again) {
      for (const each of raw.rows.slice(index, again.last + 1)) state.entries.push({ row: each, kind: "header" });
      index = again.last;
      current = again;
      ended = false;
    } else if (ended || beginsOtherTable(row, current)) {
      ended = true;
      state.entries.push({ row, kind: row.cells.every(({ text }) => text === "") ? "blank" : "other" });
    } else state.entries.push(readRow({ row, index, header: current, state }));
  }
  return { entries: state.entries, end: { draft: state.draft, sections: state.sections } };
}

// A row of headings that name no projects begins another table (of statistics, say) below this one.
function beginsOtherTable(row: RawRow, header: Header): boolean {
  const texts = row.cells.map(({ text }) => text).filter((text) => text !== "");
  if (texts.length < 3 || texts.some((text) => text.length > 20 || /^[\d.,%\s]+$/.test(text))) return false;
  if (readSequence(cellOf({ row, header }, "seq")).number !== null) return false;
  const heads = texts.filter(
    (text) => lookUpHeader(text) !== null || readMoneyRole([text]) !== null || isCountHeader(text),
  );
  return heads.length >= 2 && heads.length >= texts.length / 2;
}

function readRow(context: RowContext): Entry {
  const { row, state } = context;
  if (row.problem !== undefined) return { row, kind: "issue", problem: row.problem };
  const texts = row.cells.map(({ text }) => text).filter((text) => text !== "");
  const lead = texts.find((text) => !/^[\d.,\s%]+$/.test(plainText(text.slice(0, 40)))) ?? texts[0];
  if (lead === undefined) return { row, kind: "blank" };
  const rest = texts.length - 1;
  const seq = readSequence(cellOf(context, "seq"), state.hanNumerals);
  if (
    /^[\s|+\-=_─-╿:]+$/.test(row.text) &&
    row.text.length < 2000 &&
    texts.every((text) => /^[-=_:|+\s─-╿]*$/.test(text))
  )
    return { row, kind: "rule" };
  if (seq.number === null && isNote(texts[0]!) && (rest === 0 || /^(?:注|备注|说明|单位)/.test(texts[0]!)))
    return { row, kind: "note" };
  const total = seq.number === null ? totalLabel(lead) : null;
  if (total) return totalEntry(context, lead, total);
  if (rest === 0) return loneText(context, lead);
  const heading = headingOf(context, seq.number !== null);
  if (heading) return enterHeading(context, heading, rest);
  if (seq.part && state.parts) return { row, kind: "detail", ...draftOf(state) };
  if (seq.number === null && !seq.part && isDetail(cellOf(context, "name") || lead))
    return { row, kind: "detail", ...draftOf(state) };
  return projectRow(context, seq.number, seq.part);
}

function totalEntry({ row, header, state }: RowContext, label: string, scope: "subtotal" | "total"): Entry {
  state.draft = null;
  const counted = row.cells.map(({ text }) => countedProjects(text)).find((count) => count !== null) ?? null;
  const depth = state.sections.open.length;
  return { row, kind: scope, total: { row, header, label, scope, depth, projects: counted } };
}

// Projects are numbered by Chinese numerals where most rows have one and none has another number; else they mark headings.
function numbersByHan(rows: readonly RawRow[], header: Header): boolean {
  const seqs = rows
    .filter((row) => row.cells.filter(({ text }) => text !== "").length >= 2)
    .map((row) => readSequence(cellOf({ row, header }, "seq"), true));
  const byHan = rows.filter((row) => {
    const text = cellOf({ row, header }, "seq");
    return readSequence(text).number === null && readSequence(text, true).number !== null;
  });
  return (
    byHan.length >= 2 &&
    byHan.length >= seqs.length / 2 &&
    seqs.filter(({ number, part }) => number !== null || part).length === byHan.length
  );
}

function repeatedTexts(rows: readonly RawRow[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const row of rows) {
    const text = row.text.trim();
    if (row.cells.length > 2 || text === "" || text.length > 60) continue;
    (seen.has(text) ? repeated : seen).add(text);
  }
  return repeated;
}
