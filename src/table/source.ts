import type { Format } from "./format.ts";
import type { RawRow, RawTable, SourceNote } from "./raw-table.ts";

/** What the reader of a format is given. */
export interface Source {
  readonly bytes: Uint8Array;
  /** The bytes as a text; empty for a binary format. */
  readonly text: string;
  readonly file: string;
  readonly format: Format;
  /** The character between cells, where it is known beforehand. */
  readonly separator?: string | undefined;
}

/** What the reader of a format gives. */
export interface Tables {
  readonly tables: readonly RawTable[];
  /** Lines of the text, where it has lines that people count. */
  readonly lines?: readonly string[];
  /** The text around the tables by the lines of the source, where those hold more than text: of a web page. */
  readonly prose?: readonly string[];
  readonly hidden?: readonly RawTable[];
  readonly outside?: readonly RawRow[];
  readonly notes?: readonly SourceNote[];
}

export type Reader = (source: Source) => Tables | Promise<Tables>;
