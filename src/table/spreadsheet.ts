import { type CellObject, read, SSF, type WorkSheet } from "@e965/xlsx";
import { oneLine } from "../lexicon/cell-text.ts";
import { checkCells, MOST_COLUMNS } from "./limits.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";
import type { RawCell, RawRow, RawTable } from "./raw-table.ts";
import { checkArchive } from "./zip-directory.ts";

// Digits that a spreadsheet keeps of a number; beyond them stands the noise of its formulas.
const STORED_DIGITS = 14;
const MOST_ROWS = 1_000_000;

/**
 * One table a sheet, hidden sheets left out, from an XLSX or XLS workbook. Numbers are read as they are stored, dates as
 * they are shown; a formula counts by its stored result and is never computed. Throws an UnreadableSourceError where the
 * workbook is damaged, locked, beyond the limits, or another kind of document.
 */
export function readSpreadsheet(bytes: Uint8Array, file: string): { tables: RawTable[] } {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const names = checkArchive(bytes, file);
    if (names.some((name) => name.startsWith("word/")))
      throw new UnreadableSourceError(
        `${file}: expected a spreadsheet, got a Word document: save its table as a web page, a spreadsheet or text`,
      );
    if (!names.some((name) => /^xl\/|content\.xml$/i.test(name)))
      throw new UnreadableSourceError(`${file}: expected a spreadsheet, got another ZIP archive`);
  }
  const { SheetNames, Sheets, Workbook } = open(bytes, file);
  const tables: RawTable[] = [];
  let cells = 0;
  for (const [index, name] of SheetNames.entries()) {
    const sheet = Sheets[name];
    if (!sheet || Workbook?.Sheets?.[index]?.Hidden) continue;
    const rows = readSheet(sheet, name, file);
    cells += rows.reduce((sum, row) => sum + row.cells.length, 0);
    checkCells(cells, file);
    if (rows.length > 0) tables.push({ layout: "sheet", caption: [], rows });
  }
  return { tables };
}

function open(bytes: Uint8Array, file: string) {
  try {
    return read(bytes, {
      type: "array",
      dense: true,
      cellFormula: true,
      cellHTML: false,
      cellNF: true,
      sheetRows: MOST_ROWS,
      bookVBA: false,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableSourceError(
      `${file}: expected a spreadsheet, got ${/password/i.test(reason) ? "one that is locked by a password" : reason}`,
    );
  }
}

interface Range {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}

function readSheet(sheet: WorkSheet, name: string, file: string): RawRow[] {
  const data = ((sheet as { "!data"?: (CellObject | undefined)[][] })["!data"] ?? []) as (CellObject | undefined)[][];
  const merges = (sheet["!merges"] ?? []) as readonly Range[];
  const filled = data.map((row) => (row ?? []).findLastIndex((cell) => cell !== undefined && textOf(cell) !== "") + 1);
  const height = filled.findLastIndex((length) => length > 0) + 1;
  const width = Math.min(
    MOST_COLUMNS,
    filled.reduce((most, length) => Math.max(most, length), 0),
  );
  const origins = mergedCells(merges, height, width);
  return Array.from({ length: height }, (_, row): RawRow => {
    const cells = Array.from({ length: width }, (_, column): RawCell => {
      const origin = origins.get(row * MOST_COLUMNS + column);
      if (origin === undefined) return { text: textOf(data[row]?.[column]) };
      const beginsHere = origin.s.r === row && origin.s.c === column;
      const text = origin.s.c === column ? textOf(data[origin.s.r]?.[column]) : "";
      return beginsHere ? { text } : { text, merged: true };
    });
    return { cells, at: { file, sheet: name, row: row + 1 }, text: cells.map(({ text }) => text).join(" | ") };
  });
}

function mergedCells(merges: readonly Range[], height: number, width: number): Map<number, Range> {
  const origins = new Map<number, Range>();
  for (const range of merges)
    for (let row = range.s.r; row <= Math.min(range.e.r, height - 1); row += 1)
      for (let column = range.s.c; column <= Math.min(range.e.c, width - 1); column += 1)
        origins.set(row * MOST_COLUMNS + column, range);
  return origins;
}

function textOf(cell: CellObject | undefined): string {
  if (!cell) return "";
  if (cell.t === "e") return cell.w ?? "#N/A";
  if (cell.v === undefined || cell.v === null) return cell.f ? `=${cell.f}` : "";
  if (cell.t === "n" && typeof cell.v === "number") {
    if (typeof cell.z === "string" && SSF.is_date(cell.z)) return dateText(cell);
    return String(Number(cell.v.toPrecision(STORED_DIGITS)));
  }
  return oneLine(String(cell.v));
}

// A date is shown as its cell shows it, unless that leaves out the century.
function dateText(cell: CellObject): string {
  const shown = cell.w ?? "";
  return /(?:19|20)\d\d/.test(shown) ? shown : SSF.format("yyyy-mm-dd", cell.v);
}
