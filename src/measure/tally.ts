import { add, type Decimal, decimal, toNumber, ZERO } from "./decimal.ts";
import type { Key } from "./request.ts";

/** What one project adds to a row of figures under the joint policy. */
export interface Contribution {
  readonly seq: number;
  /** 万元; null where the project states no amount. */
  readonly investment: number | null;
}

/** Counts and money of some projects, with the 序号 they are made of. */
export interface Tally {
  readonly projects: number;
  /** How many of them state an amount. */
  readonly priced: number;
  /** How many don't. */
  readonly missing: number;
  /** 万元, exact; null where none of them states an amount (a blank is no zero). */
  readonly investment: number | null;
  readonly seqs: readonly number[];
}

/** Projects that share all their keys. */
export interface Group {
  readonly id: string;
  readonly keys: readonly Key[];
  /** The group is a joint project's own row (`apart`). */
  readonly joint: boolean;
  readonly contributions: Contribution[];
}

/** Counts and exact money of projects, each counted once. */
export function tally(contributions: readonly Contribution[]): Tally {
  let money: Decimal = ZERO;
  let priced = 0;
  for (const { investment } of contributions) {
    if (investment === null) continue;
    money = add(money, decimal(investment));
    priced += 1;
  }
  return {
    projects: contributions.length,
    priced,
    missing: contributions.length - priced,
    investment: priced === 0 ? null : toNumber(money),
    seqs: contributions.map(({ seq }) => seq).sort((a, b) => a - b),
  };
}
