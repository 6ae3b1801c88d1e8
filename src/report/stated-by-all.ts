import type { ReportContext } from "./context.ts";

/** Whether all projects state both parts of some rates (`done/plan`): over how many they are then goes without saying. */
export function isStatedByAll({ statements }: ReportContext, rates: readonly string[]): boolean {
  const all = statements.fact({ measure: "projects" }).value;
  return rates.every((measure) => statements.fact({ measure }).stated === all);
}
