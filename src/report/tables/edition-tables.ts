import { sumsOfRows } from "../../compare/bridge.ts";
import type { Comparison } from "../../compare/compare-editions.ts";
import type { Language } from "../../language/language.ts";
import { bridgeGrid, changesGrid, doubtfulGrid } from "../../print/comparison-grid.ts";
import type { Grid } from "../../print/grid.ts";
import type { ReportTable, TableNames } from "../document.ts";

/** What changed from the old edition to the new one, a row for each change, with the lines of both. */
export function changesTable(comparison: Comparison, language: Language, names: TableNames): ReportTable {
  return tableOf(changesGrid(comparison, language), names, [1, 5, 6]);
}

/** The bridge from the old sum to the new one by district, which its heading names, in ten thousands of the currency. */
export function bridgeTable(
  comparison: Comparison,
  language: Language,
  heading: string,
  names: TableNames,
): ReportTable {
  const { bridge, joint } = comparison;
  const rows = (bridge.by?.district ?? []).map((row) => [String(row.district), row] as const);
  // Under `full` a joint project stands in several rows, which don't add up.
  return tableOf(
    bridgeGrid(rows, joint === "full" ? null : sumsOfRows(rows.map(([, sums]) => sums)), heading, comparison, language),
    names,
    [0],
  );
}

/** What could be the same and isn't decided. */
export function doubtfulTable(comparison: Comparison, language: Language, names: TableNames): ReportTable {
  return tableOf(doubtfulGrid(comparison, language), names, [0, 2]);
}

function tableOf(
  { columns, rows, total }: Grid,
  { id, caption, note = "" }: TableNames,
  wide: readonly number[],
): ReportTable {
  const cells = (row: readonly string[]) => row.map((text) => ({ text }));
  return {
    id,
    caption,
    note,
    columns: columns.map(({ label, align }, index) => ({ label, align, ...(wide.includes(index) && { width: 1 }) })),
    rows: rows.map(cells),
    ...(total && { total: cells(total) }),
    footnotes: [],
  };
}
