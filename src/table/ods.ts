import { openArchive } from "./archive.ts";
import { oneLine } from "../lexicon/cell-text.ts";
import { checkCells, MOST_COLUMNS, MOST_ROWS } from "./limits.ts";
import { numberAsShown } from "./shown-number.ts";
import { type SheetCell, type Sheet, sheetTables } from "./sheet.ts";
import type { CellType } from "./raw-table.ts";
import type { Source, Tables } from "./source.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";
import { type Attributes, readXml } from "./xml-events.ts";

const TYPES: Readonly<Record<string, CellType>> = {
  float: "number",
  percentage: "number",
  currency: "number",
  date: "date",
  time: "date",
  boolean: "logical",
  string: "text",
};
// Notes on cells, drawings, and what a change has taken away aren't what a cell shows.
const SKIPPED = /^(?:office:annotation|table:shapes|table:tracked-changes|draw:\w[\w-]*|text:note|text:ruby-text)$/;

/**
 * One table a sheet of an OpenDocument spreadsheet (ODS), hidden sheets apart. Numbers are read with all the digits that
 * are stored, in the unit in which they are shown, dates as they are shown; a formula counts by its stored result. Throws an
 * UnreadableSourceError where the document is damaged or beyond the limits.
 */
export function readOds({ bytes, text, file }: Source): Tables {
  const xml = text === "" ? openArchive(bytes, file).text("content.xml") : text;
  if (xml === null)
    throw new UnreadableSourceError(
      `${file}: expected a spreadsheet, got an archive without content.xml`,
      `${file}：应为电子表格，实为缺少 content.xml 的压缩包`,
    );
  return sheetTables(readContent(xml, file), file);
}

const COVERED: SheetCell = { text: "", across: 1, down: 1 };

interface OpenSheet {
  readonly sheet: { name: string; hidden: boolean; rows: Sheet["rows"][number][]; hiddenColumns: number[] };
  columns: number;
  /** Rows without any text that aren't written down until one with text follows. */
  blankRows: { count: number; hidden: boolean }[];
}

interface OpenRow {
  readonly cells: SheetCell[];
  readonly repeat: number;
  readonly hidden: boolean;
}

interface OpenCell {
  readonly attributes: Attributes;
  readonly covered: boolean;
  readonly paragraphs: string[];
}

function readContent(xml: string, file: string): Sheet[] {
  const sheets: Sheet[] = [];
  const hiddenStyles = new Set<string>();
  let style = "";
  let open: OpenSheet | null = null;
  let row: OpenRow | null = null;
  let cell: OpenCell | null = null;
  let inParagraph = 0;
  let skipped = 0;
  let count = 0;

  const say = (text: string) => {
    if (cell && inParagraph > 0) cell.paragraphs[cell.paragraphs.length - 1] += text;
  };
  const closeCell = ({ attributes, covered, paragraphs }: OpenCell) => {
    if (!row) return;
    const repeat = numberOf(attributes["table:number-columns-repeated"]);
    const made = covered ? COVERED : { ...cellOf(attributes, paragraphs), ...spansOf(attributes) };
    // Blank cells repeat to the sheet's edge, and columns beyond the limit aren't read.
    for (let left = Math.min(repeat, MOST_COLUMNS - row.cells.length); left > 0; left -= 1) row.cells.push(made);
  };
  const closeRow = (sheet: OpenSheet, { cells, repeat, hidden }: OpenRow) => {
    const length = cells.findLastIndex(({ text, down, across }) => text !== "" || down > 1 || across > 1) + 1;
    if (length === 0) {
      sheet.blankRows.push({ count: repeat, hidden });
      return;
    }
    const { rows } = sheet.sheet;
    const add = (times: number, made: Sheet["rows"][number]) => {
      if (rows.length + times > MOST_ROWS) checkCells(Number.POSITIVE_INFINITY, file);
      count += times * Math.max(1, made.cells.length);
      checkCells(count, file);
      for (let left = times; left > 0; left -= 1) rows.push(made);
    };
    for (const blank of sheet.blankRows.splice(0)) add(blank.count, { cells: [], hidden: blank.hidden });
    add(repeat, { cells: cells.slice(0, length), hidden });
  };

  readXml(xml, `${file}: content.xml`, {
    open: (name, attributes) => {
      if (skipped > 0 || (open && SKIPPED.test(name))) skipped += 1;
      else if (name === "style:style") style = attributes["style:name"] ?? "";
      else if (name === "style:table-properties" && attributes["table:display"] === "false") hiddenStyles.add(style);
      else if (name === "table:table" && !open) {
        const sheet = {
          name: attributes["table:name"] ?? "",
          hidden: hiddenStyles.has(attributes["table:style-name"] ?? "-"),
          rows: [],
          hiddenColumns: [],
        };
        open = { sheet, columns: 0, blankRows: [] };
      } else if (name === "table:table-column" && open) {
        const repeat = Math.min(MOST_COLUMNS, numberOf(attributes["table:number-columns-repeated"]));
        for (let column = 1; isHidden(attributes) && column <= repeat; column += 1)
          open.sheet.hiddenColumns.push(open.columns + column);
        open.columns = Math.min(MOST_COLUMNS, open.columns + repeat);
      } else if (name === "table:table-row" && open)
        row = { cells: [], repeat: numberOf(attributes["table:number-rows-repeated"]), hidden: isHidden(attributes) };
      else if (name === "table:table-cell" || name === "table:covered-table-cell")
        cell = { attributes, covered: name === "table:covered-table-cell", paragraphs: [] };
      else if ((name === "text:p" || name === "text:h") && cell) {
        inParagraph += 1;
        cell.paragraphs.push("");
      } else if (name === "text:s") say(" ".repeat(Math.min(1_000, numberOf(attributes["text:c"]))));
      else if (name === "text:tab") say(" ");
      else if (name === "text:line-break") say("\n");
    },
    close: (name) => {
      if (skipped > 0) skipped -= 1;
      else if ((name === "text:p" || name === "text:h") && cell) inParagraph -= 1;
      else if ((name === "table:table-cell" || name === "table:covered-table-cell") && cell) {
        closeCell(cell);
        cell = null;
      } else if (name === "table:table-row" && open && row) {
        closeRow(open, row);
        row = null;
      } else if (name === "table:table" && open) {
        sheets.push(open.sheet);
        open = null;
      }
    },
    text: (text) => {
      if (skipped === 0) say(text);
    },
  });
  return sheets;
}

const numberOf = (text: string | undefined) => Math.max(1, Number.parseInt(text ?? "1", 10) || 1);

// A row that a filter has taken out and one that was hidden by hand are hidden alike.
function isHidden({ "table:visibility": visibility }: Attributes): boolean {
  return visibility === "collapse" || visibility === "filter";
}

function spansOf(attributes: Attributes): Pick<SheetCell, "across" | "down"> {
  return {
    across: Math.min(MOST_COLUMNS, numberOf(attributes["table:number-columns-spanned"])),
    down: Math.min(MOST_ROWS, numberOf(attributes["table:number-rows-spanned"])),
  };
}

function cellOf(
  attributes: Attributes,
  paragraphs: readonly string[],
): Pick<SheetCell, "text" | "type" | "parts" | "scaled"> {
  const type = TYPES[attributes["office:value-type"] ?? attributes["calcext:value-type"] ?? ""];
  const shown = oneLine(paragraphs.join("\n"));
  const formula = attributes["table:formula"];
  const value = attributes["office:value"];
  if (attributes["calcext:value-type"] === "error") return { text: shown, type: "error" };
  if (formula !== undefined && shown === "" && value === undefined && attributes["office:string-value"] === undefined)
    return { text: `=${formula.replace(/^(?:of|oooc|msoxl):=?/, "")}`, type: "formula" };
  if (type === "number" && value !== undefined && Number.isFinite(Number(value)))
    return { ...numberAsShown(Number(value), shown), type };
  if (type === "date") {
    const date = attributes["office:date-value"]?.slice(0, 10);
    return { text: date === undefined || /(?:19|20)\d\d/.test(shown) ? shown : date, type };
  }
  const text = shown === "" ? oneLine(attributes["office:string-value"] ?? "") : shown;
  const parts = paragraphs.flatMap((each) => each.split("\n").map(oneLine)).filter((part) => part !== "");
  return { text, ...(text !== "" && type ? { type } : {}), ...(parts.length > 1 ? { parts } : {}) };
}
