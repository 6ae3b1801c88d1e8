import type { Position } from "../table/raw-table.ts";

/** A place in a source as a table cell: its line, else sheet and row; empty where neither is known. */
export function placeText({ line, sheet, row }: Position): string {
  if (line !== undefined) return String(line);
  return [sheet, row].filter((part) => part !== undefined).join("!");
}
