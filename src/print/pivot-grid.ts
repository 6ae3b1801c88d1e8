import type { Language } from "../language/language.ts";
import { dimensionById, dimensionName } from "../measure/dimensions/catalogue.ts";
import { keyName } from "../measure/dimensions/dimension.ts";
import { measureName } from "../measure/measures/catalogue.ts";
import type { Pivot, PivotCell } from "../measure/pivot.ts";
import type { Key } from "../measure/request/request.ts";
import { fundsLabel, totalLabel } from "./figures-grid.ts";
import type { Grid } from "./grid.ts";
import { measureTexts } from "./measures-grid.ts";
import { labelIn } from "./unit-label.ts";

/** A table of two dimensions with totals on both sides; a cell that no project is in is empty, one of blanks has their mark. */
export function pivotGrid(
  { by, down, across, cells, rowTotals, columnTotals, total, unit, funds }: Pivot,
  language: Language,
): Grid {
  const whole = totalLabel(funds, language);
  const name = (dimension: string, key: Key) => keyName(dimensionById(dimension), key, language);
  // All cells of a column have as many decimals as the one that needs most, and so line up.
  const columnOf = (column: readonly (PivotCell | null)[]): string[] => {
    const texts = measureTexts(
      column.map((cell) => cell?.value),
      unit,
    );
    return column.map((cell, index) => (cell === null ? "" : texts[index]!));
  };
  const columns = [
    ...across.map((_, at) => columnOf([...cells.map((row) => row[at]!), columnTotals[at]!])),
    columnOf([...rowTotals, total]),
  ];
  return {
    columns: [
      { label: `${dimensionName(by[0], language)} \\ ${dimensionName(by[1], language)}`, align: "left" },
      ...across.map((key) => ({ label: name(by[1], key), align: "right" as const })),
      { label: whole, align: "right" },
    ],
    rows: down.map((key, row) => [name(by[0], key), ...columns.map((column) => column[row]!)]),
    total: [whole, ...columns.map((column) => column.at(-1)!)],
  };
}

/** What a table of two dimensions shows: 累计完成投资（万元）. */
export function pivotCaption({ measure, unit, funds }: Pivot, language: Language): string {
  if (funds) return labelIn(fundsLabel(language), unit, language);
  return labelIn(measureName(measure, language, unit), unit, language);
}
