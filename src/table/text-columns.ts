import { commonWidth } from "./text-region.ts";

/** A piece of a line between gaps, with the columns of the screen that it takes: Chinese characters take two. */
export interface Chunk {
  readonly text: string;
  readonly start: number;
  /** The column after its last. */
  readonly end: number;
}

/** First and last column of the screen that a column of a table takes. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const TAB = 8;

// An expression is asked only of the few characters that are neither ASCII nor Chinese.
function isSpace(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return !isHan(code) && /\s/.test(character);
}

function isWide(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0x80 && (isHan(code) || WIDE.test(character));
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** The pieces of a line between gaps of at least so many spaces; a full-width space and a tab are gaps by themselves. */
export function chunksOf(line: string, gap: 1 | 2): Chunk[] {
  const chunks: Chunk[] = [];
  let column = 0;
  let text = "";
  let start = 0;
  let end = 0;
  let spaces = 0;
  const close = () => {
    if (text !== "") chunks.push({ text, start, end });
    text = "";
  };
  for (const character of line) {
    if (isSpace(character)) {
      const width = character === "\t" ? TAB - (column % TAB) : character === "\u3000" ? 2 : character === "\f" ? 0 : 1;
      column += width;
      spaces += character === "\t" ? Math.max(2, width) : width;
      continue;
    }
    if (text !== "" && spaces >= gap) close();
    if (text === "") start = column;
    else if (spaces > 0) text += " ";
    spaces = 0;
    text += character;
    column += isWide(character) ? 2 : 1;
    end = column;
  }
  close();
  return chunks;
}

/** What each column takes of the screen over rows that have all of them. */
export function spansOf(rows: readonly (readonly Chunk[])[]): Span[] {
  return (rows[0] ?? []).map((_, index) => ({
    start: Math.min(...rows.map((row) => row[index]!.start)),
    end: Math.max(...rows.map((row) => row[index]!.end)),
  }));
}

// How much of a column's rows must begin, end or be centred at one place for the column to be one.
const COMMON = 0.6;

/** Whether the columns of rows stand under each other, so that a place on a line tells a column. */
export function isAligned(rows: readonly (readonly Chunk[])[]): boolean {
  const share = (places: readonly number[]) =>
    places.filter((place) => place === commonWidth(places)).length / places.length;
  return (rows[0] ?? []).every((_, index) => {
    const chunks = rows.map((row) => row[index]!);
    const centres = chunks.map(({ start, end }) => Math.round((start + end) / 4));
    return (
      Math.max(share(chunks.map(({ start }) => start)), share(chunks.map(({ end }) => end)), share(centres)) >= COMMON
    );
  });
}

/** The cells of a line by the columns that its pieces stand in, blank where none does; null where that isn't clear. */
export function placeInColumns(chunks: readonly Chunk[], spans: readonly Span[]): string[] | null {
  const cells = spans.map(() => "");
  let last = -1;
  for (const chunk of chunks) {
    const column = columnOf(chunk, spans);
    if (column === null || column < last) return null;
    cells[column] = column === last ? `${cells[column]} ${chunk.text}` : chunk.text;
    last = column;
  }
  return cells;
}

function columnOf(chunk: Chunk, spans: readonly Span[]): number | null {
  const overlaps = spans.map((span) => Math.min(chunk.end, span.end) - Math.max(chunk.start, span.start));
  const touched = overlaps.flatMap((overlap, index) => (overlap > 0 ? [index] : []));
  if (touched.length === 1) return touched[0]!;
  const length = chunk.end - chunk.start;
  const sure = touched.filter(
    (index) =>
      overlaps[index]! >= length * 0.8 && overlaps.every((other, each) => each === index || other <= length * 0.3),
  );
  return sure.length === 1 ? sure[0]! : null;
}
