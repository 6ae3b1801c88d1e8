import { inCurrency } from "../language/currency.ts";
import type { Project } from "../project/project.ts";

/** The currency of some projects' amounts (ISO 4217): all amounts of one source are in one currency. */
export function currencyOf(projects: readonly Project[]): string {
  return projects.find(({ currency }) => currency !== undefined)?.currency ?? "CNY";
}

/** The unit of investment of some projects: 万元, or ten thousands of their currency. */
export function moneyUnit(projects: readonly Project[]): string {
  return inCurrency("万元", currencyOf(projects));
}
