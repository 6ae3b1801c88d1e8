import type { Period, Project } from "../project/project.ts";

/** What is done of what, by the names of their measures. */
export interface ProgressPair {
  readonly done: string;
  /** The whole investment, or what was planned for the same time. */
  readonly of: string;
}

const MOST_PAIRS = 4;

/**
 * The columns of some projects that say what is done, each with what it is measured by: what is done to date by the whole
 * investment, what is done in a time by the plan for that time. A plan for a year isn't compared with what is done to date.
 */
export function progressPairs(projects: readonly Project[]): ProgressPair[] {
  const columns = new Map(
    projects.flatMap(({ amounts }) =>
      amounts.map(({ label, role, period }) => [label, { label, role, period }] as const),
    ),
  );
  const time = (period: Period | null) => JSON.stringify(period ?? {});
  const plans = [...columns.values()].filter(({ role }) => role === "plan");
  const isPriced = projects.some(({ investment }) => investment !== null);
  return [...columns.values()]
    .flatMap(({ label, role, period }): ProgressPair[] => {
      if (role === "done-to-date") return isPriced ? [{ done: label, of: "investment" }] : [];
      if (role !== "done" || period === null) return [];
      const plan = plans.find((one) => time(one.period) === time(period));
      return plan ? [{ done: label, of: plan.label }] : [];
    })
    .slice(0, MOST_PAIRS);
}
