import type { Project } from "../project/project.ts";
import { sum } from "./decimal.ts";
import type { Key } from "./request/request.ts";
import type { Placement } from "./placement.ts";

/** What one project adds to a number, under `split` a part of its amount. */
export interface Contribution {
  readonly seq: number;
  /** In the unit of what is added up; null where the project states none. */
  readonly amount: number | null;
  /** For a ratio: what the amount is divided by. */
  readonly per?: number;
}

/** Counts and money of some projects, with the 序号 they are made of. */
export interface Tally {
  readonly projects: number;
  /** How many of them state an amount. */
  readonly priced: number;
  /** How many don't. */
  readonly missing: number;
  /** Ten thousands of the currency, exact; null where none of them states an amount: a blank isn't counted as zero. */
  readonly investment: number | null;
  readonly seqs: readonly number[];
}

/** Projects that share all their keys. */
export interface Group {
  readonly id: string;
  readonly keys: readonly Key[];
  /** The group is a joint project's own row (`apart`). */
  readonly joint: boolean;
  readonly placements: readonly Placement[];
}

/** Counts and exact money of projects, each counted once. */
export function tallyProjects(projects: readonly Project[]): Tally {
  return tally(projects.map(({ seq, investment }) => ({ seq, amount: investment })));
}

/** Counts and exact money of what projects add. */
export function tally(contributions: readonly Contribution[]): Tally {
  const { value, stated } = sumOf(contributions);
  return {
    projects: contributions.length,
    priced: stated,
    missing: contributions.length - stated,
    investment: value,
    seqs: rising(contributions.map(({ seq }) => seq)),
  };
}

/** Numbers in their order, in which they mostly come. */
export function rising(seqs: number[]): number[] {
  return seqs.every((seq, index) => index === 0 || seqs[index - 1]! <= seq) ? seqs : seqs.sort((a, b) => a - b);
}

/** Exact sum of what projects add; null where none of them states an amount. */
export function sumOf(contributions: readonly Contribution[]): {
  readonly value: number | null;
  readonly stated: number;
} {
  const amounts = amountsOf(contributions);
  return { value: amounts.length === 0 ? null : sum(amounts), stated: amounts.length };
}

/** The amounts that are stated. */
export function amountsOf(contributions: readonly Contribution[]): number[] {
  const amounts: number[] = [];
  for (const { amount } of contributions) if (amount !== null) amounts.push(amount);
  return amounts;
}
