import { type MoneyUnit, readMoneyUnit } from "../lexicon/money-terms.ts";

const NAMED = /(?:单位|單位|unit)s?\s*[:：]\s*([^,，;；|()（）\t\n]{1,24})/iu;

/** The unit of money that the heading of a section states for what stands under it: 二、产业（单位：亿元）; null where it states none. */
export function unitOfHeading(heading: string): MoneyUnit | null {
  const named = NAMED.exec(heading.slice(0, 200))?.[1]?.trim();
  if (named === undefined) return null;
  // Behind a space other words begin, but in "$ million" the unit goes on.
  const [first = ""] = named.split(/\s/u);
  return readMoneyUnit(named) ?? (/^\p{Script=Han}/u.test(first) ? readMoneyUnit(first) : null);
}

/** The unit that the innermost of some headings states that states one. */
export function unitOfSections(section: readonly string[]): MoneyUnit | null {
  return section.reduceRight<MoneyUnit | null>((found, heading) => found ?? unitOfHeading(heading), null);
}
