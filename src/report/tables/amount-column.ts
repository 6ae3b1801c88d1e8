import { BLANK, decimalsOf, formatNumber, formatShare } from "../../language/format.ts";
import type { Fact } from "../../measure/fact.ts";
import { currencyOf } from "../../measure/measures/money-unit.ts";
import { statedUnit } from "../../measure/measures/stated-unit.ts";
import type { Project } from "../../project/project.ts";
import type { ReportContext } from "../context.ts";
import type { TableCell } from "../document.ts";
import { type MoneyUnit, TEN_THOUSAND } from "../../unit/unit.ts";
import { unitName } from "../../unit/unit-words.ts";

/** One way to write all the amounts of a table: one unit, one number of decimals. */
export interface AmountFormat {
  readonly unit: string;
  readonly write: (wan: number | null) => string;
  /** Whether all digits of each amount are written. */
  readonly isExact: boolean;
}

const MOST_DECIMALS = 2;
const MILLION = 6;

/**
 * How to write amounts (万元) of one table so that they stand under one another: as many decimals as the finest of them
 * has, up to two. Where no other unit is given: millions in English; in Chinese the unit that the source states its amounts
 * in, unless two decimals of it don't hold them, else ten thousands.
 */
export function amountFormat(
  amounts: readonly (number | null)[],
  { language, projects, dataset }: Pick<ReportContext, "language" | "projects" | "dataset">,
  given?: Pick<MoneyUnit, "exponent">,
): AmountFormat {
  const { exponent } = given ?? { exponent: language === "zh" ? chineseExponent(amounts, dataset.projects) : MILLION };
  const divisor = 10 ** (exponent - TEN_THOUSAND);
  const unit = unitName({ kind: "money", currency: currencyOf(projects), exponent }, language);
  const shown = amounts.map((amount) => amount && amount / divisor);
  const decimals = Math.min(MOST_DECIMALS, decimalsOf(shown));
  const isExact = shown.every((amount) => amount === null || Number(amount.toFixed(MOST_DECIMALS)) === amount);
  return {
    unit,
    isExact,
    write: (wan) => (wan === null ? BLANK : formatNumber(wan / divisor, decimals)),
  };
}

function chineseExponent(amounts: readonly (number | null)[], all: readonly Project[]): number {
  const { exponent } = statedUnit(all);
  const shown = amounts.map((amount) => amount && amount / 10 ** (exponent - TEN_THOUSAND));
  return decimalsOf(shown) <= MOST_DECIMALS ? exponent : TEN_THOUSAND;
}

/** A cell for a number of things. */
export function countCell(fact: Fact): TableCell {
  return { text: formatNumber(fact.value ?? 0), fact };
}

/** A cell for a share in percent, whose sign stands in the header. */
export function shareCell(fact: Fact): TableCell {
  return { text: fact.value === null ? BLANK : formatShare(fact.value).replace("%", ""), fact };
}

/** A cell for an amount. */
export function amountCell(fact: Fact, format: AmountFormat): TableCell {
  return { text: format.write(fact.value), fact };
}
