import type { Patience } from "./cell-alignment.ts";
import type { CellHeader } from "./cell-header.ts";
import { CellMoves, type Move } from "./cell-moves.ts";
import type { CellLine, TextRow } from "./text-region.ts";

/** A table that was found among lines of one cell each. */
export interface CellTable {
  readonly header: CellHeader;
  /** Its rows, parted where prose stands between them; the first part begins with the header. */
  readonly parts: readonly (readonly TextRow[])[];
  /** The item after its last. */
  readonly end: number;
  /** Number of its last project. */
  readonly number: number;
  readonly score: number;
  /** Rows whose cells find no columns. */
  readonly unplaced: number;
}

interface Step {
  readonly score: number;
  /** Item that the move begins at, and the number of the last project before it. */
  readonly from: number;
  readonly before: number;
  readonly move: Move;
}

const MOST_SKIPPED = 400;
// More numbers than these are never open at one line of a table that is one.
const MOST_STATES = 40;

/**
 * The best way to cut the cells after a header into rows, totals, headings and what stands between pages; null where no
 * row follows. `number` is that of the last project before, where the header repeats that of an earlier page.
 */
export function segmentCells(
  items: readonly CellLine[],
  start: number,
  header: CellHeader,
  number: number,
  patience: Patience,
): CellTable | null {
  const first = start + header.length;
  const moves = new CellMoves(items, start, header, patience);
  const begin: Step = { score: 0, from: -1, before: 0, move: { to: first, number: 0, gain: 0, row: null } };
  // For each item, the best step that reaches it with each last number.
  const reached = new Map([[first, new Map([...new Set([0, number])].map((each) => [each, begin]))]]);
  let best = { at: first, number, score: 0 };
  for (let at = first; at <= items.length && at <= best.at + MOST_SKIPPED; at += 1) {
    const states = reached.get(at);
    if (!states) continue;
    for (const [open, { score }] of states) {
      if (score > best.score) best = { at, number: open, score };
      for (const move of moves.from(at, open)) {
        const total = score + move.gain;
        const there = reached.get(move.to) ?? new Map<number, Step>();
        reached.set(move.to, there);
        const before = there.get(move.number);
        if (before ? total > before.score : there.size < MOST_STATES)
          there.set(move.number, { score: total, from: at, before: open, move });
      }
    }
  }
  if (best.at === first) return null;
  const rows: (TextRow | "prose")[] = [];
  for (let at = best.at, open = best.number; at > first; ) {
    const step: Step = reached.get(at)!.get(open)!;
    const own = items.slice(step.from, at);
    const { row, problem, placed, prose } = step.move;
    const marks = { ...(problem ? { problem } : {}), ...(placed ? { placed } : {}) };
    if (prose) rows.push("prose");
    else
      rows.push({ cells: row ?? own.map(({ text }) => text), first: own[0]!.index, last: own.at(-1)!.index, ...marks });
    at = step.from;
    open = step.before;
  }
  rows.push({ cells: header.labels, first: items[start]!.index, last: items[first - 1]!.index });
  const parts = partsOf(rows.reverse());
  const unplaced = parts.flat().filter(({ problem }) => problem !== undefined).length;
  return parts.flat().length < 2
    ? null
    : { header, parts, end: best.at, number: best.number, score: best.score, unplaced };
}

function partsOf(rows: readonly (TextRow | "prose")[]): TextRow[][] {
  const parts: TextRow[][] = [[]];
  for (const row of rows) {
    if (row !== "prose") parts.at(-1)!.push(row);
    else if (parts.at(-1)!.length > 0) parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}
