import type { Words } from "../language/words.ts";
import type { Layout } from "./raw-table.ts";

/** A row of a text table: its cells and the 0-based lines that it stands on. */
export interface TextRow {
  readonly cells: readonly string[];
  readonly first: number;
  readonly last: number;
  /** The line only draws the table. */
  readonly rule?: boolean;
  /** Headings made of labels that stand in the rows: there is no line of them. */
  readonly made?: boolean;
  /** Why the cells can't be told apart, where they can't. */
  readonly problem?: Words;
  /** Its cells were put under the columns by what they look like. */
  readonly placed?: boolean;
}

/** A table found in a text; its rows cover every line from its first to its last, each once. */
export interface TextRegion {
  readonly layout: Layout;
  readonly rows: readonly TextRow[];
  readonly loose?: boolean;
}

/** A text while tables are looked for in it: its lines, and which of them a table has taken. */
export interface TextSearch {
  readonly lines: readonly string[];
  readonly taken: readonly boolean[];
}

/** A line that isn't blank, as one cell. */
export interface CellLine {
  readonly text: string;
  readonly index: number;
}

/** The most common of some widths, the greater of two that are equally common; 0 for none. */
export function commonWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) {
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && width > best)) best = width;
  }
  return best;
}

/** A line as a row of one cell: a blank line, a running head, a heading. */
export function loneRow(lines: readonly string[], index: number): TextRow {
  return { cells: [lines[index]!.trim()], first: index, last: index };
}
