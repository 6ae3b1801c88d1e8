import { joined } from "./candidates.ts";
import { lookUpHeader, normaliseHeader } from "../lexicon/header-terms.ts";
import { readMoneyRole } from "../lexicon/money-terms.ts";
import { totalLabel } from "../lexicon/row-words.ts";
import type { RawRow } from "../table/raw-table.ts";
import { isNumberRow, isUnitRow, withUnit } from "./below-headings.ts";
import { type Column, readColumns } from "./columns.ts";
import type { ShortYears } from "./short-years.ts";
import type { Calendar } from "./completion.ts";
import type { Mapping } from "./mapping.ts";

/** The heading rows of a table and its columns. */
export interface Header {
  /** 0-based first and last heading row within the table. */
  readonly first: number;
  readonly last: number;
  readonly columns: readonly Column[];
  /** Texts of the heading rows without spaces and brackets' forms, to know them again on the next page. */
  readonly keys: readonly (readonly string[])[];
  /** The calendar that its years are counted by, where the table says that it is another one. */
  readonly calendar?: Calendar;
  /** Where years of two digits stand in its dates, where they make it sure. */
  readonly shortYears?: ShortYears;
  /** 0-based column that names the unit of money of each row. */
  readonly unitColumn?: number;
}

const LONGEST_HEADING = 60;
const DEEPEST = 3;

/** The header that begins at a row of a table, or null where none does. */
export function headerAt(rows: readonly RawRow[], start: number, table: number, mapping: Mapping): Header | null {
  const above = rows[start];
  if (!above || !couldHead(above)) return null;
  let base = start;
  if (!namesProjects(above, table, mapping)) {
    // The first heading row may only hold what the columns share (基本情况, 投资情况), with the names below it.
    const below = rows[start + 1];
    if (
      !below ||
      isTitle(above) ||
      !couldHead(below) ||
      !namesProjects(below, table, mapping) ||
      !sharesColumns(above, below)
    )
      return null;
    base = start + 1;
  }
  let last = base;
  while (last - start + 1 < DEEPEST && !isUnitRow(rows[last + 1]) && isSubheading(rows, base, last + 1)) last += 1;
  const heads = rows.slice(start, last + 1);
  const units = isUnitRow(rows[last + 1]) ? rows[last + 1]! : null;
  const width = Math.max(...heads.map((row) => row.cells.length));
  const paths = Array.from({ length: width }, (_, column) =>
    withUnit(pathOf(heads, column), units?.cells[column]?.text),
  );
  if (units) last += 1;
  if (isNumberRow(rows[last + 1])) last += 1;
  const body = rows.slice(last + 1);
  const columns = namedByWords(readColumns(paths, table, mapping, body), body);
  return {
    first: start,
    last,
    columns,
    keys: rows.slice(start, last + 1).map((row) => row.cells.map(({ text }) => keyOf(text))),
  };
}

/** The header of a table whose headings a mapping names by their numbers: its first row that has them all. */
export function mappedHeader(rows: readonly RawRow[], table: number, mapping: Mapping): Header | null {
  const mapped = (mapping.columns ?? []).filter(
    (each) => each.header === undefined && (each.table === undefined || each.table === table),
  );
  if (!mapped.some(({ field, column }) => field === "name" && column !== undefined)) return null;
  const numbers = mapped.flatMap(({ column }) => column ?? []);
  const first = rows.findIndex(({ cells }) => numbers.every((number) => (cells[number - 1]?.text ?? "") !== ""));
  const row = rows[first];
  if (!row) return null;
  // A number under a mapped amount is no heading: the list has none, and its first row is data.
  const headless = mapped.some(
    ({ field, column }) =>
      (field === "investment" || field === "amount") && /^[\d.,]+$/.test(row.cells[(column ?? 0) - 1]?.text ?? ""),
  );
  const columns = readColumns(
    row.cells.map(({ text }) => (headless ? [] : [text])),
    table,
    mapping,
  );
  if (headless) return { first: -1, last: -1, columns, keys: [] };
  return { first, last: first, columns, keys: [row.cells.map(({ text }) => keyOf(text))] };
}

/** Whether a row repeats a heading row, be it with other brackets or spaces. */
export function repeatsHeader(header: Header, row: RawRow): boolean {
  const { cells } = row;
  // From the last cell on: names and numbers, which stand first, are hardly ever the same twice, and each is looked up.
  return header.keys.some(
    (key) =>
      key.length === cells.length && cells.findLast((cell, index) => keyOf(cell.text) !== key[index]) === undefined,
  );
}

const NUMBERS_BEFORE = { zh: "前一列是编号", en: "the column before holds numbers" };
const UNDER_NAMES = { zh: "名称表头之下的编号", en: "numbers under a heading of names" };

// A heading of names may be merged over the number and the name: the column of numbers is no name.
function namedByWords(columns: readonly Column[], rows: readonly RawRow[]): readonly Column[] {
  const name = columns.find(({ target }) => target === "name");
  if (!name || name.mapped) return columns;
  const texts = (index: number) =>
    rows.map(({ cells }) => cells[index]?.text ?? "").filter((text) => text !== "" && totalLabel(text) === null);
  const numbers = texts(name.index).filter((text) => /^\d+[.、]?$/.test(text)).length;
  const beside = columns[name.index + 1];
  if (numbers < 2 || numbers < texts(name.index).length * 0.8 || beside?.target !== "extra") return columns;
  if (beside.label !== name.label && beside.label !== "") return columns;
  const hasSeq = columns.some(({ target }) => target === "seq");
  return columns.map((column) => {
    if (column === beside) return { ...column, target: "name", reason: joined(name.reason, NUMBERS_BEFORE) };
    return column === name ? { ...column, target: hasSeq ? "extra" : "seq", reason: UNDER_NAMES } : column;
  });
}

function keyOf(text: string): string {
  return text.length > LONGEST_HEADING ? text : normaliseHeader(text).joined;
}

function couldHead(row: RawRow): boolean {
  const filled = row.cells.filter(({ text }) => text !== "");
  const isWord = (text: string) => !/^[\d.,，%\s]+$/.test(text);
  // Bare years head amounts, beside headings that are words.
  return (
    filled.every(({ text }) => isWord(text) || /^(?:19|20)\d\d$/.test(text.trim())) &&
    filled.filter(({ text }) => isWord(text)).length >= 2 &&
    // A heading may explain at length what to fill in; a row of long texts is none.
    filled.filter(({ text }) => text.length > LONGEST_HEADING).length <= filled.length / 4
  );
}

function isTitle(row: RawRow): boolean {
  return new Set(row.cells.map(({ text }) => text).filter((text) => text !== "")).size < 2;
}

// A heading names the projects and at least one thing about them, and is mostly words of the dictionary.
function namesProjects(row: RawRow, table: number, mapping: Mapping): boolean {
  const texts = row.cells.map(({ text }) => text);
  const columns = readColumns(
    texts.map((text) => [text]),
    table,
    { ...mapping, columns: mapping.columns?.filter(({ header }) => header !== undefined) ?? [] },
  );
  // A mapping that calls one of its headings the name has the last word.
  if (columns.some(({ target, mapped }) => target === "name" && mapped !== undefined)) return true;
  if (holdsMappedHeadings(texts, table, mapping)) return true;
  const isYear = ({ label }: Column) =>
    /^(?:(?:fy\s?)?(?:19|20)\d\d(?:[-/]\d\d)?|fy\s?['’]?\d\d(?:[-/]\d\d)?)(?!\d)/i.test(label.trim());
  const known = columns.filter(
    (column) => column.target !== "extra" || lookUpHeader(column.label) !== null || isYear(column),
  );
  const fields = new Set(columns.map(({ target }) => target));
  const filled = new Set(texts.filter((text) => text !== "")).size;
  return (
    fields.has("name") &&
    (fields.size >= (fields.has("extra") ? 3 : 2) || columns.filter(isYear).length >= 2) &&
    known.length >= 2 &&
    (known.length / filled >= 0.3 || isSure(columns))
  );
}

// Most headings of a mapping stand at their columns here, and it names the projects by the number of a column without one.
function holdsMappedHeadings(texts: readonly string[], table: number, { columns = [] }: Mapping): boolean {
  const own = columns.filter((each) => each.table === undefined || each.table === table);
  if (!own.some(({ field, header, column }) => field === "name" && header === undefined && column !== undefined))
    return false;
  const plain = (text: string) => text.replace(/\s+/g, "");
  const headed = own.filter(({ header, column }) => header !== undefined && column !== undefined);
  const standing = headed.filter(({ header, column }) => plain(texts[column! - 1] ?? "") === plain(header!));
  return standing.length >= 2 && standing.length >= headed.length / 2;
}

// A name and money, or three fields, make a table however many other columns stand beside them.
function isSure(columns: readonly Column[]): boolean {
  const fields = new Set(columns.flatMap(({ target }) => (target === "extra" ? [] : [target])));
  return fields.has("investment") || fields.has("amount") || fields.size >= 4;
}

function sharesColumns(above: RawRow, below: RawRow): boolean {
  return above.cells.some(
    ({ text }, index) => text !== "" && (below.cells[index]?.text === text || above.cells[index + 1]?.text === text),
  );
}

function isSubheading(rows: readonly RawRow[], base: number, index: number): boolean {
  const head = rows[base]!;
  const row = rows[index];
  if (!row) return false;
  const isFromAbove = ({ text, merged }: RawRow["cells"][number], column: number) =>
    merged === true && text !== "" && text === head.cells[column]?.text;
  // What is merged with the heading above may be as long as that is.
  if (!couldHeadBelow(row.cells.filter((cell, column) => !isFromAbove(cell, column)))) return false;
  if (row.cells.some(isFromAbove)) return true;
  const nameColumn = head.cells.findIndex(({ text }) => lookUpHeader(text)?.field === "name");
  const seqColumn = head.cells.findIndex(({ text }) => lookUpHeader(text)?.field === "seq");
  if (row.cells[nameColumn]?.text || row.cells[seqColumn]?.text) return false;
  if (standsUnderGroups(head, row)) return true;
  return row.cells.some(({ text }, column) => {
    if (text === "") return false;
    const parent = headingOver(head, column);
    return (
      readMoneyRole(parent === "" ? [text] : [parent, text]) !== null ||
      /^(开工|竣工|完工|起|止|开始|结束|起始)/.test(text)
    );
  });
}

// Two cells or more, all of them below a heading that is written once over several columns: 其中 over 一期 and 二期.
function standsUnderGroups(head: RawRow, row: RawRow): boolean {
  const isBlank = (column: number) => (head.cells[column]?.text ?? "") === "";
  const filled = row.cells.flatMap(({ text }, column) => (text === "" ? [] : [column]));
  const areIn = filled.every((column) => (isBlank(column) ? headingOver(head, column) !== "" : isBlank(column + 1)));
  return filled.length >= 2 && areIn && filled.some(isBlank) && filled.at(-1)! < head.cells.length;
}

const LONGEST_BELOW = 30;

function couldHeadBelow(cells: RawRow["cells"]): boolean {
  const filled = cells.filter(({ text }) => text !== "");
  const longest = (text: string) => (/\p{Script=Han}/u.test(text) ? LONGEST_BELOW : LONGEST_HEADING);
  return filled.length >= 1 && filled.every(({ text }) => text.length <= longest(text) && !/^[\d.,，%\s]+$/.test(text));
}

// A heading over several columns stands in the first of them where the format has no merged cells.
function headingOver(row: RawRow, column: number): string {
  for (let index = column; index >= 0; index -= 1) {
    const text = row.cells[index]?.text ?? "";
    if (text !== "") return text;
  }
  return "";
}

function pathOf(rows: readonly RawRow[], column: number): string[] {
  const path: string[] = [];
  for (const [index, row] of rows.entries()) {
    const own = row.cells[column]?.text ?? "";
    const below = rows.slice(index + 1).some((each) => (each.cells[column]?.text ?? "") !== "");
    const carries = own === "" && below && (path.length === 0 || row.cells[column]?.merged === true);
    const text = carries ? headingOver(row, column) : own;
    if (text !== "" && path.at(-1) !== text) path.push(text);
  }
  return path;
}
