import type { Figures } from "../../src/measure/measure.ts";
import type { MeasureValue } from "../../src/measure/measures/measure-definition.ts";

type Shown = Pick<Figures, "by" | "joint" | "unit" | "additive">;

/** Figures as every engine has them, without what a row is made of; and without its projects where they aren't `listed`. */
export function bare({ rows, total, ...figures }: Shown & { rows: readonly object[]; total: object }, listed = true) {
  return { ...figures, rows: rows.map((row) => plain(row, listed)), total: plain(total, listed) };
}

function plain(row: object, listed: boolean) {
  const { contributions, placements, seqs, measures, ...kept } = row as {
    contributions?: unknown;
    placements?: unknown;
    seqs?: unknown;
    measures?: Record<string, MeasureValue>;
  };
  const values = Object.entries(measures ?? {}).map(([name, { seqs: _, ...value }]) => [name, value]);
  return { ...kept, ...(listed && { seqs }), measures: Object.fromEntries(values) };
}
