import { createRequire } from "node:module";
import type { ColumnTable } from "arquero";
import { add, type Decimal, decimal, toNumber, ZERO } from "../measure/decimal.ts";
import { type TidyOptions, type TidySource, tidyTable } from "./tidy-table.ts";
import { type RowShape, type TypedRow, typedRows } from "./typed-rows.ts";

// Loaded at the first call: it takes longer to load than everything else that the main entry holds.
const load = createRequire(import.meta.url);

/**
 * Projects, 棚改 households, quantities, figures, findings, claims, tasks or a pivot as an Arquero table: one row a record, the columns of the tidy tables (`investment` in
 * 万元), a blank as null, districts as an array. With `labels` the columns are named as people read them.
 *
 * @example
 * const table = toArquero((await load()).projects);
 * table.groupby("category").rollup({ total: "d => op.exact_sum(d.investment)" });
 */
export function toArquero(records: TidySource, options: TidyOptions = {}): ColumnTable {
  const arquero = loadArquero();
  const { columns } = tidyTable(records, options);
  // Columns, not records: Arquero takes the first record's keys for all, and loses an empty table's columns.
  return arquero.table(
    columns.map(({ name, cells }): [string, readonly unknown[]] => [name, cells]),
    columns.map(({ name }) => name),
  );
}

/** Arquero with `op.exact_sum`, which adds up as `measure` does; registered once. */
function loadArquero(): typeof import("arquero") {
  const arquero = load("arquero") as typeof import("arquero");
  if (!("exact_sum" in arquero.op)) arquero.addAggregateFunction("exact_sum", exactSum as unknown as AggregateFunction);
  return arquero;
}

type AggregateFunction = Parameters<typeof import("arquero").addAggregateFunction>[1];

interface ExactState {
  exact: Decimal;
  stated: number;
}

// Arquero's own sum adds binary fractions: 0.1 + 0.2 is 0.30000000000000004 there. A blank isn't counted as zero.
const exactSum = {
  create: () => ({
    init: (state: ExactState) => {
      state.exact = ZERO;
      state.stated = 0;
    },
    add: (state: ExactState, value: number | null | undefined) => change(state, value, 1),
    rem: (state: ExactState, value: number | null | undefined) => change(state, value, -1),
    value: ({ exact, stated }: ExactState) => (stated === 0 ? null : toNumber(exact)),
  }),
  param: [1] as [number],
};

function change(state: ExactState, value: number | null | undefined, sign: 1 | -1): void {
  if (value === null || value === undefined) return;
  state.exact = add(state.exact, decimal(sign * value));
  state.stated += sign;
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
