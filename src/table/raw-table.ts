import type { Words } from "../language/words.ts";
import type { Language } from "../language/language.ts";

/**
 * Where something stands in a source. `line` is 1-based and counts the lines of the text, or the paragraphs and rows of a
 * Word document (for a spreadsheet there is none: `sheet` and `row` name the place).
 */
export interface Position {
  readonly file: string;
  readonly line?: number;
  /** Last line, where a row is wrapped over several. */
  readonly lastLine?: number;
  /** Name of the sheet, or the page of a PDF. */
  readonly sheet?: string;
  /** 1-based table of a Word document. */
  readonly table?: number;
  /** 1-based row of the sheet, or of the table of a Word document, HTML page, Markdown or JSON text. */
  readonly row?: number;
  /** 1-based column, where a table on its side gives one to each project, over all of its lines. */
  readonly column?: number;
}

/**
 * What a cell holds, where its format says so: a number, a date or a truth value that is stored as one, a text, an error
 * value, or a formula whose value isn't stored.
 */
export type CellType = "number" | "date" | "logical" | "text" | "error" | "formula";

/** One cell as read: the text as printed, trimmed at its ends; an empty text is a blank. */
export interface RawCell {
  readonly text: string;
  /**
   * The cell belongs to a merged cell that begins elsewhere: below its beginning it repeats the text (rowspan), beside it
   * the text is empty (colspan).
   */
  readonly merged?: boolean;
  /** Its paragraphs or lines, where the format tells them apart and there are several. */
  readonly parts?: readonly string[];
  /** What the format says that it holds; absent where the format has only text, and for blanks. */
  readonly type?: CellType;
  /** Some of its text is formatted as hidden: a reader of the document doesn't see it. */
  readonly hidden?: boolean;
}

/** One row as read, before anything is understood: its cells, its place, and its text as it stands in the source. */
export interface RawRow {
  readonly cells: readonly RawCell[];
  readonly at: Position;
  readonly text: string;
  /** Why its cells can't be told apart, where the reader found that they can't. */
  readonly problem?: Words;
  /** The row has lost its blank cells or holds broken ones; its cells were put under the columns by what they look like. */
  readonly placed?: boolean;
  /** The row is hidden or filtered out in its document. */
  readonly hidden?: boolean;
  /** The document marks the row as headings that are repeated on each page. */
  readonly heading?: boolean;
}

/** How a table is laid out: by separators in a text, or by the structure of its format. */
export type Layout =
  | "tabs"
  | "spaces"
  | "pipes"
  | "box"
  | "cell-lines"
  | "records"
  | "csv"
  | "html"
  | "sheet"
  | "json"
  | "parquet"
  | "pdf"
  | "word";

/**
 * A region of the source that looks like one table, with everything that stands between its first and its last row
 * (blank lines and running heads too, so that every line can be accounted for).
 */
export interface RawTable {
  /** How the table is laid out in its source. */
  readonly layout: Layout;
  /** It lay on its side, each column a record: its rows were its columns. */
  readonly turned?: boolean;
  /** Its cells are told apart by single spaces, so that only a row whose every cell reads well can be trusted. */
  readonly loose?: boolean;
  /** Lines just above the table: title, unit (单位：万元), dates. */
  readonly caption: readonly RawRow[];
  /** Lines just below it, where they aren't among its rows: notes. */
  readonly below?: readonly RawRow[];
  readonly rows: readonly RawRow[];
  /** Name of its sheet, where it stands on one. */
  readonly sheet?: string;
  /** Its sheet is hidden. */
  readonly hidden?: boolean;
  /** 1-based columns that are hidden in its document; their cells are read like the others. */
  readonly hiddenColumns?: readonly number[];
}

/** Something to know about how a source was read that bears on its figures: a hidden sheet, an encoding that was guessed. */
export interface SourceNote {
  /** What kind of thing it is, such as `hidden.sheet`. */
  readonly code: string;
  readonly words: Readonly<Record<Language, string>>;
  readonly at: Position;
}

/** What a reader makes of a source. */
export interface RawSource {
  readonly file: string;
  /** `text`, `csv`, `xlsx`, … */
  readonly format: string;
  readonly encoding: string;
  /** SHA-256 of the source's bytes, in hexadecimal. */
  readonly sha256: string;
  /** Lines of the text, or paragraphs and rows of a Word document; empty for another binary format. */
  readonly lines: readonly string[];
  /** Of a web page with tables: the text around them, by the lines of its source. */
  readonly prose?: readonly string[];
  /** Its tables, without those of hidden sheets. */
  readonly tables: readonly RawTable[];
  /** Tables of hidden sheets. They are left out of `tables`, and a note says so. */
  readonly hidden: readonly RawTable[];
  /** Lines outside all tables that look like rows of one. */
  readonly outside: readonly RawRow[];
  readonly notes: readonly SourceNote[];
}
