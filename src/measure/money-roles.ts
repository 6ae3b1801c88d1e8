import { forNames } from "../project/held.ts";
import type { AmountRole, Project } from "../project/project.ts";
import { comparablePairs, progressPairs } from "./progress.ts";

/** The money columns of a role, by their labels, in the order of the source. */
export function columnsOfRole(projects: readonly Project[], role: AmountRole): string[] {
  const labels = forNames(projects).flatMap(({ amounts }) =>
    amounts.flatMap((one) => (one.role === role ? [one.label] : [])),
  );
  return [...new Set(labels)];
}

/** The sources of funds of the whole investment, or, where none are stated, those of one year: a year's are in the whole's. */
export function fundColumns(projects: readonly Project[]): string[] {
  const funds = forNames(projects).flatMap(({ amounts }) => amounts.filter(({ role }) => role === "fund"));
  const whole = funds.filter(({ period }) => period === null);
  return [...new Set((whole.length > 0 ? whole : funds).map(({ label }) => label))];
}

/** What is done, where nothing of the source can be set against it. */
export function doneAlone(projects: readonly Project[]): string[] {
  const compared = new Set(comparablePairs(projects).map(({ done }) => done));
  const done = (["done-to-date", "done"] as const).flatMap((role) => columnsOfRole(projects, role));
  return done.filter((label) => !compared.has(label));
}

/** Plans for a time that no column of the source says the outcome of. */
export function plansAlone(projects: readonly Project[]): string[] {
  const compared = new Set(progressPairs(projects).map(({ of }) => of));
  return columnsOfRole(projects, "plan").filter((label) => !compared.has(label));
}
