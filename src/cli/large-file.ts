import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { Mapping } from "../reading/mapping.ts";
import { type Archive, openArchive } from "../table/archive.ts";
import { openJsonLines } from "../table/json-lines.ts";
import { MOST_BYTES, MOST_UNPACKED_BYTES } from "../table/limits.ts";
import { type LongSheet, longSheet } from "../table/long-sheet.ts";
import type { RawRow } from "../table/raw-table.ts";
import { openSheetStream } from "../table/sheet-stream.ts";
import { openTextStream, type TextStream } from "../table/text-stream.ts";
import { UnreadableSourceError } from "../table/unreadable-source.ts";
import { piecesOf } from "./text-on-disk.ts";

/** A file that can be read block by block. */
export interface LargeFile {
  readonly path: string;
  readonly file: string;
  /** Bytes that are read, unpacked where they are packed. */
  readonly size: number;
  /** Opens it at its beginning. */
  readonly open: () => TextStream;
  readonly pieces: () => Iterable<Uint8Array>;
  readonly hasMoreRows: (most: number) => boolean;
  /** Its hash, where `pieces` aren't the bytes of the file. */
  readonly sha256?: string;
}

/** The text at a path as one that is read block by block; null where its rows can't be told by its lines. */
export function largeText(path: string, file: string, size: number, mapping: Mapping): LargeFile | null {
  const [start] = piecesOf(path);
  if (!start) return null;
  const open = () => openTextStream(start, file, mapping) ?? openJsonLines(start, file);
  if (open() === null) return null;
  return {
    path,
    file,
    size,
    open: () => open()!,
    pieces: () => piecesOf(path),
    hasMoreRows: (most) => hasMoreLines(path, most),
  };
}

// A sheet of a million rows has some gigabyte; it isn't held, but all other parts are.
const MOST_UNPACKED = 2 ** 31;
// A row of one cell is longer.
const LEAST_ROW = 32;

interface Workbook {
  readonly archive: Archive;
  readonly bytes: Uint8Array;
  /** Bytes of its largest part, unpacked. */
  readonly size: number;
  /** Bytes of all others. */
  readonly others: number;
  sheet?: LongSheet | null;
}

/** The workbook at a path as one whose one sheet is read block by block; null where it has fewer rows or several sheets. */
export function largeWorkbook(path: string, file: string, least: { rows: number; bytes: number }): LargeFile | null {
  try {
    const workbook = opened(path, file);
    if (workbook === null) return null;
    const { archive, bytes, size, others } = workbook;
    if (size < least.rows * LEAST_ROW && size <= least.bytes) return null;
    if (others > MOST_UNPACKED_BYTES) return null;
    if (workbook.sheet === undefined) workbook.sheet = longSheet(archive);
    const { sheet } = workbook;
    if (!sheet || (sheet.rows <= least.rows && size <= least.bytes)) return null;
    return {
      path,
      file,
      size,
      open: () => openSheetStream(archive, sheet, file),
      pieces: () => archive.pieces(sheet.part),
      hasMoreRows: (most) => sheet.rows > most,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    };
  } catch (error) {
    // Who reads it whole says what is wrong with it.
    if (error instanceof UnreadableSourceError) return null;
    throw error;
  }
}

// A command asks several times whether its source is long, and to count the rows of a sheet it is unpacked.
let last: { readonly key: string; readonly workbook: Workbook } | null = null;

function opened(path: string, file: string): Workbook | null {
  const { mtimeMs, size: length } = statSync(path);
  if (length > MOST_BYTES) return null;
  const key = [path, mtimeMs, length].join("|");
  if (last?.key !== key) {
    const bytes = readFileSync(path);
    const archive = openArchive(bytes, file, MOST_UNPACKED);
    const sizes = archive.names.map(archive.sizeOf);
    const size = Math.max(...sizes);
    last = { key, workbook: { archive, bytes, size, others: sizes.reduce((sum, one) => sum + one, -size) } };
  }
  return last.workbook;
}

/** Its first rows. */
export function firstRows({ open, pieces }: LargeFile): readonly RawRow[] {
  const stream = open();
  for (const piece of pieces()) {
    const rows = stream.read(piece, false);
    if (rows.length > 0) return rows;
  }
  return stream.read(new Uint8Array(), true);
}

function hasMoreLines(path: string, most: number): boolean {
  let lines = 0;
  for (const piece of piecesOf(path)) {
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) lines += 1;
    if (lines > most) return true;
  }
  return false;
}
