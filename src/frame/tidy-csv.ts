import { csv } from "../print/csv.ts";
import type { Cell } from "./column.ts";
import type { TidyTable } from "./tidy-table.ts";

/** A list as one text, joined by the sign that the sources themselves put between places. */
export function listText(list: readonly string[]): string {
  return list.join("、");
}

/** A cell as one value: a list is joined by 、. */
export const plainCell = (cell: Cell) => (typeof cell === "object" && cell !== null ? listText(cell) : cell);

/** A tidy table as CSV (RFC 4180, UTF-8 without a mark); a blank is an empty field, a list is joined by 、. */
export function tidyCsv({ columns, length }: TidyTable): string {
  return csv(
    columns.map(({ name }) => name),
    Array.from({ length }, (_, row) => columns.map(({ cells }) => plainCell(cells[row] ?? null))),
  );
}
