/**
 * Where something stands in a source. `line` is 1-based and counts the lines of the text (for a spreadsheet there is
 * none: `sheet` and `row` name the place). `column` is the 1-based cell within the row.
 */
export interface Position {
  readonly file: string;
  readonly line?: number;
  /** Last line, where a row is wrapped over several. */
  readonly lastLine?: number;
  readonly sheet?: string;
  /** 1-based row of the sheet, or of the HTML, Markdown or JSON table. */
  readonly row?: number;
}

/** One cell as read: the text as printed, trimmed at its ends; an empty text is a blank. */
export interface RawCell {
  readonly text: string;
  /**
   * The cell belongs to a merged cell that begins elsewhere: below its beginning it repeats the text (rowspan), beside it
   * the text is empty (colspan).
   */
  readonly merged?: boolean;
}

/** One row as read, before anything is understood: its cells, its place, and its text as it stands in the source. */
export interface RawRow {
  readonly cells: readonly RawCell[];
  readonly at: Position;
  readonly text: string;
  /** Why its cells can't be told apart, where the reader found that they can't. */
  readonly problem?: string;
  /** The row has lost its blank cells or holds broken ones; its cells were put under the columns by what they look like. */
  readonly placed?: boolean;
}

/** How a table is laid out: by separators in a text, or by the structure of its format. */
export type Layout = "tabs" | "spaces" | "pipes" | "box" | "cell-lines" | "csv" | "html" | "sheet" | "json" | "pdf";

/**
 * A region of the source that looks like one table, with everything that stands between its first and its last row
 * (blank lines and running heads too, so that every line can be accounted for).
 */
export interface RawTable {
  /** How the table is laid out in its source. */
  readonly layout: Layout;
  /** Its cells are told apart by single spaces, so that only a row whose every cell reads well can be trusted. */
  readonly loose?: boolean;
  /** Lines just above the table: title, unit (单位：万元), dates. */
  readonly caption: readonly RawRow[];
  readonly rows: readonly RawRow[];
}

/** What a reader makes of a source. */
export interface RawSource {
  readonly file: string;
  /** `text`, `csv`, `xlsx`, … */
  readonly format: string;
  readonly encoding: string;
  /** SHA-256 of the source's bytes, in hexadecimal. */
  readonly sha256: string;
  /** Lines of the text; empty for a binary format. */
  readonly lines: readonly string[];
  readonly tables: readonly RawTable[];
}
