import { lookUpHeader } from "../lexicon/header-terms.ts";
import { readMoneyRole } from "../lexicon/money-terms.ts";
import type { RawRow, RawTable } from "../table/raw-table.ts";
import { detailEntry, type Entry, type RowContext, type State, type TableEnd } from "./draft.ts";
import { cellOf } from "./row-cells.ts";
import { type Header, headerAt, repeatsHeader } from "./header.ts";
import { enterHeading, headingOf, loneText } from "./heading-row.ts";
import { ruleOf } from "./mapped-rows.ts";
import type { Mapping } from "./mapping.ts";
import { projectRow } from "./project-row.ts";
import { plainText } from "../lexicon/cell-text.ts";
import { countedProjects, headingStyle, isDetail, isNote, isPageNumber, totalLabel } from "../lexicon/row-words.ts";
import { type RowRole, rowRoles } from "./row-roles.ts";
import { readSequence } from "./sequence.ts";
import { withNumbers } from "./column-numbers.ts";
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
  const { places, last, ended } = placesOf(raw, table, header, mapping, start, open.ended === true);
  const state: State = {
    raw,
    mapping,
    header,
    hanNumerals: numbersByHan(body, header),
    entries: [],
    repeated: repeatedTexts(body),
    roles: rolesUnder(places, mapping),
    draft: open.draft,
    sections: open.sections,
    parts: false,
  };
  for (const { row, index, header: own, kind } of places)
    state.entries.push(kind === "body" ? readRow({ row, index, header: own, state }) : { row, kind });
  return { entries: state.entries, end: { draft: state.draft, sections: state.sections, header: last, ended } };
}

interface Place {
  readonly row: RawRow;
  readonly index: number;
  /** The header that the row stands under. */
  readonly header: Header;
  readonly kind: "header" | "body" | "other" | "blank";
}

/** Under which header each row stands: one may be repeated, another may follow, or a table of other things. */
function placesOf(
  raw: RawTable,
  table: number,
  first: Header,
  mapping: Mapping,
  start: number,
  isOther: boolean,
): { readonly places: Place[]; readonly last: Header; readonly ended: boolean } {
  const places: Place[] = [];
  let header = first;
  let ended = isOther;
  for (let index = start; index < raw.rows.length; index += 1) {
    const row = raw.rows[index]!;
    const isRepeated = repeatsHeader(header, row);
    const again = isRepeated ? null : headerAt(raw.rows, index, table, mapping);
    if (isRepeated) places.push({ row, index, header, kind: "header" });
    else if (again) {
      header = { ...withNumbers(again, raw), ...yearsOf(first) };
      ended = false;
      for (; index <= header.last; index += 1) places.push({ row: raw.rows[index]!, index, header, kind: "header" });
      index -= 1;
    } else if (ended || beginsOtherTable(row, header)) {
      ended = true;
      places.push({ row, index, header, kind: row.cells.every(({ text }) => text === "") ? "blank" : "other" });
    } else places.push({ row, index, header, kind: "body" });
  }
  return { places, last: header, ended };
}

/** How the years of a table are written holds under all of its headings. */
function yearsOf({ calendar, shortYears }: Header): Pick<Header, "calendar" | "shortYears"> {
  return { ...(calendar && { calendar }), ...(shortYears && { shortYears }) };
}

function rolesUnder(places: readonly Place[], mapping: Mapping): ReadonlyMap<RawRow, RowRole> {
  const bodies = new Map<Header, RawRow[]>();
  for (const { row, header, kind } of places) {
    const rule = kind === "body" ? ruleOf(row, mapping) : undefined;
    if (kind !== "body" || (rule !== undefined && rule !== "project")) continue;
    const body = bodies.get(header);
    if (body) body.push(row);
    else bodies.set(header, [row]);
  }
  const [[header, rows] = [], ...others] = bodies;
  if (header && rows && others.length === 0) return rowRoles(rows, header);
  return new Map([...bodies].flatMap(([header, rows]) => [...rowRoles(rows, header)]));
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
  const rule = ruleOf(row, state.mapping);
  if (rule) return ruledEntry(context, rule);
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
  // 第 | 1 | 页, where spaces part the cells.
  if (seq.number === null && /页|page/i.test(texts[0]! + texts.at(-1)!) && isPageNumber(texts.join("")))
    return { row, kind: "running-head" };
  const role = state.roles.get(row);
  const total = seq.number === null ? totalLabel(lead) : null;
  if (total) return totalEntry(context, lead, total, role?.covers);
  if (rest === 0) return loneText(context, lead);
  const heading = headingOf(context, seq.number !== null);
  if (heading) return enterHeading(context, heading, rest, undefined, role?.covers);
  if (role?.kind === "group" || role?.kind === "total") return summedEntry(context, role);
  if (role?.kind === "part") return { ...detailEntry(context), ...(role.doubt ? { doubt: role.doubt } : {}) };
  if (seq.part && state.parts) return detailEntry(context);
  if (seq.number === null && !seq.part && isDetail(cellOf(context, "name") || lead)) return detailEntry(context);
  return projectRow(context, seq.number, seq.part);
}

function ruledEntry(context: RowContext, as: NonNullable<ReturnType<typeof ruleOf>>): Entry {
  const { row } = context;
  const seqText = cellOf(context, "seq");
  const label = cellOf(context, "name") || row.cells.find(({ text }) => text !== "")?.text || seqText;
  if (as === "drop") return { row, kind: "other" };
  if (as === "heading") return enterHeading(context, label, row.cells.filter(({ text }) => text !== "").length - 1);
  if (as === "total") return totalEntry(context, label, totalLabel(label) ?? "subtotal");
  return projectRow(context, readSequence(seqText, context.state.hanNumerals).number, false, true);
}

/** A row that its sum or its count shows to be a total; one above its rows is a heading, too. */
function summedEntry(context: RowContext, { kind, covers, doubt }: RowRole): Entry {
  const { row, header, state } = context;
  const seqText = cellOf(context, "seq");
  const named = cellOf(context, "name");
  const name =
    (countedProjects(named) === null ? named : "") ||
    row.cells.find(({ text }) => /\p{L}/u.test(text))?.text ||
    seqText;
  const label = seqText !== "" && seqText !== name ? `${seqText} ${name}` : name;
  const open = doubt ? { doubt } : {};
  if (kind === "group" && headingStyle(label) !== null)
    return { ...enterHeading(context, label, 1, undefined, covers), ...open };
  if (kind === "total") return { ...totalEntry(context, label, "subtotal", covers), ...open };
  state.draft = null;
  const counted = row.cells.map(({ text }) => countedProjects(text)).find((count) => count !== null) ?? null;
  // It holds its own rows only, and ends no heading.
  const depth = Number.POSITIVE_INFINITY;
  return {
    row,
    kind: "section",
    depth,
    total: { row, header, label, scope: "section", depth, projects: counted, covers },
    ...open,
  };
}

function totalEntry(
  { row, header, state }: RowContext,
  label: string,
  scope: "subtotal" | "total",
  covers: readonly RawRow[] = [],
): Entry {
  state.draft = null;
  const counted = row.cells.map(({ text }) => countedProjects(text)).find((count) => count !== null) ?? null;
  const depth = state.sections.open.length;
  return { row, kind: scope, total: { row, header, label, scope, depth, projects: counted, covers } };
}

// Projects are numbered by Chinese numerals where most rows have one and none has another number; else they mark headings.
function numbersByHan(rows: readonly RawRow[], header: Header): boolean {
  const byHan = rows.filter((row) => {
    const text = cellOf({ row, header }, "seq");
    return readSequence(text).number === null && readSequence(text, true).number !== null;
  });
  if (byHan.length < 2) return false;
  const seqs = rows
    .filter((row) => row.cells.filter(({ text }) => text !== "").length >= 2)
    .map((row) => readSequence(cellOf({ row, header }, "seq"), true));
  return (
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
