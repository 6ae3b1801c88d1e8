import { oneLine } from "../lexicon/cell-text.ts";
import { checkCells, LONGEST_ROW } from "./limits.ts";
import type { RawCell, RawRow, RawTable } from "./raw-table.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";

const QUOTE = '"';
const BLANK: RawCell = { text: "" };
const NOTHING: readonly RawCell[] = [BLANK];

/**
 * The one table of a text whose cells are separated by a character; a cell in quotes may hold separators and line breaks,
 * and a quote in it is doubled. Where a quote is opened and never closed, quotes are read as characters. Throws an
 * UnreadableSourceError where a record is longer than any row.
 */
export function readDelimited(text: string, delimiter: string, file: string): RawTable[] {
  const rows = (
    recordsIn(text, { delimiter, file, quotes: true }) ?? recordsIn(text, { delimiter, file, quotes: false })!
  ).rows;
  return rows.length === 0 ? [] : [{ layout: "csv", caption: [], rows }];
}

/** Whole records of a piece of a text, and what of it belongs to a record that goes on in the next piece. */
export interface DelimitedPiece {
  readonly rows: readonly RawRow[];
  readonly rest: string;
  /** Line that the rest begins in. */
  readonly line: number;
}

/**
 * The records of a text that comes in pieces, as `readDelimited` reads them whole; `isLast` ends the text. Throws an
 * UnreadableSourceError where a record is longer than any row, which an unclosed quote makes it.
 */
export function readDelimitedPiece(
  text: string,
  {
    delimiter,
    file,
    line,
    isLast,
  }: { readonly delimiter: string; readonly file: string; readonly line: number; readonly isLast: boolean },
): DelimitedPiece {
  const read = recordsIn(text, { delimiter, file, quotes: true, line, isOpen: !isLast });
  if (read && read.rest.length > LONGEST_ROW) throw tooLong(delimiter, read.rest.length, read.line, file);
  return read ?? recordsIn(text, { delimiter, file, quotes: false, line })!;
}

interface RecordOptions {
  readonly delimiter: string;
  readonly file: string;
  readonly quotes: boolean;
  readonly line?: number;
  /** The text goes on after its end. */
  readonly isOpen?: boolean;
}

function recordsIn(text: string, options: RecordOptions): DelimitedPiece | null {
  const { delimiter, file, quotes, isOpen = false } = options;
  const rows: RawRow[] = [];
  const breaks = /\r\n|\n|\r/g;
  const nextDelimiter = finder(text, delimiter);
  const shared = sharedCells();
  let { line = 1 } = options;
  let count = 0;
  for (let at = 0; at < text.length; ) {
    let end = lineEnd(breaks, text, at);
    // A carriage return at the end of a piece may be half of a line break.
    const isCut = (one: LineEnd) =>
      isOpen && (one.next === one.start || (one.next === text.length && text.endsWith("\r")));
    if (isCut(end)) return { rows, rest: text.slice(at), line };
    if (end.start === at) {
      rows.push({ cells: NOTHING, at: { file, line }, text: "" });
      line += 1;
      at = end.next;
      continue;
    }
    let cells: readonly RawCell[];
    const start = at;
    let lastLine = line;
    if (quotes && text.slice(at, end.start).includes(QUOTE)) {
      const record = quotedRecord(text, delimiter, at, breaks, nextDelimiter);
      if (record === null ? isOpen : isCut(record.end)) return { rows, rest: text.slice(start), line };
      if (record === null) return null;
      cells = record.cells;
      lastLine += record.breaks;
      end = record.end;
    } else cells = text.slice(at, end.start).split(delimiter).map(shared);
    const own = text.slice(start, end.start);
    if (own.length > LONGEST_ROW) throw tooLong(delimiter, own.length, line, file);
    count += cells.length;
    checkCells(count, file);
    rows.push({ cells, at: lastLine > line ? { file, line, lastLine } : { file, line }, text: own });
    line = lastLine + 1;
    at = end.next;
  }
  return { rows, rest: "", line };
}

interface LineEnd {
  /** Where the line break begins, and where the next line does. */
  readonly start: number;
  readonly next: number;
}

function lineEnd(breaks: RegExp, text: string, from: number): LineEnd {
  breaks.lastIndex = from;
  const found = breaks.exec(text);
  return found ? { start: found.index, next: breaks.lastIndex } : { start: text.length, next: text.length };
}

/** The cells of a record that has quotes, where it ends, and the line breaks within it; null where a quote is never closed. */
function quotedRecord(
  text: string,
  delimiter: string,
  start: number,
  breaks: RegExp,
  nextDelimiter: (from: number) => number,
): { cells: RawCell[]; end: LineEnd; breaks: number } | null {
  const cells: RawCell[] = [];
  let within = 0;
  let end = lineEnd(breaks, text, start);
  for (let at = start; ; ) {
    const opens = /^[ \t]*"/.exec(text.slice(at, at + 20));
    let value = "";
    if (opens && !(delimiter === "\t" && opens[0].includes("\t"))) {
      let from = at + opens[0].length;
      for (;;) {
        const close = text.indexOf(QUOTE, from);
        if (close < 0) return null;
        value += text.slice(from, close);
        from = close + 1;
        if (text[from] !== QUOTE) break;
        value += QUOTE;
        from += 1;
      }
      within += value.match(/\r\n|\n|\r/g)?.length ?? 0;
      at = from;
      end = lineEnd(breaks, text, at);
    }
    // What follows a closing quote is of the cell too.
    const next = nextDelimiter(at);
    const isLast = next >= end.start;
    value += text.slice(at, isLast ? end.start : next);
    cells.push(cellOf(value));
    if (isLast) return { cells, end, breaks: within };
    at = next + delimiter.length;
  }
}

/** Finds what is looked for from places that only go forward, without looking over the same text twice. */
function finder(text: string, wanted: string): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known < from) known = text.indexOf(wanted, from);
    if (known < 0) known = Number.POSITIVE_INFINITY;
    return known;
  };
}

// What most columns hold comes again and again: kinds, units, years, places. Their cells are made once.
const LONGEST_SHARED = 40;
const MOST_SHARED = 8_192;

function sharedCells(): (value: string) => RawCell {
  const known = new Map<string, RawCell>();
  return (value) => {
    if (value === "") return BLANK;
    if (value.length > LONGEST_SHARED) return cellOf(value);
    const found = known.get(value);
    if (found) return found;
    const made = cellOf(value);
    if (known.size < MOST_SHARED) known.set(value, made);
    return made;
  };
}

/** The cell that a text between two separators is. */
export function cellOf(value: string): RawCell {
  const text = oneLine(value);
  if (text === "") return BLANK;
  if (!/[\r\n]/.test(value)) return { text };
  const parts = value
    .split(/[\r\n]+/)
    .map((part) => oneLine(part))
    .filter((part) => part !== "");
  return parts.length > 1 ? { text, parts } : { text };
}

function tooLong(delimiter: string, length: number, line: number, file: string): UnreadableSourceError {
  const mark = JSON.stringify(delimiter);
  return new UnreadableSourceError(
    `${file}: expected cells separated by ${mark}, got a row of ${length} characters at line ${line} (at most ${LONGEST_ROW}): a quote may be missing there`,
    `${file}：应为以 ${mark} 分隔的单元格，第 ${line} 行起的一行有 ${length} 个字符（至多 ${LONGEST_ROW} 个）：可能缺少引号`,
  );
}
