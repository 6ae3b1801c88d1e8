import { UnreadableSourceError } from "./unreadable-source.ts";

/** Bytes of a source. */
export const MOST_BYTES = 256 * 1024 * 1024;
/** Bytes of what a compressed source unpacks to. */
export const MOST_UNPACKED_BYTES = 256 * 1024 * 1024;
/** Lines of a text. */
export const MOST_LINES = 2_000_000;
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
      `${file}: expected at most ${MOST_CELLS} cells, got more: cut the source, give one table of it, or save that as CSV, which is read block by block`,
      `${file}：至多 ${MOST_CELLS} 个单元格，实际更多：请拆分来源，只给出其中一个表，或把它另存为 CSV（逐块读取）`,
    );
}

/** Throws an UnreadableSourceError where a text has more lines, or more separators between cells, than are read. */
export function checkLines(text: string, file: string, separator?: string): void {
  let lines = 0;
  let separators = 0;
  const mark = separator?.charCodeAt(0);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines += 1;
    else if (code === mark) separators += 1;
  }
  checkCells(separators, file);
  if (lines > MOST_LINES)
    throw new UnreadableSourceError(
      `${file}: expected at most ${MOST_LINES} lines, got ${lines}: cut the source`,
      `${file}：至多 ${MOST_LINES} 行，实为 ${lines} 行：请拆分来源`,
    );
}
