import { raised } from "../lexicon/cell-text.ts";
import { linesOf, type Piece } from "./pdf-grid.ts";

// A mark is printed smaller than what it stands behind, above its foot, and close to it, in parts of its height.
const MOST_HEIGHT = 0.8;
const LEAST_RISE = 0.15;
const MOST_RISE = 0.7;
const MOST_GAP = 0.3;

/** The pieces of a page with the numbers that are printed raised behind others in raised digits, on the line of those. */
export function withRaised(pieces: readonly Piece[]): Piece[] {
  return linesOf(pieces).flatMap((line) => {
    const shown: Piece[] = [];
    for (const piece of line) {
      const before = shown.at(-1);
      const isMark = before !== undefined && isRaised(piece, before);
      shown.push(isMark ? { ...piece, text: raised(piece.text, before.text), y: before.y } : piece);
    }
    return shown;
  });
}

function isRaised(piece: Piece, before: Piece): boolean {
  const rise = (piece.y - before.y) / before.height;
  const gap = Math.abs(piece.x - before.x - before.width) / before.height;
  return piece.height <= MOST_HEIGHT * before.height && rise >= LEAST_RISE && rise <= MOST_RISE && gap <= MOST_GAP;
}
