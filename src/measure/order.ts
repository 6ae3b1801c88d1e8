import { add, compare, type Decimal } from "./decimal.ts";
import type { DimensionDefinition } from "./dimensions/dimension.ts";
import { type Key, ONGOING, UNLINKED, UNSTATED } from "./request/request.ts";
import type { Group } from "./tally.ts";

/** What a group comes to, as far as its place among others depends on it. */
export interface GroupSums {
  /** null where none of its projects states an amount. */
  readonly investment: Decimal | null;
  /** The least 序号 of its projects. */
  readonly first: number;
}

type Ranked = Pick<Group, "keys" | "joint">;

/**
 * Puts groups in reading order: dimension by dimension, those that have an order of their own as they come (持续开展 and
 * unstated after them), all else by falling amount, with joint rows and then unstated ones last.
 */
export function inOrder<G extends Ranked>(
  dimensions: readonly DimensionDefinition[],
  groups: readonly G[],
  sumsOf: (group: G) => GroupSums,
): G[] {
  const ranks = dimensions.map((dimension, index) =>
    dimension.ordered ? ownRanks(groups, index) : amountRanks(groups, index, dimension, sumsOf),
  );
  return groups.toSorted((a, b) => {
    for (const [index, rank] of ranks.entries()) {
      const order = rank.get(a.keys[index]!)! - rank.get(b.keys[index]!)!;
      if (order !== 0) return order;
    }
    return 0;
  });
}

function ownRanks(groups: readonly Ranked[], index: number): Map<Key, number> {
  const place = (key: Key) =>
    key === UNSTATED ? Number.POSITIVE_INFINITY : key === ONGOING ? Number.MAX_VALUE : Number(key);
  const keys = [...new Set(groups.map((group) => group.keys[index]!))].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  return new Map(keys.map((key, rank) => [key, rank]));
}

function amountRanks<G extends Ranked>(
  groups: readonly G[],
  index: number,
  { partsOf, isWhole }: DimensionDefinition,
  sumsOf: (group: G) => GroupSums,
): Map<Key, number> {
  const marginal = new Map<
    Key,
    { readonly key: Key; readonly joint: boolean; investment: Decimal | null; first: number }
  >();
  for (const group of groups) {
    const key = group.keys[index]!;
    const { investment, first } = sumsOf(group);
    const known = marginal.get(key);
    if (!known) marginal.set(key, { key, joint: partsOf !== undefined && group.joint, investment, first });
    else {
      if (investment) known.investment = known.investment ? add(known.investment, investment) : investment;
      known.first = Math.min(known.first, first);
    }
  }
  const last = ({ key, joint }: { readonly key: Key; readonly joint: boolean }) =>
    key === UNSTATED || key === UNLINKED ? 2 : joint || isWhole?.(key) ? 1 : 0;
  const rows = [...marginal.values()].sort(
    (a, b) =>
      last(a) - last(b) ||
      compareAmounts(b.investment, a.investment) ||
      a.first - b.first ||
      (String(a.key) < String(b.key) ? -1 : 1),
  );
  return new Map(rows.map(({ key }, rank) => [key, rank]));
}

function compareAmounts(a: Decimal | null, b: Decimal | null): number {
  return a === null || b === null ? Number(a !== null) - Number(b !== null) : compare(a, b);
}
