import { dimensionName } from "../measure/dimensions/catalogue.ts";
import type { Pivot, PivotCell } from "../measure/pivot.ts";
import type { Column } from "./column.ts";

/** A row of a table of two dimensions. */
export interface PivotRow {
  readonly key: string;
  readonly cells: readonly (PivotCell | null)[];
  readonly total: PivotCell;
}

/** The rows of a table of two dimensions, without the row of totals. */
export function pivotRows({ down, cells, rowTotals }: Pivot): PivotRow[] {
  return down.map((key, row) => ({ key: String(key), cells: cells[row]!, total: rowTotals[row]! }));
}

/** Columns of a table of two dimensions: the key down, one column for each key across, the row's total. */
export function pivotColumns({ by, across }: Pivot): readonly Column<PivotRow>[] {
  const [down] = by;
  const columns = [
    {
      name: down,
      label: { zh: dimensionName(down, "zh"), en: dimensionName(down, "en") },
      kind: "text",
      value: (row: PivotRow) => row.key,
    },
    ...across.map((key, at) => ({
      name: String(key),
      label: { zh: String(key), en: String(key) },
      kind: "number",
      value: (row: PivotRow) => row.cells[at]?.value ?? null,
    })),
    { name: "total", label: { zh: "合计", en: "Total" }, kind: "number", value: (row: PivotRow) => row.total.value },
  ];
  return columns as readonly Column<PivotRow>[];
}
