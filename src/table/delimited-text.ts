import { type Options, parse } from "csv-parse/sync";
import { oneLine } from "../lexicon/cell-text.ts";
import { checkCells, LONGEST_ROW } from "./limits.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";
import type { RawRow, RawTable } from "./raw-table.ts";

interface RawRecord {
  readonly record: readonly string[];
  /** The record's text with its line break, or with the first half of it. */
  readonly raw: string;
}

const LAST_BREAK = /(?:\r\n|\n|\r)$/;

/**
 * The one table of a CSV or TSV text; a cell in quotes may hold line breaks. Where a quote is opened and never closed,
 * quotes are read as characters. Throws an UnreadableSourceError where a record is longer than any row.
 */
export function readDelimited(text: string, delimiter: string, file: string): RawTable[] {
  let lastLine = 0;
  let cells = 0;
  const rows = recordsOf(text, delimiter, file).map(({ record, raw }): RawRow => {
    const own = raw.replace(LAST_BREAK, "");
    const line = lastLine + 1;
    lastLine = line + (own.match(/\r\n|\n|\r/g)?.length ?? 0);
    cells += record.length;
    const at = lastLine > line ? { file, line, lastLine } : { file, line };
    return { cells: record.map((cell) => ({ text: oneLine(cell) })), at, text: own };
  });
  checkCells(cells, file);
  return rows.length === 0 ? [] : [{ layout: "csv", caption: [], rows }];
}

function recordsOf(text: string, delimiter: string, file: string): readonly RawRecord[] {
  const options: Options = {
    delimiter,
    info: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
    record_delimiter: ["\r\n", "\n", "\r"],
  };
  const read = (more: Options) => parse(text, { ...options, ...more }) as unknown as readonly RawRecord[];
  try {
    return read({});
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/quote/i.test(reason)) return read({ quote: null });
    throw new UnreadableSourceError(`${file}: expected cells separated by ${JSON.stringify(delimiter)}, got ${reason}`);
  }
}
