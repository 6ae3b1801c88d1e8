import type { Words } from "../language/words.ts";
import { usesDecimalComma } from "../lexicon/foreign-headings.ts";
import { normaliseHeader } from "../lexicon/header-terms.ts";
import { readMoneyUnit } from "../lexicon/money-terms.ts";
import type { RawRow, RawTable } from "../table/raw-table.ts";
import { BY_MAPPING, type Column } from "./columns.ts";
import { calendarOf } from "./completion.ts";
import { type Entry, NOTHING_OPEN, type TableEnd } from "./draft.ts";
import { cellOf } from "./row-cells.ts";
import { withoutCopies } from "./copies.ts";
import type { Table } from "./table.ts";
import { fillGroupCells } from "./group-cells.ts";
import { type HeaderOf, headersBy } from "./first-header.ts";
import type { Header } from "./header.ts";
import type { Mapping } from "./mapping.ts";
import { regionsOf } from "./regions.ts";
import { withSharedUnit } from "./shared-unit.ts";
import { ASSUMED, IN_CELLS, unitOfNotes, unitStated, unitsInCells } from "./stated-unit.ts";
import { unitOfSigns } from "./signs-in-cells.ts";
import { settleCurrency } from "./settled-currency.ts";
import { withSigns } from "./signed-amounts.ts";
import { withNumbers } from "./column-numbers.ts";
import { withNamedUnits } from "./named-units.ts";
import { namesAmong } from "./places.ts";
import { readTable } from "./read-table.ts";
import { ONES, WAN } from "./money.ts";
import { unitColumnOf } from "./currency.ts";
import { readSequence } from "./sequence.ts";
import { shortYearsOf } from "./short-years.ts";
import { underLeads } from "./table-leads.ts";
import { turned } from "./turned.ts";
import { isCountHeader, whyNoProjects } from "./verdict.ts";

/** Finds the header of each table and reads its rows under it. */
export function understandTables(raws: readonly RawTable[], mapping: Mapping): Table[] {
  const tables: Table[] = [];
  const headerOf = headersBy(mapping);
  const upright = raws.map((raw) => (headerOf(raw.rows, 0) ? raw : (turned(raw, mapping) ?? raw)));
  const regions = upright.flatMap((raw) => regionsOf(raw, (rows) => headerOf(rows, 0), mapping));
  for (const [index, raw] of regions.entries())
    tables.push(understand(raw, index + 1, tables.at(-1), mapping, headerOf));
  underLeads(tables);
  const places = namesAmong(tables.flatMap(({ entries }) => districtCells(entries)));
  const placed = tables.map((table) => ({ ...table, places }));
  return mapping.tables ? placed : withoutCopies(placed);
}

const NO_PLACES: ReadonlySet<string> = new Set();

function districtCells(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ kind, draft }) => {
    const column = kind === "project" ? draft?.header.columns.find(({ target }) => target === "district") : undefined;
    return column ? [draft!.cells[column.index]?.text ?? ""] : [];
  });
}

function understand(
  raw: RawTable,
  number: number,
  previous: Table | undefined,
  mapping: Mapping,
  headerOf: HeaderOf,
): Table {
  const isLeftOut = mapping.tables !== undefined && !mapping.tables.includes(number);
  const own = isLeftOut ? null : headerOf(raw.rows, number);
  const captions = own || isLeftOut ? 0 : linesAbove(raw.rows);
  const isHeadless = !own && !isLeftOut && previous?.header != null && continues(raw.rows.slice(captions), previous);
  const found = isHeadless
    ? { ...remapped(previous.header!, number, mapping), first: captions === 0 ? -1 : captions, last: captions - 1 }
    : own;
  const before = raw.rows.slice(0, Math.max(0, found?.first ?? 0));
  const title = [...raw.caption, ...before].map((row) => row.text).join(" ");
  const reason = isLeftOut
    ? { zh: "映射文件不取这个表", en: "left out by the mapping" }
    : found
      ? whyNoProjects(found.columns, title)
      : withoutHeader(raw);
  if (reason !== null || !found) {
    const entries = raw.rows.map((row): Entry => ({ row, kind: row.text.trim() === "" ? "blank" : "other" }));
    const unit = { unit: WAN, from: ASSUMED };
    return {
      number,
      list: number,
      raw,
      header: null,
      unit,
      entries,
      end: NOTHING_OPEN,
      reason: reason ?? { zh: "没有表头", en: "no header" },
      places: NO_PLACES,
    };
  }
  const follows =
    previous?.header != null &&
    (isHeadless || sameHeadings(previous.header, found)) &&
    numbersGoOn(previous, raw, found);
  const rows = raw.rows.slice(found.last + 1);
  const stated = unitStated(
    [...raw.caption, ...before],
    isHeadless || follows ? (previous?.unit ?? null) : null,
    found.columns,
  );
  // Below a line with a unit of its own the rows are a list of their own, whose totals are in that unit.
  const goesOn = follows && (captions === 0 || stated.unit.exponent === previous.unit.unit.exponent);
  const unitColumn = unitColumnOf(found, rows);
  const inColumn = unitColumn === undefined ? null : { unit: ONES, from: inColumnOf(found.columns[unitColumn]!.label) };
  const settled = settleCurrency(
    (stated.from === ASSUMED &&
      (inColumn ?? unitOfNotes([...rows, ...(raw.below ?? [])]) ?? unitOfSigns(found.columns, rows))) ||
      stated,
    withNamedUnits(withCalendar(found, title, rows), [...raw.caption, ...before]),
    [title, ...notesIn(rows)],
    rows,
  );
  const { unit } = settled;
  const numbered = withNumbers(settled.header, raw, unit.from === ASSUMED ? undefined : unit.unit.exponent);
  const signed = withSigns(unit.from === ASSUMED ? withSharedUnit(numbered, rows) : numbered, rows, unit.unit);
  const header = { ...signed, ...(unitColumn === undefined ? {} : { unitColumn }) };
  const isBlank = (row: RawRow) => row.cells.every(({ text }) => text === "");
  const above = before.map((row): Entry => ({ row, kind: isBlank(row) ? "blank" : "note" }));
  const heads = raw.rows.slice(before.length, header.last + 1).map((row): Entry => ({ row, kind: "header" }));
  const open = goesOn ? openOnPage(previous) : NOTHING_OPEN;
  const { entries: body, end } = readTable(raw, number, header, mapping, open);
  const groups = fillGroupCells(body, header, open.groups);
  const entries = [...above, ...heads, ...body];
  return {
    number,
    list: goesOn ? previous.list : number,
    raw,
    header,
    unit: unit.from === ASSUMED && unitsInCells(entries) ? { ...unit, from: IN_CELLS } : unit,
    entries,
    end: { ...end, groups },
    places: NO_PLACES,
    reason: {
      zh: `表头写有 ${named(header.columns)}`,
      en: `header names ${named(header.columns)}`,
    },
  };
}

/** Lines of one text below the headings: notes, and what stands between the rows. */
function notesIn(rows: readonly RawRow[]): string[] {
  return rows.flatMap(({ cells }) => {
    const filled = cells.filter(({ text }) => text !== "");
    return filled.length === 1 && filled[0]!.text.length > 3 ? [filled[0]!.text.slice(0, 300)] : [];
  });
}

/** A header that says how its years are written: by which calendar, where its title, its headings or a date tell, and by two digits. */
function withCalendar(header: Header, title: string, rows: readonly RawRow[]): Header {
  const completion = header.columns.find(({ target }) => target === "completion");
  if (!completion) return header;
  const dates = rows.slice(0, ROWS_OF_DATES).map(({ cells }) => cells[completion.index]?.text ?? "");
  const calendar = calendarOf([title, ...header.columns.map(({ label }) => label), ...dates]);
  const shortYears = shortYearsOf(dates, title, usesDecimalComma(header.columns.map(({ label }) => label)));
  return { ...header, ...(calendar && { calendar }), ...(shortYears && { shortYears }) };
}

const ROWS_OF_DATES = 1_000;

/** More rows of a table whose header stands above rows that were read before. */
export function continueTable(rows: readonly RawRow[], previous: Table, mapping: Mapping): Table {
  const raw = { ...previous.raw, caption: [], rows };
  const above = (header: Header) => ({ ...header, first: -1, last: -1 });
  const current = above(previous.end.header ?? previous.header!);
  const { entries, end } = readTable(raw, previous.number, current, mapping, previous.end);
  const groups = fillGroupCells(entries, current, previous.end.groups);
  return { ...previous, raw, header: above(previous.header!), entries, end: { ...end, groups } };
}

/** What a page goes on with under headings of its own. */
function openOnPage({ end: { draft, sections, groups } }: Table): TableEnd {
  return { draft, sections, ...(groups && { groups }) };
}

/** Why a table has no header of projects, from the headings that it does have. */
function withoutHeader({ rows }: RawTable): Words {
  const heads =
    rows.find((row) => new Set(row.cells.map(({ text }) => text)).size > 2)?.cells.map(({ text }) => text) ?? [];
  const filled = heads.filter((text) => text !== "");
  const shown = filled.slice(0, 8).map((text) => text.slice(0, 20));
  const words = shown.join(", ");
  const counts = filled.find(isCountHeader);
  if (counts)
    return {
      zh: `统计表：只计项目个数（${counts}），没有一列是项目名称（表头：${shown.join("、")}）`,
      en: `a table of statistics: it counts projects (${counts}) and no column names them (headings: ${words})`,
    };
  return {
    zh: `没有一列是项目名称（表头：${shown.join("、")}${filled.length > 8 ? "…" : ""}）`,
    en: `no column names projects (headings: ${words}${filled.length > 8 ? ", …" : ""})`,
  };
}

function named(columns: readonly Column[]): string {
  const fields = columns.map(({ target }) => target).filter((target) => target !== "extra" && target !== "amount");
  return [...new Set(fields)].join(", ");
}

const inColumnOf = (label: string): Words => ({ zh: `“${label}”一栏`, en: `the column ${label}` });

/** The header of the table before, with the units that a mapping states for this one. */
function remapped(header: Header, number: number, { columns: entries = [] }: Mapping): Header {
  const columns = header.columns.map((column): Column => {
    const own = entries.find((each) => each.table === number && each.column === column.index + 1);
    const unit = readMoneyUnit(own?.unit ?? "");
    if (own && unit) return { ...column, unit, unitFrom: BY_MAPPING, mapped: own };
    if (column.unitFrom !== BY_MAPPING || column.mapped?.table === undefined) return column;
    const { unit: _, unitFrom: __, ...rest } = column;
    return rest;
  });
  return { ...header, columns };
}

// Lines of one text at the beginning of a table without headings: its unit, its name.
function linesAbove(rows: readonly RawRow[]): number {
  const first = rows.findIndex(({ cells }) => cells.filter(({ text }) => text !== "").length > 1);
  return Math.max(0, first);
}

// A table without a header that is as wide as the one before, and starts with a number, goes on with it on a new page.
function continues(rows: readonly RawRow[], previous: Table): boolean {
  const first = rows.find((row) => row.cells.some(({ text }) => text !== ""));
  const width = previous.header?.columns.length;
  const seq = previous.header?.columns.find(({ target }) => target === "seq");
  return (
    first !== undefined &&
    first.cells.length === width &&
    (seq === undefined || /^\d+$/.test(first.cells[seq.index]?.text ?? ""))
  );
}

function sameHeadings(one: Header, other: Header): boolean {
  const labels = (header: Header) => header.columns.map(({ label }) => normaliseHeader(label).joined).join("|");
  return labels(one) === labels(other);
}

// The next page of a list goes on with the next number; another list begins anew.
function numbersGoOn(previous: Table, raw: RawTable, header: Header): boolean {
  const seqs = (rows: readonly RawRow[]) =>
    rows.flatMap((row) => readSequence(cellOf({ row, header }, "seq")).number ?? []);
  const last = seqs(previous.raw.rows).at(-1);
  const next = seqs(raw.rows)[0];
  return last !== undefined && next === last + 1;
}
