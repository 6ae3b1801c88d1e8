import { lookUpHeader } from "../table/header-terms.ts";
import { readMoneyRole } from "../table/money-terms.ts";
import type { RawCell, RawRow, RawTable } from "../table/raw-table.ts";
import type { RowKind } from "./dataset.ts";
import { type Header, headerAt, repeatsHeader } from "./header.ts";
import type { ColumnTarget, Mapping } from "./mapping.ts";
import { plainText } from "./reading.ts";
import { countedProjects, headingStyle, isDetail, isNote, isPageNumber, totalLabel } from "./row-words.ts";
import { isCountHeader } from "./verdict.ts";
import { enterSection, NO_SECTIONS, type SectionStack, sectionTexts } from "./section-stack.ts";
import { readSequence } from "./sequence.ts";

/** A project's row with the rows that continue it, before its cells are read. */
export interface Draft {
  readonly cells: RawCell[];
  readonly rows: RawRow[];
  readonly header: Header;
  readonly section: readonly string[];
  /** The row has another number of cells than its header, so that a cell may stand in another's place. */
  readonly uneven: boolean;
}

/** A row that states a total, before its amount is read. */
export interface TotalRow {
  readonly row: RawRow;
  readonly header: Header;
  readonly label: string;
  readonly scope: "section" | "subtotal" | "total";
  /** Depth of the heading that states it, 0 for one that no heading holds. */
  readonly depth: number;
  readonly projects: number | null;
}

/** One row of a table and what it was read as. */
export interface Entry {
  readonly row: RawRow;
  kind: RowKind;
  /** Of the project that the row is or continues. */
  readonly draft?: Draft;
  readonly total?: TotalRow;
  /** Depth of a heading, from 0. */
  readonly depth?: number;
  /** Why the row can't be read. */
  readonly problem?: string;
}

interface State {
  readonly raw: RawTable;
  readonly mapping: Mapping;
  readonly header: Header;
  readonly hanNumerals: boolean;
  readonly entries: Entry[];
  readonly repeated: ReadonlySet<string>;
  draft: Draft | null;
  sections: SectionStack;
  /** The number of the project whose parts (1.1, 1.2) follow, where its own amount covers them. */
  parts: boolean;
}

/** Reads the rows of a table under its header, from the row after it on; every row gets one entry. */
export function readTable(raw: RawTable, table: number, header: Header, start: number, mapping: Mapping): Entry[] {
  const body = raw.rows.slice(start);
  const state: State = {
    raw,
    mapping,
    header,
    hanNumerals: numbersByHan(body, header),
    entries: [],
    repeated: repeatedTexts(body),
    draft: null,
    sections: NO_SECTIONS,
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
  return state.entries;
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

interface RowContext {
  readonly row: RawRow;
  readonly index: number;
  readonly header: Header;
  readonly state: State;
}

function readRow(context: RowContext): Entry {
  const { row, state } = context;
  const texts = row.cells.map(({ text }) => text).filter((text) => text !== "");
  const lead = texts.find((text) => !/^[\d.,\s%]+$/.test(plainText(text.slice(0, 40)))) ?? texts[0];
  if (lead === undefined) return { row, kind: "blank" };
  const rest = texts.length - 1;
  const seq = readSequence(cellOf(context, "seq"), state.hanNumerals);
  if (/^[\s|+\-=_─-╿:]+$/.test(row.text) && row.text.length < 2000 && texts.every((text) => /^[-=_:─-╿]*$/.test(text)))
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

function cellOf({ row, header }: Pick<RowContext, "row" | "header">, target: ColumnTarget): string {
  const column = header.columns.find((each) => each.target === target);
  return column ? (row.cells[column.index]?.text ?? "") : "";
}

function rawCellOf({ row, header }: Pick<RowContext, "row" | "header">, target: ColumnTarget): RawCell | undefined {
  const column = header.columns.find((each) => each.target === target);
  return column && row.cells[column.index];
}

function draftOf(state: State): { draft?: Draft } {
  return state.draft ? { draft: state.draft } : {};
}

function totalEntry({ row, header, state }: RowContext, label: string, scope: "subtotal" | "total"): Entry {
  state.draft = null;
  const counted = row.cells.map(({ text }) => countedProjects(text)).find((count) => count !== null) ?? null;
  const depth = state.sections.open.length;
  return { row, kind: scope, total: { row, header, label, scope, depth, projects: counted } };
}

/** A row with one text: a heading, the rest of a wrapped cell, or what stands between two pages. */
function loneText(context: RowContext, text: string): Entry {
  const { row, header, state } = context;
  const structured = row.cells.length >= Math.min(3, header.columns.length);
  const column = row.cells.findIndex((cell) => cell.text !== "");
  const isNameColumn = header.columns[column]?.target === "name";
  if (isPageNumber(text) || (!structured && state.repeated.has(row.text.trim()))) return { row, kind: "running-head" };
  if (isNote(text)) return { row, kind: "note" };
  const style = headingStyle(text);
  if (structured) {
    if (readSequence(text).number !== null) return { row, kind: "issue", problem: "a number alone in its row" };
    if (
      (column === 0 || isNameColumn || style) &&
      text.length <= 60 &&
      !/[。;；]/.test(text) &&
      projectFollows(context)
    )
      return enterHeading(context, text, 0);
    if (column > 0 && state.draft) return continueDraft(context);
    return text.length > 60 || !projectFollows(context) ? { row, kind: "note" } : enterHeading(context, text, 0);
  }
  if (state.draft && /[、,，]$/.test(state.draft.rows.at(-1)!.text.trim())) return continueLast(context, text);
  if (isDetail(text)) return { row, kind: "detail", ...draftOf(state) };
  if (style && text.length <= 60 && !/[。；]$/.test(text)) return enterHeading(context, text, 0);
  const short = text.length <= 24 && !/[。；，]/.test(text);
  const headsRows = /(?:项目|工程|类|建设|[省市区县旗盟州镇乡村])(?:[（(].*[)）])?$/.test(text);
  if (short && headsRows && !breaksPage(context) && projectFollows(context)) return enterHeading(context, text, 0);
  return { row, kind: "running-head" };
}

// Whether the next row that isn't blank begins a new page: it repeats the header.
function breaksPage({ state, index, header }: RowContext): boolean {
  const next = state.raw.rows.slice(index + 1, index + 8).find((row) => row.text.trim() !== "");
  return next !== undefined && repeatsHeader(header, next);
}

function projectFollows({ state, index, header }: RowContext): boolean {
  for (const row of state.raw.rows.slice(index + 1, index + 10)) {
    const filled = row.cells.filter(({ text }) => text !== "").length;
    if (filled < 2) continue;
    if (repeatsHeader(header, row) || totalLabel(row.cells.find(({ text }) => text !== "")?.text ?? "")) continue;
    return cellOf({ row, header }, "name") !== "";
  }
  return false;
}

/** The heading that a row with several cells is (一 | 农业项目 | | 1200), or null. */
function headingOf(context: RowContext, numbered: boolean): string | null {
  if (numbered) return null;
  const { row, header } = context;
  const seqText = cellOf(context, "seq");
  const name = cellOf(context, "name");
  const own = ["content", "unit", "completion"] as const;
  const told = own.filter((target) => cellOf(context, target) !== "" && !rawCellOf(context, target)?.merged).length;
  const marked = headingStyle(seqText);
  if (seqText !== "" && marked && marked !== "digit-bracket" && told <= 1) {
    const words = row.cells.find(
      (cell, index) => cell.text !== "" && header.columns[index]?.target !== "seq" && !/^[\d.,]+$/.test(cell.text),
    )?.text;
    return name === "" && words === undefined
      ? seqText
      : `${seqText}${/[、.:：)）]$/.test(seqText) || seqText.length > 4 ? "" : "、"}${name || words}`;
  }
  const first = row.cells.find(({ text }) => text !== "")?.text ?? "";
  const style = headingStyle(first);
  if (seqText === "" && style && style !== "digit" && style !== "digit-bracket" && style !== "letter" && told === 0)
    return first;
  return null;
}

function enterHeading(context: RowContext, text: string, rest: number): Entry {
  const { row, header, state } = context;
  state.draft = null;
  state.parts = false;
  state.sections = enterSection(state.sections, text);
  const depth = state.sections.open.length - 1;
  if (rest === 0 && countedProjects(text) === null) return { row, kind: "section", depth };
  const counted = row.cells.map((cell) => countedProjects(cell.text)).find((count) => count !== null) ?? null;
  return {
    row,
    kind: "section",
    depth,
    total: { row, header, label: text, scope: "section", depth, projects: counted },
  };
}

function projectRow(context: RowContext, number: number | null, part: boolean): Entry {
  const { row, header, state } = context;
  const name = rawCellOf(context, "name");
  const hasSeq = header.columns.some(({ target }) => target === "seq");
  const seqText = cellOf(context, "seq");
  if (number !== null && !part) state.parts = partsFollow(context) && cellOf(context, "investment") !== "";
  if (number !== null && partsFollow(context) && !state.parts)
    return enterHeading(context, `${seqText} ${name?.text ?? ""}`.trim(), 1);
  const mergedRow = hasSeq ? rawCellOf(context, "seq")?.merged && name?.merged : name?.merged;
  if (mergedRow && state.draft) return sharedRow(context);
  if (hasSeq && seqText === "" && state.draft && isContinuation(context)) return continueDraft(context);
  if (!name || name.text === "")
    return { row, kind: "issue", problem: `a project's name (${header.columns.length} cells in a row)` };
  const uneven = row.cells.length !== header.columns.length;
  if (uneven && row.cells.slice(header.columns.length).some(({ text }) => text !== ""))
    return { row, kind: "issue", problem: `${header.columns.length} cells` };
  if (hasSeq && seqText === "" && number === null && !cellOf(context, "investment") && fieldsTold(context) < 2)
    return { row, kind: "issue", problem: "a project's number or amount" };
  state.draft = { cells: [...row.cells], rows: [row], header, section: sectionTexts(state.sections), uneven };
  return { row, kind: "project", draft: state.draft };
}

function fieldsTold(context: RowContext): number {
  return (["unit", "content", "completion", "district", "category"] as const).filter((target) => {
    const cell = rawCellOf(context, target);
    return cell && cell.text !== "" && !cell.merged;
  }).length;
}

/** A row whose number and name are merged with the row above: more of the same project. */
function sharedRow(context: RowContext): Entry {
  const { row, header, state } = context;
  const investment = rawCellOf(context, "investment");
  const funds =
    row.cells.some(({ text, merged }) => !merged && isDetail(text)) ||
    header.columns.some(
      ({ path, index }) => /来源|渠道/.test(path.join("")) && !row.cells[index]?.merged && row.cells[index]?.text,
    );
  if (!investment || investment.merged || investment.text === "") return continueDraft(context);
  if (funds) return { row, kind: "detail", ...draftOf(state) };
  state.draft = { cells: [...row.cells], rows: [row], header, section: sectionTexts(state.sections), uneven: false };
  return { row, kind: "project", draft: state.draft };
}

// The rest of cells that are wrapped over several rows: words only, fewer of them than a project of its own would have.
function isContinuation(context: RowContext): boolean {
  const { row, header, state } = context;
  if (
    header.columns.some(
      ({ target, index }) =>
        (target === "investment" || target === "amount") && row.cells[index]?.text && !row.cells[index]?.merged,
    )
  )
    return false;
  const name = cellOf(context, "name");
  if (name === "") return true;
  const previous = state.draft!.rows.at(-1)!;
  const adjacent =
    previous.at.line === undefined ||
    row.at.line === undefined ||
    row.at.line - (previous.at.lastLine ?? previous.at.line) === 1;
  return adjacent && ["spaces", "box", "pipes"].includes(state.raw.layout);
}

function continueDraft(context: RowContext): Entry {
  const { row, state } = context;
  const draft = state.draft!;
  for (const [index, cell] of row.cells.entries()) {
    const before = draft.cells[index] ?? { text: "" };
    if (cell.merged || cell.text === "" || cell.text === before.text) continue;
    draft.cells[index] = { ...before, text: joinText(before.text, cell.text) };
  }
  draft.rows.push(row);
  return { row, kind: "continuation", draft };
}

function continueLast({ row, state }: RowContext, text: string): Entry {
  const draft = state.draft!;
  const last = draft.cells.findLastIndex((cell) => cell.text !== "");
  draft.cells[last] = { ...draft.cells[last]!, text: joinText(draft.cells[last]!.text, text) };
  draft.rows.push(row);
  return { row, kind: "continuation", draft };
}

/** Two parts of a wrapped text: Chinese goes on without a space. */
export function joinText(first: string, second: string): string {
  if (first === "" || second === "") return first + second;
  const wide = /[^\u0020-\u02af]/;
  return wide.test(first.at(-1)!) || wide.test(second[0]!) ? first + second : `${first} ${second}`;
}

function partsFollow({ state, index, header }: RowContext): boolean {
  const next = state.raw.rows.slice(index + 1, index + 6).find((row) => cellOf({ row, header }, "seq") !== "");
  if (!next) return false;
  const own = plainText(cellOf({ row: state.raw.rows[index]!, header }, "seq")).replace(/[、.]$/, "");
  const text = plainText(cellOf({ row: next, header }, "seq"));
  return readSequence(text).part && (text.startsWith(`${own}.`) || text.startsWith(`${own}-`) || /^[(①]/.test(text));
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
