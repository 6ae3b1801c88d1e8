import type { Language } from "../../../language/language.ts";
import { moneyUnit } from "../../../measure/measures/money-unit.ts";
import { statedUnit } from "../../../measure/measures/stated-unit.ts";
import type { Project } from "../../../project/project.ts";
import { listedUnit } from "../../../unit/exact-amount.ts";
import type { MoneyUnit } from "../../../unit/unit.ts";

/** The unit that the page lists and filters amounts in: by all projects of an edition, so the same whatever is filtered. */
export function unitOfList(all: readonly Project[], language: Language): MoneyUnit {
  const amounts = all.map(({ investment }) => investment);
  return listedUnit(amounts, moneyUnit(all), statedUnit(all), language);
}
