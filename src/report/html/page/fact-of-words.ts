import type { Fact } from "../../../measure/fact.ts";

/** A shape of a drawing that stands for a number. */
export interface Mark {
  readonly shape: SVGElement;
  readonly id: string;
}

/** Sizes that differ by no more than this (px) are the same. */
const ALIKE = 2;

/**
 * The number that words in a drawing are about: that of the mark that they stand in, or, for a name or a total beside a row
 * of marks or over or under a column of them, the one that has all their projects. Null where there is no such number.
 */
export function factOfWords(words: SVGElement, marks: readonly Mark[], facts: readonly Fact[]): string | null {
  const all = marks.map(({ shape, id }) => ({ id, ...sidesOf(shape) }));
  const { left, right, top, bottom } = sidesOf(words);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const inRow = (mark: Sides) => mark.top <= y && y <= mark.bottom;
  const inColumn = (mark: Sides) => mark.left <= x && x <= mark.right;
  const under = all.findLast((mark) => inRow(mark) && inColumn(mark));
  if (under) return under.id;
  // A bound beside an amount has other projects than the amount.
  const measureOf = (id: string) => facts.find((fact) => fact.id === id)?.query.measure;
  const placed = all.filter(({ id }) => !["least", "most"].includes(measureOf(id) ?? ""));
  // Bars are of one height, columns of one width, cells of both: only along these are words beside what they name.
  const alike = (sizes: readonly number[]) => Math.max(...sizes) - Math.min(...sizes) <= ALIKE;
  const row = alike(placed.map((mark) => mark.bottom - mark.top)) ? placed.filter(inRow) : [];
  const column = alike(placed.map((mark) => mark.right - mark.left)) ? placed.filter(inColumn) : [];
  const beside = row.length > 0 ? row : column;
  if (beside.length === 0) return null;
  const seqsOf = (id: string) => facts.find((fact) => fact.id === id)?.seqs ?? [];
  const together = sorted(new Set(beside.flatMap(({ id }) => seqsOf(id))));
  const whole = facts.filter(({ seqs }) => sorted(seqs) === together);
  return (whole.find(({ query }) => query.measure === "investment") ?? whole[0])?.id ?? null;
}

interface Sides {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function sidesOf(shape: Element): Sides {
  const { left, right, top, bottom } = shape.getBoundingClientRect();
  return { left, right, top, bottom };
}

const sorted = (seqs: Iterable<number>): string => [...seqs].sort((a, b) => a - b).join();
