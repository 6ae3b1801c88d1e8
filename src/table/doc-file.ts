import { openCompoundFile } from "./compound-file.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";

/** A stretch of a Word document's text: characters of one or two bytes at a place in its main stream. */
export interface Piece {
  /** Position of its first byte. */
  readonly at: number;
  readonly characters: number;
  readonly bytesEach: 1 | 2;
}

/** The streams of a Word document of the older format (DOC), and where things are in them. */
export interface DocFile {
  readonly main: DataView;
  readonly table: DataView;
  /** Formatting that didn't fit elsewhere; null where there is none. */
  readonly data: DataView | null;
  readonly pieces: readonly Piece[];
  /** Ranges in the table stream of the pages that hold the formatting of paragraphs and of characters. */
  readonly paragraphPages: Range;
  readonly characterPages: Range;
  readonly refuse: (found: string, zh: string) => never;
}

export interface Range {
  readonly at: number;
  readonly length: number;
}

const WORD_97 = 0x00c1;
const ENCRYPTED = 0x0100;
const FIRST_TABLE = 0x0200;
const MOST_CHARACTERS = 20_000_000;

/** Opens a DOC file. Throws an UnreadableSourceError, which says how to save it otherwise, where it is locked, older or of a kind that isn't known. */
export function openDoc(bytes: Uint8Array, file: string): DocFile {
  const refuse = (found: string, zh: string): never => {
    throw new UnreadableSourceError(
      `${file}: expected a Word document that can be read with certainty, got ${found}: open it in Word or WPS and save it as .docx`,
      `${file}：应为能够准确读取的 Word 文档，实为${zh}：请用 Word 或 WPS 打开并另存为 .docx`,
    );
  };
  const container = openCompoundFile(bytes, file);
  const view = (name: string): DataView | null => {
    const stream = container.stream(name);
    return stream && new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  };
  const main = view("WordDocument");
  if (!main || main.byteLength < 0x400 || main.getUint16(0, true) !== 0xa5ec)
    return refuse("a .doc without a Word text", "不含 Word 正文的 .doc");
  const flags = main.getUint16(0x0a, true);
  if ((flags & ENCRYPTED) !== 0) return refuse("a .doc that is locked by a password", "有密码的 .doc");
  if (main.getUint16(2, true) < WORD_97) return refuse("a .doc older than Word 97", "早于 Word 97 的 .doc");
  const table = view((flags & FIRST_TABLE) !== 0 ? "1Table" : "0Table");
  if (!table) return refuse("a damaged .doc", "损坏的 .doc");
  const range = (at: number): Range => ({ at: main.getUint32(at, true), length: main.getUint32(at + 4, true) });
  const clx = range(0x1a2);
  const characters = main.getUint32(0x4c, true);
  const damaged = () => refuse("a damaged .doc", "损坏的 .doc");
  if (
    characters > MOST_CHARACTERS ||
    [clx, range(0x102), range(0xfa)].some(({ at, length }) => at + length > table.byteLength)
  )
    return damaged();
  const pieces = readPieces(table, clx, characters, refuse);
  if (pieces.some(({ at, characters: count, bytesEach }) => at + count * bytesEach > main.byteLength)) return damaged();
  return { main, table, data: view("Data"), pieces, paragraphPages: range(0x102), characterPages: range(0xfa), refuse };
}

function readPieces(
  table: DataView,
  clx: Range,
  characters: number,
  refuse: (found: string, zh: string) => never,
): Piece[] {
  const end = clx.at + clx.length;
  let at = clx.at;
  while (at + 3 <= end && table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true);
  if (at + 5 > end || table.getUint8(at) !== 2) return refuse("a damaged .doc", "损坏的 .doc");
  const length = table.getUint32(at + 1, true);
  at += 5;
  const count = Math.floor((length - 4) / 12);
  if (at + length > end || count < 1) return refuse("a damaged .doc", "损坏的 .doc");
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index += 1) {
    const from = table.getUint32(at + index * 4, true);
    const to = Math.min(characters, table.getUint32(at + index * 4 + 4, true));
    const place = at + (count + 1) * 4 + index * 8;
    // Formatting of a whole piece is left over from a fast save.
    if (table.getUint16(place + 6, true) !== 0) return refuse("a fast-saved .doc", "快速保存的 .doc");
    const stored = table.getUint32(place + 2, true);
    if (to <= from) continue;
    const isNarrow = (stored & 0x40000000) !== 0;
    const position = stored & 0x3fffffff;
    pieces.push({ at: isNarrow ? position / 2 : position, characters: to - from, bytesEach: isNarrow ? 1 : 2 });
  }
  return pieces;
}
