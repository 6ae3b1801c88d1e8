import type { Project } from "../../project/project.ts";
import { type MoneyUnit, YUAN, tenThousand } from "../../unit/unit.ts";
import { forNames } from "../../project/held.ts";

/** The currency of some projects' amounts (ISO 4217): all amounts of a dataset are in one currency. */
export function currencyOf(projects: readonly Project[]): string {
  const known = currencies.get(projects);
  if (known !== undefined) return known;
  const found = forNames(projects).find(({ currency }) => currency !== undefined)?.currency ?? YUAN;
  currencies.set(projects, found);
  return found;
}

// Every number asks for it, and where it is yuan no project names it.
const currencies = new WeakMap<readonly Project[], string>();

/** The unit of investment of some projects: ten thousands of their currency. */
export function moneyUnit(projects: readonly Project[]): MoneyUnit {
  return tenThousand(currencyOf(projects));
}
