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
