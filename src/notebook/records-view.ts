import { BLANK } from "../language/format.ts";
import { amounts } from "../print/amounts.ts";
import type { Grid } from "../print/grid.ts";
import { listWithKeys, type Viewer } from "./view.ts";

/** Shows a list of plain records: a column for every key that one of them has. */
export const viewRecords: Viewer = (value, { limit }) => {
  if (!listWithKeys(value) || (value as unknown[]).some(Array.isArray)) return null;
  const records = value as readonly Readonly<Record<string, unknown>>[];
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const shown = records.slice(0, limit);
  return {
    kind: "table",
    grid: columnsGrid(names.map((name) => ({ name, cells: shown.map((record) => record[name]) }))),
    rowCount: records.length,
    notes: [],
  };
};

/** A column by its name, with a cell for each row. */
export interface NamedColumn {
  readonly name: string;
  readonly cells: readonly unknown[];
}

/** Columns of any cells as a grid: numbers to the right with the same decimals, a blank marked. */
export function columnsGrid(columns: readonly NamedColumn[]): Grid {
  const texts = columns.map(({ name, cells }) =>
    isNumeric(cells) && !YEARS.test(name) ? amounts(cells) : cells.map(cellText),
  );
  return {
    columns: columns.map(({ name, cells }) => ({ label: name, align: isNumeric(cells) ? "right" : "left" })),
    rows: (columns[0]?.cells ?? []).map((_, row) => texts.map((column) => column[row]!)),
  };
}

// A year isn't an amount: 2,018 is no year.
const YEARS = /year|年/i;

type NumberCell = number | null | undefined;

function isNumeric(cells: readonly unknown[]): cells is readonly NumberCell[] {
  return (
    cells.some((cell) => typeof cell === "number") &&
    cells.every((cell) => typeof cell === "number" || cell === null || cell === undefined)
  );
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined || cell === "" || Number.isNaN(cell)) return BLANK;
  if (Array.isArray(cell)) return cell.length === 0 ? BLANK : cell.map(cellText).join("、");
  return typeof cell === "object" ? JSON.stringify(cell) : String(cell);
}
