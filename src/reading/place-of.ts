import type { Position } from "../table/raw-table.ts";

/** Where a position is, in words: `line 342`, `sheet 表1, row 12`, `table 2, row 5` of a Word document. */
export function placeOf(at: Position): string {
  if (at.table !== undefined) return `table ${at.table}, row ${at.row}`;
  const place = [
    at.sheet === undefined ? "" : `sheet ${at.sheet}`,
    at.line === undefined ? "" : `line ${at.line}`,
    at.line === undefined && at.row !== undefined ? `row ${at.row}` : "",
  ];
  return place.filter((part) => part !== "").join(", ");
}
