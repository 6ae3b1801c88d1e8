import type { Words } from "../language/words.ts";
import type { Dataset } from "./dataset.ts";
import type { Project } from "./project.ts";

/**
 * What projects without an amount that counts have in common: `blank` where the source states none for any of them,
 * `unread` where it states something for one of them that isn't an amount here (another currency, 面议). The two are never
 * called the same.
 */
export function unpricedKind(projects: readonly Pick<Project, "investment" | "investmentText">[]): "blank" | "unread" {
  const isUnread = projects.some(({ investment, investmentText }) => investment === null && investmentText !== null);
  return isUnread ? "unread" : "blank";
}

/** Whether a project states an amount that isn't added up: 约3亿元, one in another currency. */
export function statesUncounted({
  investment,
  investmentText,
}: Pick<Project, "investment" | "investmentText">): boolean {
  return investment === null && /\d/.test(investmentText ?? "");
}

/**
 * Whether the tables of a source have no column at all for what projects cost as a whole: then no cell of it is blank, and
 * none of its projects "states no amount" more than another.
 */
export function hasNoAmounts({ columns }: Pick<Dataset, "columns">): boolean {
  return columns.length > 0 && columns.every(({ field }) => field !== "investment");
}

/** What is said then: a column that may hold money isn't denied, though nothing is read of it. */
export function noAmountsWords({ columns, issues }: Pick<Dataset, "columns" | "issues">): Words {
  const known = columns.some(({ kind }) => kind === "money");
  return !known && issues.some(({ code }) => code.startsWith("investment."))
    ? { zh: "来源没有一栏读作总投资", en: "no column of the source is read as the total investment" }
    : { zh: "来源没有总投资一栏", en: "the source has no column for total investment" };
}
