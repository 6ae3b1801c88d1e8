import { backingOf, forNames } from "../project/held.ts";
import type { Period, Project } from "../project/project.ts";
import { lastMonth } from "../project/period.ts";
import { measure } from "./measure.ts";
import { measuredBy } from "./stated-rate.ts";

/** What is done of what, by the names of their measures. */
export interface ProgressPair {
  readonly done: string;
  /** The whole investment, or what was planned for the same time or for the year that it is part of. */
  readonly of: string;
  /** The plan is for the whole year, what is done is of a part of it: nothing is behind for that alone. */
  readonly partly?: true;
  /** What it is measured by is a whole, as the investment is, and no plan for a time. */
  readonly whole?: true;
}

/** What a project states of a pair, where it states both. */
export interface ProjectProgress {
  readonly project: Project;
  readonly done: number;
  readonly of: number;
}

const MOST_PAIRS = 4;

/**
 * The columns of some projects that say what is done, each with what it is measured by: what is done to date by the whole
 * investment, what is done in a time by the plan for that time, or where there is none by the one plan for its year. A plan
 * for a year is compared with what is done to date of that year (1-9月累计完成), never with what is done since the work began;
 * where no project states a whole investment, with what is done in no time that is named too. A column of rates that gives the
 * quotient of two of them says which.
 */
export function progressPairs(projects: readonly Project[]): ProgressPair[] {
  return comparablePairs(projects).slice(0, MOST_PAIRS);
}

/** The same, be they more than a report can show. */
export function comparablePairs(projects: readonly Project[]): ProgressPair[] {
  const columns = new Map(
    forNames(projects).flatMap(({ amounts }) =>
      amounts.map(({ label, role, period }) => [label, { label, role, period }] as const),
    ),
  );
  const time = (period: Period | null) => JSON.stringify(period ?? {});
  const plans = [...columns.values()].filter(({ role }) => role === "plan");
  // A second whole beside the investment (批复总投资, 计划总投资).
  const wholes = [...columns.values()].filter(({ role }) => role === "total");
  const isPriced = backingOf(projects)
    ? measure(projects, { by: [] }).total.priced > 0
    : projects.some(({ investment }) => investment !== null);
  const planFor = (period: Period | null): Omit<ProgressPair, "done"> | null => {
    const plan = period && plans.find((one) => time(one.period) === time(period));
    if (plan) return { of: plan.label };
    const [ofYear, ...others] = plans.filter((one) => isYearOf(one.period, period ?? {}));
    if (!ofYear || others.length > 0) return null;
    return { of: ofYear.label, ...(period && { partly: true as const }) };
  };
  return [...columns.values()].flatMap(({ label, role, period }): ProgressPair[] => {
    if (role !== "done" && role !== "done-to-date") return [];
    const ofYearAlone = isOfYear(label, period);
    // What a source divides by in a column of its own is what it measures by.
    const own = measuredBy(projects, label, ["investment", ...[...plans, ...wholes].map((one) => one.label)]);
    const isWhole = own === "investment" || wholes.some((one) => one.label === own);
    if (own !== null) return [{ done: label, of: own, ...(isWhole && { whole: true as const }) }];
    const plan = planFor(period);
    if (role === "done-to-date" && !(ofYearAlone && plan))
      return isPriced ? [{ done: label, of: "investment", whole: true }] : [];
    // 已完成, 累计: since the work began, which is no time of the plan's.
    const isOfNoTime = period === null && !ofYearAlone && (isPriced || /已|累计|to date|so far/iu.test(label));
    return plan && !isOfNoTime ? [{ done: label, ...plan }] : [];
  });
}

/** Whether what is done to date is so of the year alone: 本年累计完成, 1-9月累计完成; not 截至三季度累计完成, since the work began. */
function isOfYear(label: string, period: Period | null): boolean {
  if (/截[至止]|開工|开工|以来|以來|since/iu.test(label)) return false;
  const isPart = (period?.through ?? period?.half ?? period?.quarter) !== undefined;
  return isPart || /本年|年度|当年|今年|this year|year[- ]to[- ]date|\bytd\b/iu.test(label);
}

/** Whether a plan's time is the whole year that another time is a part of; a time without a year is of the one that there is. */
function isYearOf(plan: Period | null, time: Period): boolean {
  const { year, ...part } = plan ?? {};
  const isWhole = Object.keys(part).length === 0;
  return isWhole && (year === undefined || time.year === undefined || year === time.year);
}

/** The projects that state both of a pair, what is done and what it is measured by. */
export function progressOf(projects: readonly Project[], pair: ProgressPair): ProjectProgress[] {
  const stated = ({ amounts, investment }: Project, measure: string) =>
    measure === "investment" ? investment : (amounts.find(({ label }) => label === measure)?.value ?? null);
  return projects.flatMap((project) => {
    const [done, of] = [stated(project, pair.done), stated(project, pair.of)];
    return done === null || of === null ? [] : [{ project, done, of }];
  });
}

/**
 * The same pairs, those of the latest time first: what was done by the end of last year says less than what this year's plan
 * has come to, and what was done of a plan by March less than what was by September. A pair without a year is of now.
 */
export function latestFirst(projects: readonly Project[], pairs: readonly ProgressPair[]): ProgressPair[] {
  const periods = new Map(
    forNames(projects).flatMap(({ amounts }) => amounts.map(({ label, period }) => [label, period] as const)),
  );
  const yearOf = ({ done, of }: ProgressPair) =>
    periods.get(done)?.year ?? periods.get(of)?.year ?? Number.POSITIVE_INFINITY;
  const place = ({ of }: ProgressPair) => pairs.findIndex((pair) => pair.of === of);
  const monthOf = ({ done }: ProgressPair) => lastMonth(periods.get(done) ?? {});
  const later = (a: number, b: number) => (a === b ? 0 : b - a);
  return pairs.toSorted((a, b) => later(yearOf(a), yearOf(b)) || place(a) - place(b) || later(monthOf(a), monthOf(b)));
}

/** The year that the heading of what is done to date names (截至2019年6月底); null where it names none. */
export function yearOfProgress(projects: readonly Project[], { done }: ProgressPair): number | null {
  const column = forNames(projects)
    .flatMap(({ amounts }) => amounts)
    .find(({ label }) => label === done);
  return column?.role === "done-to-date" ? (column.period?.year ?? null) : null;
}
