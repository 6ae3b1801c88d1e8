import type { Mapping } from "../reading/mapping.ts";
import { openJsonLines } from "../table/json-lines.ts";
import type { RawRow } from "../table/raw-table.ts";
import { openTextStream, type TextStream } from "../table/text-stream.ts";
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
  // To find out what it is takes a while: the first one that is asked for is that which was opened here.
  let first = open();
  if (first === null) return null;
  return {
    path,
    file,
    size,
    open: () => {
      const opened = first ?? open()!;
      first = null;
      return opened;
    },
    pieces: () => piecesOf(path),
    hasMoreRows: (most) => hasMoreLines(path, most),
  };
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
