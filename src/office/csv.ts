import { BYTE_ORDER_MARK, harmless } from "../print/csv.ts";

/** A cell of a CSV table; null is an empty field. */
export type CsvCell = string | number | boolean | null;

/** A table as CSV is written from it, row by row. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: Iterable<readonly CsvCell[]>;
}

export interface CsvOptions {
  /** Begin with a byte order mark, by which Excel knows that a file is UTF-8. */
  readonly bom?: boolean;
}

/**
 * A table as CSV (RFC 4180, lines ended by CRLF), piece by piece, so that no table need be in memory twice. A text that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */
export async function* csvPieces({ header, rows }: CsvTable, { bom = false }: CsvOptions = {}): AsyncGenerator<string> {
  const { stringify } = await import("csv-stringify");
  const { Readable } = await import("node:stream");
  const source = Readable.from(withHeader(header, rows));
  const lines = stringify({
    record_delimiter: "\r\n",
    quoted_match: /^\s|\s$|[\r\n]/,
    cast: { string: harmless, boolean: String },
  });
  source.on("error", (error) => lines.destroy(error));
  if (bom) yield BYTE_ORDER_MARK;
  for await (const piece of source.pipe(lines)) yield String(piece);
}

function* withHeader(header: readonly string[], rows: CsvTable["rows"]): Generator<readonly CsvCell[]> {
  yield header;
  yield* rows;
}
