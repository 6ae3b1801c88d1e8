import type { RawCell, RawRow } from "../table/raw-table.ts";
import type { Header } from "./header.ts";
import type { ColumnTarget } from "./mapping.ts";

/** A row with the header that it stands under. */
interface Placed {
  readonly row: RawRow;
  readonly header: Header;
}

/** Text of a row's cell in a field's column; empty where there is none. */
export function cellOf({ row, header }: Placed, target: ColumnTarget): string {
  const column = header.columns.find((each) => each.target === target);
  return column ? (row.cells[column.index]?.text ?? "") : "";
}

/** A row's cell in a field's column. */
export function rawCellOf({ row, header }: Placed, target: ColumnTarget): RawCell | undefined {
  const column = header.columns.find((each) => each.target === target);
  return column && row.cells[column.index];
}

/** How many fields beside its name and its amounts a row fills itself. */
export function fieldsTold(row: RawRow, header: Header): number {
  return (["unit", "content", "completion", "district", "category"] as const).filter((target) => {
    const cell = rawCellOf({ row, header }, target);
    return cell && cell.text !== "" && !cell.merged;
  }).length;
}
