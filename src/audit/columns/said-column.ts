import type { Words } from "../../language/words.ts";
import type { Amount, Project } from "../../project/project.ts";

/** The one column of money that words such as 投资 or 年度投资 can mean. */
export interface SaidColumn {
  readonly amountOf: (project: Project) => number | null;
  /** Its heading; undefined for the investment. */
  readonly label: string | undefined;
  readonly what: Words;
}

/** The column of the whole, or of the one plan; null where there is none, or several plans. */
export function saidColumn(role: "total" | "plan", projects: readonly Project[]): SaidColumn | null {
  if (role === "total") {
    const isStated = projects.some(({ investment }) => investment !== null);
    const what = { zh: "投资", en: "investment" };
    return isStated ? { amountOf: ({ investment }) => investment, label: undefined, what } : null;
  }
  const labels = new Set(
    projects.flatMap(({ amounts }) => amounts.flatMap((amount) => (amount.role === "plan" ? [amount.label] : []))),
  );
  const [label, ...more] = labels;
  if (label === undefined || more.length > 0) return null;
  return {
    amountOf: ({ amounts }) => amounts.find((amount) => amount.label === label)?.value ?? null,
    label,
    what: { zh: "计划投资", en: "planned investment" },
  };
}

/** Whether an amount is of a time, so that 投资 without 总 may mean it. */
export const isOfTime = ({ role }: Amount): boolean => role === "plan" || role === "done" || role === "done-to-date";
