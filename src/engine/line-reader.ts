import { readDelimitedPiece } from "../table/delimited-text.ts";
import type { RawRow } from "../table/raw-table.ts";
import type { LineMark, WholeLines } from "./line-survey.ts";

/** Reads bytes of a text from one place to another, or to its end. */
export type ReadBytes = (from: number, to?: number) => Uint8Array;

/** A text whose lines have been surveyed. */
export interface SurveyedText {
  readonly read: ReadBytes;
  readonly file: string;
  readonly delimiter: string;
  readonly marks: readonly LineMark[];
}

/** Whole lines from one to another, both included, 1-based. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** The rows of some lines; null where one of them goes on behind the last line. */
export function rowsInLines(text: SurveyedText, range: LineRange): readonly RawRow[] | null {
  const [lines] = textsOfLines(text, [range]);
  const { delimiter, file } = text;
  const piece = readDelimitedPiece(`${lines!.join("\n")}\n`, { delimiter, file, line: range.from, isLast: false });
  return piece.rest === "" ? piece.rows : null;
}

/** The rows of some ranges of lines, which are in their order and apart, and none of which goes on behind its range. */
export function* rowsOfRanges(text: SurveyedText, ranges: readonly LineRange[]): Generator<RawRow> {
  const { delimiter, file } = text;
  let at = 0;
  for (const lines of textsOfLines(text, ranges))
    yield* readDelimitedPiece(`${lines.join("\n")}\n`, { delimiter, file, line: ranges[at++]!.from, isLast: false })
      .rows;
}

/** The lines of some ranges, which are in their order and apart. */
export function* textsOfLines({ read, marks }: SurveyedText, ranges: Iterable<LineRange>): Generator<string[]> {
  const decoder = new TextDecoder();
  let segment = -1;
  let lines: readonly Uint8Array[] = [];
  const linesOf = (index: number): readonly Uint8Array[] => {
    if (index !== segment) {
      lines = splitAt(read(marks[index]!.offset, marks[index + 1]?.offset));
      segment = index;
    }
    return lines;
  };
  let at = 0;
  for (const { from, to } of ranges) {
    while (at + 1 < marks.length && marks[at + 1]!.line <= from) at += 1;
    const found: string[] = [];
    for (let index = at; index < marks.length && marks[index]!.line <= to; index += 1) {
      const first = marks[index]!.line;
      for (const line of linesOf(index).slice(Math.max(0, from - first), to - first + 1))
        found.push(decoder.decode(line));
    }
    yield found;
  }
}

/** The text in pieces of whole lines, from the piece on that a line stands in. */
export function* piecesAround({ read, marks }: SurveyedText, line: number): Generator<WholeLines> {
  for (const [index, mark] of marks.entries()) {
    const next = marks[index + 1];
    if (!next || next.line > line) yield { bytes: read(mark.offset, next?.offset), line: mark.line };
  }
}

function splitAt(text: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = text.indexOf(10); at >= 0; at = text.indexOf(10, from)) {
    lines.push(text.subarray(from, at));
    from = at + 1;
  }
  if (from < text.length) lines.push(text.subarray(from));
  return lines;
}
