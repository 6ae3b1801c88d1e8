import type { Language } from "../language/language.ts";
import { formatMoney, type MoneyScale, sharedScale } from "../unit/amount.ts";
import { withUnit } from "../unit/unit-words.ts";

/** How the amounts of one figure are written: all in one unit. */
export interface Amounts {
  readonly scale: MoneyScale;
  /** An amount in 万元, without its unit. */
  readonly show: (wan: number) => string;
  /** The same with its unit. */
  readonly withUnit: (wan: number) => string;
}

/** Amounts written in the unit that suits the largest of them (万元). */
export function amountsUpTo(largestWan: number, language: Language, currency?: string): Amounts {
  const scale = sharedScale(Math.abs(largestWan), language, currency);
  const show = (wan: number): string => {
    const text = formatMoney(wan, scale);
    // A small amount isn't nothing.
    if (wan !== 0 && !/[1-9]/.test(text)) return `<${formatMoney(10 ** -scale.decimals * scale.divisor, scale)}`;
    return wan === 0 ? "0" : text;
  };
  return { scale, show, withUnit: (wan) => withUnit(show(wan), scale.of, language) };
}
