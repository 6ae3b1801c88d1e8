import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { type Archive, openArchive } from "../table/archive.ts";
import { MOST_BYTES, MOST_UNPACKED_BYTES } from "../table/limits.ts";
import { type LongSheet, longSheet } from "../table/long-sheet.ts";
import { openSheetStream } from "../table/sheet-stream.ts";
import { UnreadableSourceError } from "../table/unreadable-source.ts";
import type { LargeFile } from "./large-file.ts";

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
