import { tenThousand, YUAN } from "../unit/unit.ts";
import type { Issue } from "./issue.ts";
import type { Amount, Project } from "./project.ts";

/** The currency of most investments of some projects; the first of several that as many are in. */
export function mostUsedCurrency(projects: readonly Project[]): string {
  const counts = new Map<string, number>();
  for (const { investment, currency = YUAN } of projects)
    if (investment !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  let most = projects[0]?.currency ?? YUAN;
  for (const [currency, count] of counts) if (count > (counts.get(most) ?? 0)) most = currency;
  return most;
}

/**
 * A project among others whose amounts are in `currency`, with an issue where its own are in another one: they stand beside
 * as stated, and are in no sum.
 */
export function inCurrency(project: Project, currency: string): { readonly project: Project; readonly issue?: Issue } {
  const own = project.currency ?? YUAN;
  if (own === currency) return { project };
  const { investment, currency: _, ...rest } = project;
  const amounts = project.amounts.map((amount): Amount => ({ ...amount, value: null, currency: own }));
  const made: Project = {
    ...rest,
    investment: null,
    ...(currency !== YUAN && { currency }),
    ...(investment !== null && { stated: { value: investment, unit: tenThousand(own), approximate: false } }),
    amounts,
  };
  const isPriced = investment !== null || project.amounts.some(({ value }) => value !== null);
  if (!isPriced) return { project: made };
  const raw = project.investmentText ?? "";
  const words = {
    zh: `${project.source.file}“${project.name}”的金额（${raw}）以 ${own} 计，与其他来源的 ${currency} 不同，不计入合计`,
    en: `the amount of ${project.name} in ${project.source.file} (${raw}) is in ${own}, not in ${currency} as other sources have it: it is in no sum`,
  };
  const issue: Issue = {
    code: "investment.currency",
    message: words.en,
    words,
    at: project.source,
    raw,
    seq: project.seq,
  };
  return { project: made, issue };
}
