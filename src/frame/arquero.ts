import { createRequire } from "node:module";
import type { ColumnTable } from "arquero";
import type { Household } from "../project/household.ts";
import type { Project } from "../project/project.ts";
import type { Quantity } from "../project/quantity.ts";
import { type TidyOptions, tidyTable } from "./tidy-table.ts";
import { type RowShape, type TypedRow, typedRows } from "./typed-rows.ts";

// Loaded at the first call: it takes longer to load than everything else that the main entry holds.
const load = createRequire(import.meta.url);

/**
 * Projects, 棚改 households or quantities as an Arquero table: one row a record, the columns of the tidy tables (`investment` in
 * 万元), a blank as null, districts as an array. With `labels` the columns are named as people read them.
 *
 * @example
 * const table = toArquero((await load()).projects);
 * table.groupby("category").rollup({ total: "d => op.sum(d.investment)" });
 */
export function toArquero(
  records: readonly Project[] | readonly Household[] | readonly Quantity[],
  options: TidyOptions = {},
): ColumnTable {
  const arquero = load("arquero") as typeof import("arquero");
  const { columns } = tidyTable(records, options);
  // Columns, not records: Arquero takes the first record's keys for all, and loses an empty table's columns.
  return arquero.table(
    columns.map(({ name, cells }): [string, readonly unknown[]] => [name, cells]),
    columns.map(({ name }) => name),
  );
}

/**
 * Rows of an Arquero table with types again: the columns of a shape, each cell checked, a blank (or the undefined that
 * Arquero's sum of nothing is) as null. Throws a FrameError where a column is missing or holds something else.
 *
 * @example
 * fromArquero(table, { category: "text", total: "number" }); // { category: string | null, total: number | null }[]
 */
export function fromArquero<const Shape extends RowShape>(table: ColumnTable, shape: Shape): TypedRow<Shape>[] {
  return typedRows(shape, table.columnNames(), table.numRows(), (name, row) => table.get(name, row));
}
