import { closeSync, openSync, readSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TextOnDisk } from "../engine/large-table.ts";

const PIECE = 1 << 20;

/** A text on the disk; a copy of it lies in a folder that is gone when the command ends. */
export function textOnDisk(path: string, folder: string): TextOnDisk {
  return {
    path: plainPath(resolve(path), folder),
    pieces: () => fleetingPieces(path),
    copy: (pieces) => {
      const copied = join(folder, "text.csv");
      const descriptor = openSync(copied, "w");
      try {
        for (const piece of pieces) writeFileSync(descriptor, piece);
      } finally {
        closeSync(descriptor);
      }
      return textOnDisk(copied, folder);
    },
    read: (from, to = Number.POSITIVE_INFINITY) => {
      const descriptor = openSync(path, "r");
      try {
        const pieces: Buffer[] = [];
        for (let at = from; at < to; ) {
          const piece = Buffer.allocUnsafe(Math.min(PIECE, to - at));
          const count = readSync(descriptor, piece, 0, piece.length, at);
          if (count === 0) break;
          pieces.push(piece.subarray(0, count));
          at += count;
        }
        return Buffer.concat(pieces);
      } finally {
        closeSync(descriptor);
      }
    },
  };
}

// To a database these signs stand for other ones in a path: it gets the file under another name.
function plainPath(path: string, folder: string): string {
  if (!/[*?[\]{}]/.test(path)) return path;
  const link = join(folder, "link.csv");
  try {
    symlinkSync(path, link);
    return link;
  } catch {
    return path;
  }
}

// As many bytes as stay near the processor while they are looked at in several ways.
const FLEETING = 1 << 18;

/** As `piecesOf`, but that each piece is gone when the next one comes. */
function* fleetingPieces(path: string): Generator<Uint8Array> {
  const descriptor = openSync(path, "r");
  const piece = Buffer.allocUnsafeSlow(FLEETING);
  try {
    for (let count = 1; count > 0; ) {
      count = readSync(descriptor, piece, 0, FLEETING, null);
      if (count > 0) yield piece.subarray(0, count);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The bytes of a file, piece by piece. */
export function* piecesOf(path: string): Generator<Uint8Array> {
  const descriptor = openSync(path, "r");
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE);
      const count = readSync(descriptor, piece, 0, PIECE, null);
      if (count === 0) return;
      yield piece.subarray(0, count);
    }
  } finally {
    closeSync(descriptor);
  }
}
