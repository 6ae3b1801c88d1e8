import { UnreadableSourceError } from "./unreadable-source.ts";

/** Bytes of a source. */
export const MOST_BYTES = 256 * 1024 * 1024;
/** Bytes of what a compressed source unpacks to. */
export const MOST_UNPACKED_BYTES = 256 * 1024 * 1024;
/** Cells of all tables of a source. */
export const MOST_CELLS = 5_000_000;
/** Rows of a sheet. */
export const MOST_ROWS = 1_000_000;
/** Columns of a table; what claims more is damaged or hostile. */
export const MOST_COLUMNS = 1_000;
/** Characters of a line that can be a row of a table; a longer one is taken for prose and never searched. */
export const LONGEST_ROW = 100_000;

/** Throws an UnreadableSourceError where a source has more cells than are read. */
export function checkCells(cells: number, file: string): void {
  if (cells > MOST_CELLS)
    throw new UnreadableSourceError(
      `${file}: expected at most ${MOST_CELLS} cells, got more: cut the source or give one table of it`,
      `${file}：至多 ${MOST_CELLS} 个单元格，实际更多：请拆分来源，或只给出其中一个表`,
    );
}
