import type { Position } from "../table/raw-table.ts";

/**
 * A place in a source as a table cell: its line, else sheet and row, with the column where a table lies on its side; empty
 * where neither is known.
 */
export function placeText({ line, sheet, row, column }: Position): string {
  const parts = line === undefined ? [sheet, row, column] : [line, column];
  return parts.filter((part) => part !== undefined).join("!");
}
