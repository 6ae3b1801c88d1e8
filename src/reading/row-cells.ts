import type { RawCell, RawRow } from "../table/raw-table.ts";
import type { Column } from "./columns.ts";
import type { Header } from "./header.ts";
import type { ColumnTarget } from "./mapping.ts";

/** A row with the header that it stands under. */
interface Placed {
  readonly row: RawRow;
  readonly header: Header;
}

const known = new WeakMap<readonly Column[], ReadonlyMap<ColumnTarget, Column>>();

/** The first column of a field. */
export function columnOf({ columns }: Pick<Header, "columns">, target: ColumnTarget): Column | undefined {
  let byTarget = known.get(columns);
  if (!byTarget) {
    byTarget = new Map(columns.toReversed().map((column) => [column.target, column]));
    known.set(columns, byTarget);
  }
  return byTarget.get(target);
}

/** Text of a row's cell in a field's column; empty where there is none. */
export function cellOf({ row, header }: Placed, target: ColumnTarget): string {
  const column = columnOf(header, target);
  return column ? (row.cells[column.index]?.text ?? "") : "";
}

/** A row's cell in a field's column. */
export function rawCellOf({ row, header }: Placed, target: ColumnTarget): RawCell | undefined {
  const column = columnOf(header, target);
  return column && row.cells[column.index];
}

const TOLD = ["unit", "content", "completion", "district", "category"] as const;

/** How many fields beside its name and its amounts a row fills itself. */
export function fieldsTold(row: RawRow, header: Header): number {
  let told = 0;
  for (const target of TOLD) {
    const column = columnOf(header, target);
    const cell = column && row.cells[column.index];
    if (cell && cell.text !== "" && !cell.merged) told += 1;
  }
  return told;
}
