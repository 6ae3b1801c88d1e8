import type { Project } from "../../project/project.ts";
import { type MoneyUnit, YUAN, tenThousand } from "../../unit/unit.ts";
import { forNames } from "../../project/held.ts";

/** The currency of some projects' amounts (ISO 4217): all amounts of a dataset are in one currency. */
export function currencyOf(projects: readonly Project[]): string {
  return forNames(projects).find(({ currency }) => currency !== undefined)?.currency ?? YUAN;
}

/** The unit of investment of some projects: ten thousands of their currency. */
export function moneyUnit(projects: readonly Project[]): MoneyUnit {
  return tenThousand(currencyOf(projects));
}
