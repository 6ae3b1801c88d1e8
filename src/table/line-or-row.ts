import type { Position } from "./raw-table.ts";

/** The line that something begins in, or its row where its source has no lines: what tells it from all others of a sheet, too. */
export function lineOrRow({ line, row }: Position): number | undefined {
  return line ?? row;
}
