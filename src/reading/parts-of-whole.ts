import type { RawRow } from "../table/raw-table.ts";
import { plainNumbers } from "./plain-numbers.ts";

// A slip of the source in one row of ten doesn't hide what the others show.
const MOSTLY = 0.9;
const LEAST_ROWS = 3;
const MOST_PARTS = 12;

/**
 * The columns of a run that add up to a whole, row by row: its parts, whatever their headings say (其中：中央车购税, 省级补助,
 * 地方自筹). `runs` are columns that stand side by side; of each the longest stretch that adds up is taken. Blank cells are
 * nothing. Empty where no stretch does so in nearly all rows, or where a single part makes up the whole in each.
 */
export function partsOfWhole(rows: readonly RawRow[], whole: number, run: readonly number[]): readonly number[] {
  const numbers = plainNumbers(rows, [whole, ...run.slice(0, MOST_PARTS)]);
  const stated = numbers.filter(([all]) => all !== null && all !== 0);
  if (stated.length < LEAST_ROWS) return [];
  const length = Math.min(run.length, MOST_PARTS);
  for (let size = length; size >= 2; size -= 1)
    for (let from = 0; from + size <= length; from += 1) {
      const rowsOf = stated.map(([all, ...parts]) => ({ all: all!, parts: parts.slice(from, from + size) }));
      const added = rowsOf.filter(({ all, parts }) => isSum(all, parts));
      const severalParts = added.filter(({ parts }) => parts.filter((part) => (part ?? 0) !== 0).length > 1);
      const allUsed = Array.from({ length: size }, (_, at) => rowsOf.some(({ parts }) => (parts[at] ?? 0) !== 0));
      if (added.length >= stated.length * MOSTLY && severalParts.length >= 2 && allUsed.every(Boolean))
        return run.slice(from, from + size);
    }
  return [];
}

/** Whether parts come to a whole, but for what a computer's fractions leave. */
function isSum(all: number, parts: readonly (number | null)[]): boolean {
  const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
  return Math.abs(sum - all) <= 1e-9 * Math.max(1, Math.abs(all));
}
