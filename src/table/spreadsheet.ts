import { type CellObject, read, SSF, type WorkSheet } from "@e965/xlsx";
import { type Archive, openArchive } from "./archive.ts";
import { openCompoundFile } from "./compound-file.ts";
import { oneLine } from "../lexicon/cell-text.ts";
import { MOST_COLUMNS, MOST_ROWS } from "./limits.ts";
import { quietly } from "./quiet.ts";
import { withRaisedRuns } from "./raised-runs.ts";
import { numberAsFormatted } from "./shown-number.ts";
import { type Sheet, type SheetCell, sheetTables } from "./sheet.ts";
import type { Source, Tables } from "./source.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";

const BLANK: SheetCell = { text: "", across: 1, down: 1 };

/**
 * One table a sheet of an XLSX or XLS workbook, hidden sheets apart. Numbers are read with all the digits that are stored,
 * in the unit in which they are shown, dates as they are shown; a formula counts by its stored result and is never computed.
 * Throws an UnreadableSourceError where the workbook is damaged, locked or beyond the limits.
 */
export function readSpreadsheet({ bytes, file, format }: Source): Tables {
  const archive = format === "xlsx" ? openArchive(bytes, file) : null;
  archive?.checkAll();
  const stream = format === "xls" ? workbookIn(bytes, file) : bytes;
  return sheetTables(sheetsIn(stream, file, archive === null || needsStyles(archive)), file);
}

/**
 * The sheets of a workbook, with what its styles say where they are asked for, from a row (0-based) on. Throws as
 * `readSpreadsheet` does.
 */
export function sheetsIn(bytes: Uint8Array, file: string, cellStyles: boolean, from: number = 0): Sheet[] {
  const { SheetNames, Sheets, Workbook } = open(bytes, file, cellStyles);
  const date1904 = Workbook?.WBProps?.date1904 === true;
  return SheetNames.flatMap((name, index): Sheet[] => {
    const sheet = Sheets[name];
    const hidden = (Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    return sheet ? [{ ...readSheet(sheet, { date1904, from }), name, hidden, from }] : [];
  });
}

/**
 * The stream of an older workbook's sheets alone. The package would read what else the file holds, too (its properties),
 * and believes numbers in it: one that is damaged fills the memory.
 */
function workbookIn(bytes: Uint8Array, file: string): Uint8Array {
  const { names, stream } = openCompoundFile(bytes, file);
  const name = names.find((one) => /^(?:work)?book$/i.test(one));
  return (name === undefined ? null : stream(name)) ?? bytes;
}

/** What a sheet says of its rows, columns and cells that is read with its styles only. */
export const SAID_BY_STYLES = /\bhidden\s*=|<(?:\w+:)?f[\s>/]/;

/**
 * Whether the package has to look at styles: it says only then which rows and columns are hidden and which formulas have
 * no value. In a workbook without any it throws, and catches, an error at every cell, which takes ten times as long as all the rest.
 */
function needsStyles({ names, text }: Archive): boolean {
  if (hasStyles(names)) return true;
  return names.some((name) => /\.xml$/i.test(name) && SAID_BY_STYLES.test(text(name) ?? ""));
}

/** Whether a workbook of these parts has styles. */
export function hasStyles(names: readonly string[]): boolean {
  return names.some((name) => /styles\.xml$/i.test(name));
}

function open(bytes: Uint8Array, file: string, cellStyles: boolean) {
  try {
    return quietly(() =>
      read(bytes, {
        type: "array",
        dense: true,
        cellFormula: true,
        cellHTML: false,
        cellNF: true,
        cellStyles,
        sheetRows: MOST_ROWS,
        bookVBA: false,
      }),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const locked = /password|encrypt/i.test(reason);
    throw new UnreadableSourceError(
      `${file}: expected a spreadsheet, got ${locked ? "one that is locked by a password: save it without one" : `a damaged one (${reason})`}`,
      `${file}：应为电子表格，实为${locked ? "有密码的表格：请去掉密码后另存" : `损坏的表格（${reason}）`}`,
    );
  }
}

interface Range {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}

function readSheet(
  sheet: WorkSheet,
  { date1904, from }: { readonly date1904: boolean; readonly from: number },
): Pick<Sheet, "rows" | "hiddenColumns"> {
  const data = ((sheet as { "!data"?: (CellObject | undefined)[][] })["!data"] ?? []) as (CellObject | undefined)[][];
  const merges = new Map((sheet["!merges"] ?? []).map((range: Range) => [range.s.r * MOST_COLUMNS + range.s.c, range]));
  const shared = new Map<string, SheetCell>();
  const height = Math.max(data.length, ...[...merges.values()].map(({ s }) => s.r + 1));
  const rows = Array.from({ length: Math.max(0, height - from) }, (_, index) => {
    const row = from + index;
    const width = Math.min(MOST_COLUMNS, data[row]?.length ?? 0);
    const cells = Array.from({ length: width }, (_, column): SheetCell => {
      const merge = merges.get(row * MOST_COLUMNS + column);
      const cell = cellOf(data[row]?.[column], date1904, shared);
      return merge ? { ...cell, across: merge.e.c - merge.s.c + 1, down: merge.e.r - merge.s.r + 1 } : cell;
    });
    return { cells, hidden: sheet["!rows"]?.[row]?.hidden === true };
  });
  const hiddenColumns = (sheet["!cols"] ?? []).flatMap((column, index) => (column?.hidden ? [index + 1] : []));
  return { rows, hiddenColumns };
}

// What most columns hold comes again and again: its cells are made once.
const MOST_SHARED = 8_192;

function cellOf(cell: CellObject | undefined, date1904: boolean, shared: Map<string, SheetCell>): SheetCell {
  if (!cell) return BLANK;
  if (cell.t === "e") return { ...BLANK, text: cell.w ?? "#N/A", type: "error" };
  // A stub has no value, whatever stands in its place; the package puts a 0 under a formula without one.
  if (cell.t === "z" || cell.v === undefined || cell.v === null || (cell.f !== undefined && cell.v === ""))
    return cell.f ? { ...BLANK, text: `=${cell.f}`, type: "formula" } : BLANK;
  if (cell.t === "n" && typeof cell.v === "number") {
    if (typeof cell.z === "string" && SSF.is_date(cell.z))
      return { ...BLANK, text: dateText(cell, date1904), type: "date" };
    return { ...BLANK, ...numberAsFormatted(cell.v, cell.z), type: "number" };
  }
  const text = withRaisedRuns(String(cell.v), cell.r);
  if (cell.t === "b") return textCell(text, "logical");
  const found = shared.get(text);
  if (found) return found;
  const made = textCell(text, "text");
  if (shared.size < MOST_SHARED) shared.set(text, made);
  return made;
}

function textCell(text: string, type: "logical" | "text"): SheetCell {
  const shown = oneLine(text);
  if (shown === "") return BLANK;
  const parts = text
    .split(/[\r\n]+/)
    .map(oneLine)
    .filter((part) => part !== "");
  return { ...BLANK, text: shown, type, ...(parts.length > 1 ? { parts } : {}) };
}

// A date is shown as its cell shows it, unless that leaves out the century.
function dateText(cell: CellObject, date1904: boolean): string {
  const shown = cell.w ?? "";
  return /(?:19|20)\d\d/.test(shown) ? shown : SSF.format("yyyy-mm-dd", cell.v, { date1904 });
}
