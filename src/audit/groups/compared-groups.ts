import { sum } from "../../measure/decimal.ts";
import type { Project } from "../../project/project.ts";
import type { NamedGroup } from "./named-group.ts";

/** What a group may come to: exact bounds, and whether a row without an amount may add to it. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  /** Rows of the group alone, rows that it shares, and rows that may be of any group. */
  readonly own: readonly Project[];
  readonly joint: readonly Project[];
  readonly loose: readonly Project[];
  /** Those among them without an exact amount. */
  readonly open: readonly Project[];
}

export type AmountOf = (project: Project) => number | null;

/** What a group comes to, whoever a joint or an unplaced row is counted for. */
export function boundsOf({ grouping, key }: NamedGroup, projects: readonly Project[], amountOf: AmountOf): Bounds {
  const keys = (project: Project) => grouping.keysOf(project);
  const own = projects.filter((project) => keys(project).length === 1 && keys(project)[0] === key);
  const joint = projects.filter((project) => keys(project).length > 1 && keys(project).includes(key));
  const loose = projects.filter((project) => keys(project).length === 0);
  const known = (some: readonly Project[]) => some.flatMap((project) => amountOf(project) ?? []);
  const shared = known([...joint, ...loose]);
  return {
    low: sum([...known(own), ...shared.filter((amount) => amount < 0)]),
    high: sum([...known(own), ...shared.filter((amount) => amount > 0)]),
    own,
    joint,
    loose,
    open: [...own, ...joint, ...loose].filter((project) => amountOf(project) === null),
  };
}

/** How a group stands to the others: the most or least of all for certain, surely not, level with another, or open. */
export type Standing = "leads" | "behind" | "level" | "open";

/**
 * Whether a group comes to the most (or the least) of all of its grouping, however joint projects are counted. What both of
 * two groups share adds as much to each; blanks and rows that name no group may add to any.
 */
export function standingOf(
  group: NamedGroup,
  projects: readonly Project[],
  amountOf: AmountOf,
  most: boolean,
): Standing {
  const { grouping, key } = group;
  const leads = grouping.keys
    .filter((other) => other !== key)
    .map((other) => leadOver(group, { grouping, key: other }, projects, amountOf))
    .map(({ low, high }) => (most ? { low, high } : { low: -high, high: -low }));
  if (leads.some(({ high }) => high < 0)) return "behind";
  if (leads.every(({ low }) => low > 0)) return "leads";
  return leads.every(({ low, high }) => low > 0 || (low === 0 && high === 0)) ? "level" : "open";
}

/** By how much one group may be ahead of another. */
function leadOver(one: NamedGroup, other: NamedGroup, projects: readonly Project[], amountOf: AmountOf) {
  const lows: number[] = [];
  const highs: number[] = [];
  for (const project of projects) {
    const keys = one.grouping.keysOf(project);
    const [ours, theirs] = [keys.includes(one.key), keys.includes(other.key)];
    const isLoose = keys.length === 0;
    if (!isLoose && ours === theirs) continue;
    const amount = amountOf(project);
    const [least, largest] = amount === null ? [0, Number.POSITIVE_INFINITY] : rangeOf(amount, keys.length !== 1);
    lows.push(ours ? least : isLoose ? -Math.max(Math.abs(least), Math.abs(largest)) : -largest);
    highs.push(ours ? largest : isLoose ? Math.max(Math.abs(least), Math.abs(largest)) : -least);
  }
  return { low: total(lows), high: total(highs) };
}

const rangeOf = (amount: number, isShared: boolean): readonly [number, number] =>
  isShared ? [Math.min(0, amount), Math.max(0, amount)] : [amount, amount];

function total(values: readonly number[]): number {
  const endless = values.find((value) => !Number.isFinite(value));
  return endless ?? sum(values);
}
