import { counted } from "./counted.ts";
import { checkCells, MOST_COLUMNS } from "./limits.ts";
import type { CellType, RawCell, RawRow, RawTable, SourceNote } from "./raw-table.ts";
import type { Tables } from "./source.ts";

/** A cell of a sheet, and how many columns and rows it takes. */
export interface SheetCell {
  readonly text: string;
  readonly type?: CellType | undefined;
  readonly parts?: readonly string[];
  /** It is a number that is shown in thousands or the like, without a word for it. */
  readonly scaled?: boolean;
  readonly across: number;
  readonly down: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Its rows from the first; rows below the last with text are left out. */
  readonly rows: readonly { readonly cells: readonly SheetCell[]; readonly hidden: boolean }[];
  /** The row of the sheet that the first one is, where it isn't 1: 0-based. */
  readonly from?: number;
  /** 1-based. */
  readonly hiddenColumns: readonly number[];
}

const BLANK: RawCell = { text: "" };
const BESIDE: RawCell = { text: "", merged: true };
const MOST_NAMED = 10;

/** One table a sheet that holds any text; those of hidden sheets apart. What is hidden is said in notes. */
export function sheetTables(sheets: readonly Sheet[], file: string): Tables {
  const tables: RawTable[] = [];
  const hidden: RawTable[] = [];
  const notes: SourceNote[] = [];
  let cells = 0;
  for (const sheet of sheets) {
    const rows = sheetRows(sheet, file);
    cells += rows.length * (rows[0]?.cells.length ?? 0);
    checkCells(cells, file);
    if (rows.length === 0) continue;
    const width = rows[0]!.cells.length;
    const hiddenColumns = sheet.hiddenColumns.filter(
      (column) => column <= width && rows.some(({ cells: own }) => own[column - 1]!.text !== ""),
    );
    const table: RawTable = {
      layout: "sheet",
      caption: [],
      rows,
      sheet: sheet.name,
      ...(sheet.hidden ? { hidden: true } : {}),
      ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    };
    (sheet.hidden ? hidden : tables).push(table);
    notes.push(...hiddenNotes(table, file), ...scaledNotes(sheet, rows));
  }
  return { tables, hidden, notes };
}

function hiddenNotes({ sheet = "", hidden, hiddenColumns, rows }: RawTable, file: string): SourceNote[] {
  const at = { file, sheet };
  if (hidden)
    return [
      {
        code: "hidden.sheet",
        words: {
          zh: `工作表“${sheet}”是隐藏的，未读取其 ${rows.length} 行`,
          en: `sheet “${sheet}” is hidden; it isn't read (${counted(rows.length, "row")})`,
        },
        at,
      },
    ];
  const notes: SourceNote[] = [];
  const hiddenRows = rows.filter((row) => row.hidden && row.cells.some(({ text }) => text !== ""));
  if (hiddenRows.length > 0) {
    const named = listed(hiddenRows.map(({ at: place }) => String(place.row)));
    notes.push({
      code: "hidden.rows",
      words: {
        zh: `工作表“${sheet}”有 ${hiddenRows.length} 个隐藏行（第 ${named} 行），已照常读取`,
        en: `sheet “${sheet}” has ${counted(hiddenRows.length, "hidden row")} (${named}), read like the others`,
      },
      at: hiddenRows[0]!.at,
    });
  }
  if (hiddenColumns) {
    const named = listed(hiddenColumns.map(columnLetters));
    notes.push({
      code: "hidden.columns",
      words: {
        zh: `工作表“${sheet}”有 ${hiddenColumns.length} 个隐藏列（${named}），已照常读取`,
        en: `sheet “${sheet}” has ${counted(hiddenColumns.length, "hidden column")} (${named}), read like the others`,
      },
      at,
    });
  }
  const formulas = rows.flatMap((row) => (row.cells.some(({ type }) => type === "formula") ? [row] : []));
  if (formulas.length > 0) {
    const named = listed(formulas.map(({ at: place }) => String(place.row)));
    notes.push({
      code: "formula.without-value",
      words: {
        zh: `工作表“${sheet}”第 ${named} 行有公式没有存储结果：请用 Excel 或 WPS 打开并保存一次`,
        en: `sheet “${sheet}” has formulas whose values aren't stored (rows ${named}): open it in a spreadsheet program and save it once`,
      },
      at: formulas[0]!.at,
    });
  }
  return notes;
}

function scaledNotes({ name, rows, hidden, from = 0 }: Sheet, made: readonly RawRow[]): SourceNote[] {
  const scaled = rows.flatMap(({ cells }, index) => (cells.some((cell) => cell.scaled) ? [index + 1] : []));
  if (scaled.length === 0 || hidden) return [];
  const named = listed(scaled.map((row) => String(from + row)));
  return [
    {
      code: "number.scaled",
      words: {
        zh: `工作表“${name}”第 ${named} 行有数字按格式以千、万等显示，已按显示的数读取`,
        en: `sheet “${name}” shows numbers in thousands or the like by their format (rows ${named}); they are read as shown`,
      },
      at: made[scaled[0]! - 1]!.at,
    },
  ];
}

function listed(names: readonly string[]): string {
  return names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join(", ")}, …` : names.join(", ");
}

function columnLetters(column: number): string {
  let text = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    text = String.fromCharCode(65 + ((left - 1) % 26)) + text;
  return text;
}

function sheetRows({ name, rows, from = 0 }: Sheet, file: string): RawRow[] {
  const height = rows.findLastIndex(({ cells }) => cells.some(({ text }) => text !== "")) + 1;
  let width = 0;
  for (const { cells } of rows.slice(0, height))
    width = Math.max(width, cells.findLastIndex(({ text }) => text !== "") + 1);
  width = Math.min(width, MOST_COLUMNS);
  checkCells(width * height, file);
  // What goes down from the rows above, by its first column.
  const open = new Map<number, { cell: RawCell; across: number; left: number }>();
  return rows.slice(0, height).map(({ cells, hidden }, index): RawRow => {
    const made: RawCell[] = Array.from({ length: width }, () => BLANK);
    const place = (column: number, cell: RawCell, across: number) => {
      made[column] = cell;
      for (let beside = column + 1; beside < Math.min(width, column + across) && made[beside] === BLANK; beside += 1)
        made[beside] = BESIDE;
    };
    for (const [column, merge] of open) {
      if (made[column] === BLANK) place(column, { ...merge.cell, merged: true }, merge.across);
      merge.left -= 1;
      if (merge.left === 0) open.delete(column);
    }
    for (const [column, { text, type, parts, across, down }] of cells.slice(0, width).entries()) {
      if (made[column] !== BLANK || (text === "" && across === 1 && down === 1)) continue;
      const cell = { text, ...(parts ? { parts } : {}), ...(type ? { type } : {}) };
      place(column, cell, across);
      if (down > 1) open.set(column, { cell, across, left: down - 1 });
    }
    return {
      cells: made,
      at: { file, sheet: name, row: from + index + 1 },
      text: made.map(({ text }) => text).join(" | "),
      ...(hidden ? { hidden } : {}),
    };
  });
}
