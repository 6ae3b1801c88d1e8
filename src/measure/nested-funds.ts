import { sum } from "./decimal.ts";
import type { Fact } from "./fact.ts";

/** What is asked of some projects to tell whether their sources of funds hold one another. */
interface Asked {
  readonly missing: Fact;
  readonly investment: Fact;
  readonly funds: readonly Fact[];
}

/**
 * Whether the sources of funds of some projects come to more than the investment that they pay for: then some hold others
 * (财政资金 and 省级资金), and they can't be added up. Where a project states no investment nothing of the kind can be told.
 */
export function areNested({ missing, investment, funds }: Asked): boolean {
  if (missing.value !== 0 || investment.value === null) return false;
  return sum(funds.flatMap(({ value }) => value ?? [])) > investment.value;
}
