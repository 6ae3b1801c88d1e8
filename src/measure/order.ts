import { compare, decimal } from "./decimal.ts";
import type { DimensionDefinition } from "./dimensions/dimension.ts";
import { contributionOf } from "./evaluate.ts";
import { investment } from "./measures/investment.ts";
import { type Key, ONGOING, UNLINKED, UNSTATED } from "./request.ts";
import { type Contribution, type Group, tally } from "./tally.ts";

/**
 * Puts groups in reading order: dimension by dimension, those that have an order of their own as they come (持续开展 and
 * unstated after them), all else by falling amount, with joint rows and then unstated ones last.
 */
export function inOrder(dimensions: readonly DimensionDefinition[], groups: readonly Group[]): Group[] {
  const ranks = dimensions.map(({ ordered, partsOf }, index) =>
    ordered ? ownRanks(groups, index) : amountRanks(groups, index, partsOf !== undefined),
  );
  return groups.toSorted((a, b) => {
    for (const [index, rank] of ranks.entries()) {
      const order = rank.get(a.keys[index]!)! - rank.get(b.keys[index]!)!;
      if (order !== 0) return order;
    }
    return 0;
  });
}

function ownRanks(groups: readonly Group[], index: number): Map<Key, number> {
  const place = (key: Key) =>
    key === UNSTATED ? Number.POSITIVE_INFINITY : key === ONGOING ? Number.MAX_VALUE : Number(key);
  const keys = [...new Set(groups.map((group) => group.keys[index]!))].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  return new Map(keys.map((key, rank) => [key, rank]));
}

function amountRanks(groups: readonly Group[], index: number, divided: boolean): Map<Key, number> {
  const marginal = new Map<Key, { joint: boolean; contributions: Contribution[] }>();
  for (const { keys, joint, placements } of groups) {
    const key = keys[index]!;
    const known = marginal.get(key) ?? { joint: divided && joint, contributions: [] };
    marginal.set(key, known);
    for (const placement of placements) known.contributions.push(contributionOf(placement, investment));
  }
  const rows = [...marginal].map(([key, { joint, contributions }]) => ({ key, joint, ...tally(contributions) }));
  const last = (row: (typeof rows)[number]) => (row.key === UNSTATED || row.key === UNLINKED ? 2 : row.joint ? 1 : 0);
  rows.sort(
    (a, b) =>
      last(a) - last(b) ||
      compareAmounts(b.investment, a.investment) ||
      a.seqs[0]! - b.seqs[0]! ||
      (String(a.key) < String(b.key) ? -1 : 1),
  );
  return new Map(rows.map(({ key }, rank) => [key, rank]));
}

function compareAmounts(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return compare(decimal(a), decimal(b));
}
