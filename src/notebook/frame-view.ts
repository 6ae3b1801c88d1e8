import type { TidyTable } from "../frame/tidy-table.ts";
import { columnsGrid } from "./records-view.ts";
import { type Viewer, withKeys } from "./view.ts";

/** What is used of an Arquero table. */
interface ArqueroTable {
  columnNames(): readonly string[];
  numRows(): number;
  array(name: string, options?: { limit: number }): ArrayLike<unknown>;
  slice(start: number, end: number): ArqueroTable;
}

/** What is used of a danfojs DataFrame. */
interface DanfoFrame {
  readonly columns: readonly string[];
  readonly shape: readonly number[];
  readonly values: readonly (readonly unknown[])[];
}

/** Shows an Arquero table, in its order and with its filter. */
export const viewArquero: Viewer = (value, { limit }) => {
  const { columnNames, numRows, array, slice } = withKeys(value, "columnNames", "numRows", "array", "slice") ?? {};
  if ([columnNames, numRows, array, slice].some((method) => typeof method !== "function")) return null;
  const table = value as ArqueroTable;
  const shown = table.slice(0, limit);
  return {
    kind: "table",
    grid: columnsGrid(table.columnNames().map((name) => ({ name, cells: Array.from(shown.array(name)) }))),
    rowCount: table.numRows(),
    notes: [],
  };
};

/** Shows a tidy table. */
export const viewTidyTable: Viewer = (value, { limit }) => {
  const { columns, length } = withKeys(value, "columns", "length") ?? {};
  if (
    typeof length !== "number" ||
    !Array.isArray(columns) ||
    !columns.every((one) => withKeys(one, "name", "kind", "cells"))
  )
    return null;
  const table = value as TidyTable;
  return {
    kind: "table",
    grid: columnsGrid(table.columns.map(({ name, cells }) => ({ name, cells: cells.slice(0, limit) }))),
    rowCount: table.length,
    notes: [],
  };
};

/** Shows a danfojs DataFrame. */
export const viewDanfo: Viewer = (value, { limit }) => {
  if (!withKeys(value, "columns", "shape", "values", "dtypes")) return null;
  const { columns, shape, values } = value as DanfoFrame;
  const shown = values.slice(0, limit);
  return {
    kind: "table",
    grid: columnsGrid(columns.map((name, index) => ({ name, cells: shown.map((row) => row[index]) }))),
    rowCount: shape[0] ?? 0,
    notes: [],
  };
};
