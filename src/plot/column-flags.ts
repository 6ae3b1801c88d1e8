import { type Layer, type PlacedWords, ruleLayer, textLayer } from "./layers.ts";
import { INK, MUTED, TYPE } from "./theme.ts";
import { widest, wrapBalanced } from "./wrap.ts";

/** A run of narrow columns that a name stands over, in px from the plotting area's corner. */
export interface ColumnRun {
  readonly x: number;
  readonly x2: number;
  readonly name: string;
}

/** Words that stand at the foot of the space over the columns already. */
export interface Taken {
  readonly x: number;
  readonly x2: number;
}

export interface Flags {
  /** How high they reach over `foot`. */
  readonly height: number;
  readonly layers: readonly Layer[];
}

/** Height of a line of names. */
export const FLAG_LINE = 15;
const GAP = 8;
/** Between a staff and its words. */
const SPACE = 4;
const WIDEST = 190;

interface Flag {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
  readonly bottom: number;
  readonly top: number;
}

/**
 * Names over runs of columns that are narrower than the names: each flies from a staff at its run's left edge, as low as
 * it may without lying on another or being crossed by another's staff. `right` is the edge that no name may pass.
 */
export function columnFlags(runs: readonly ColumnRun[], taken: readonly Taken[], foot: number, right: number): Flags {
  const flags: Flag[] = taken.map(({ x, x2 }) => ({ x: x2, from: x, to: x2, lines: [], bottom: 0, top: 1 }));
  for (const run of runs.toReversed()) flags.unshift(fly(run, flags, right));
  const named = flags.filter(({ lines }) => lines.length > 0);
  const high = named.filter(({ bottom }) => bottom > 0);
  const y = (level: number) => -foot - level * FLAG_LINE;
  return {
    height: Math.max(0, ...flags.map(({ top }) => top)) * FLAG_LINE,
    layers: [
      ...(high.length > 0
        ? [
            ruleLayer(
              high.map(({ x, top }) => ({ x: x + 0.5, x2: x + 0.5, y: y(top) + 3, y2: y(0) })),
              { color: MUTED },
            ),
          ]
        : []),
      textLayer(
        named.map(({ from, lines, top }): PlacedWords => ({ x: from, y: y(top) + FLAG_LINE / 2, text: lines })),
        { baseline: "middle", color: INK, lineHeight: FLAG_LINE },
      ),
    ],
  };
}

function fly({ x, name }: ColumnRun, others: readonly Flag[], right: number): Flag {
  const lines = wrapBalanced(name, Math.min(WIDEST, Math.max(WIDEST / 2, right - x - SPACE)), TYPE.label);
  const width = widest(lines, TYPE.label);
  const place = (bottom: number) => {
    const from = Math.min(bottom > 0 ? x + SPACE : x, right - width);
    return { x, from, to: from + width, lines, bottom, top: bottom + lines.length };
  };
  let flag = place(0);
  for (;;) {
    const inTheWay = others.filter((other) => isInTheWay(other, flag));
    if (inTheWay.length === 0) return flag;
    flag = place(Math.max(...inTheWay.map(({ top }) => top)));
  }
}

function isInTheWay(other: Flag, flag: Flag): boolean {
  const lies = other.from < flag.to + GAP && flag.from < other.to + GAP && other.top > flag.bottom;
  const crosses = other.lines.length > 0 && other.x < flag.to + GAP && other.x > flag.from && other.top > flag.bottom;
  return (lies && other.bottom < flag.top) || crosses;
}
