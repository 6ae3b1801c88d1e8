import type { PlainCell } from "../../print/plain-workbook.ts";
import type { ReportTable, TableCell } from "../document.ts";

/** A table of a report as headings and plain cells: numbers as numbers in the unit of their heading, blanks empty. */
export function tableCells({ columns, rows, groups = [], total = [] }: ReportTable): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly PlainCell[])[];
} {
  const labels = new Map(groups.map(({ from, label }) => [from, label]));
  const header = columns.map(({ spanner, label, unit }) => {
    const named = spanner === undefined || spanner === label ? label : `${spanner} · ${label}`;
    return unit ? `${named} (${unit})` : named;
  });
  const line = (cells: readonly TableCell[]) => columns.map((_, index) => cellValue(cells[index]));
  const body = rows.flatMap((cells, index) => {
    const label = labels.get(index);
    return label === undefined ? [line(cells)] : [columns.map((_, at) => (at === 0 ? label : null)), line(cells)];
  });
  return { header, rows: total.length === 0 ? body : [...body, line(total)] };
}

// What is rounded to less than the last digit (<0.1) and what is a range stay as they are shown.
const NUMBER = /^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/;

function cellValue(cell: TableCell | undefined): PlainCell {
  if (!cell || cell.text === "") return null;
  if (cell.fact && NUMBER.test(cell.text)) return Number(cell.text.replaceAll(",", ""));
  return cell.detail === undefined ? cell.text : `${cell.text}\n${cell.detail}`;
}
