import { decodeText } from "./decode-text.ts";
import { readDelimitedPiece } from "./delimited-text.ts";
import { detectDelimiter } from "./delimiter.ts";
import { detectText } from "./detect-format.ts";
import type { RawRow, RawTable, SourceNote } from "./raw-table.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";

// A byte in a thousand may be damaged, as in a text that is read whole.
const MOST_DAMAGED = 1_000;

/** The rows of a text whose cells are separated by a character, or of another long table, read piece by piece. */
export interface TextStream {
  readonly format: string;
  readonly encoding: string;
  /** What stands between two cells. */
  readonly delimiter: string;
  /** What its rows stand in, where that isn't a text with separators. */
  readonly region?: Pick<RawTable, "layout" | "sheet">;
  /** What was found in the rows so far that readers are told of. */
  readonly notes?: () => readonly SourceNote[];
  /** Rows of another piece of the text; the last one ends it. */
  readonly read: (bytes: Uint8Array, isLast: boolean) => readonly RawRow[];
  /** Lines so far, and those in which bytes aren't valid. */
  readonly state: () => { readonly lines: number; readonly damaged: readonly number[] };
}

/**
 * Opens a text by its first bytes: its encoding, format and separator are found as for a text that is read whole. Null
 * where its cells aren't separated by one character. Throws an UnreadableSourceError for bytes that are no text.
 */
export function openTextStream(
  start: Uint8Array,
  file: string,
  given: { readonly encoding?: string | undefined; readonly separator?: string | undefined } = {},
): TextStream | null {
  // A line break is no part of another character in any of the encodings that have one byte for it.
  const whole = start.subarray(0, start.lastIndexOf(10) + 1);
  const sample = decodeText(whole.length > 0 ? whole : start, file, given.encoding);
  if (/^utf-16/.test(sample.encoding)) return null;
  const format = detectText(sample.text, file);
  if (!["csv", "tsv", "text"].includes(format)) return null;
  const lines = sample.text.split(/\r\n|\n|\r/, 2_000);
  const delimiter = given.separator ?? detectDelimiter(lines, format);
  if (delimiter === null) return null;
  const label = sample.encoding.replace(" with BOM", "");
  const decoder = new TextDecoder(label);
  const damaged: number[] = [];
  let [rest, line, characters] = ["", 1, 0];
  return {
    format,
    encoding: sample.encoding,
    delimiter,
    read: (bytes, isLast) => {
      const text = decoder.decode(bytes, { stream: !isLast });
      characters += text.length;
      if (text.includes("\ufffd")) noteDamage(text, line + breaksIn(rest), damaged);
      if (damaged.length * MOST_DAMAGED > characters + MOST_DAMAGED) throw notIn(file, sample.encoding, damaged[0]!);
      const piece = readDelimitedPiece(rest + text, { delimiter, file, line, isLast });
      ({ rest, line } = piece);
      return piece.rows;
    },
    state: () => ({ lines: line - 1, damaged }),
  };
}

/** Bytes of a text as its characters, piece by piece, with the lines in which they aren't valid. */
export interface TextDecoding {
  readonly decode: (bytes: Uint8Array, isLast: boolean) => string;
  readonly damaged: readonly number[];
}

/** Begins to decode a text whose encoding is known. `decode` throws an UnreadableSourceError where too much isn't valid in it. */
export function openDecoding(encoding: string, file: string): TextDecoding {
  const decoder = new TextDecoder(encoding.replace(" with BOM", ""));
  const damaged: number[] = [];
  let [line, characters, last] = [1, 0, ""];
  return {
    decode: (bytes, isLast) => {
      const text = decoder.decode(bytes, { stream: !isLast });
      if (text === "") return text;
      // A line break may be cut between two pieces.
      if (last === "\r" && text.startsWith("\n")) line -= 1;
      characters += text.length;
      if (text.includes("\ufffd")) noteDamage(text, line, damaged);
      if (damaged.length * MOST_DAMAGED > characters + MOST_DAMAGED) throw notIn(file, encoding, damaged[0]!);
      line += breaksIn(text);
      last = text.at(-1)!;
      return text;
    },
    damaged,
  };
}

function breaksIn(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function noteDamage(text: string, line: number, damaged: number[]): void {
  let [from, at] = [0, line];
  for (let found = text.indexOf("\ufffd"); found >= 0; found = text.indexOf("\ufffd", found + 1)) {
    at += breaksIn(text.slice(from, found));
    from = found;
    damaged.push(at);
  }
}

function notIn(file: string, encoding: string, line: number): UnreadableSourceError {
  return new UnreadableSourceError(
    `${file}: expected ${encoding}, as its beginning is, got bytes that aren't valid in it from line ${line} on: name the encoding in a --mapping ("encoding": "gb18030")`,
    `${file}：应为 ${encoding}（开头如此），自第 ${line} 行起有不符合该编码的字节：请在 --mapping 中写明编码（"encoding": "gb18030"）`,
  );
}
