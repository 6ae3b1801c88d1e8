import { decimalsOf } from "../../language/format.ts";
import { forNames } from "../../project/held.ts";
import type { Project } from "../../project/project.ts";
import { movedTo } from "../../unit/exact-amount.ts";
import type { MoneyUnit } from "../../unit/unit.ts";
import { moneyUnit } from "./money-unit.ts";

const HUNDRED_MILLION = 8;

// More decimals of a hundred million than these are read worse than ten thousands.
const READ_DECIMALS = 2;

/**
 * The unit that a source states its projects' amounts in, for Chinese readers who check them against it: hundred millions
 * (亿元) where all amounts are printed so, else ten thousands, as 万 is what lists are printed in.
 */
export function statedUnit(projects: readonly Project[]): MoneyUnit {
  const known = units.get(projects);
  if (known !== undefined) return known;
  const own = moneyUnit(projects);
  const larger = { ...own, exponent: HUNDRED_MILLION };
  const amounts = forNames(projects).filter(({ investment }) => investment !== null && investment !== 0);
  const isLarger =
    amounts.length > 0 &&
    amounts.every((project) => {
      const amount = movedTo(project.investment!, own, larger);
      return decimalsOf([amount]) <= READ_DECIMALS && printedNumber(project) === amount;
    });
  const unit = isLarger ? larger : own;
  units.set(projects, unit);
  return unit;
}

/** The number that an amount's cell begins with: 8.6 of 8.6亿元; NaN of one without. */
function printedNumber({ investmentText }: Project): number {
  return Number.parseFloat((investmentText ?? "").normalize("NFKC").replace(/[,\s]/g, ""));
}

const units = new WeakMap<readonly Project[], MoneyUnit>();
