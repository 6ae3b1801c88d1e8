import { formatNumber } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { type MoneyUnit, TEN_THOUSAND, YUAN } from "./unit.ts";
import { unitName, withUnit } from "./unit-words.ts";

/** How amounts of one figure or sentence are written: the unit that they are converted to, its name and the decimals. */
export interface MoneyScale {
  readonly of: MoneyUnit;
  /** What to divide an amount in ten thousands by. */
  readonly divisor: number;
  readonly unit: string;
  readonly decimals: number;
}

// The unit of an amount in words, by its size in ones of the currency: from `from` on, in the power of ten `exponent`.
const ZH = [
  { from: 1e12, exponent: 12 },
  { from: 1e8, exponent: 8 },
  { from: 1e4, exponent: 4 },
  { from: 0, exponent: 0 },
] as const;
const EN = [
  { from: 1e12, exponent: 12 },
  { from: 1e9, exponent: 9 },
  { from: 1e6, exponent: 6 },
  { from: 0, exponent: 0 },
] as const;

/**
 * The scale of a sentence's amount (in ten thousands of its currency): 万亿, 亿, 万 or ones in Chinese; trillions, billions,
 * millions or ones in English. The same rule for every output.
 */
export function moneyScale(wan: number, language: Language, currency: string = YUAN): MoneyScale {
  const ones = Math.abs(wan) * 1e4;
  const { exponent } = (language === "zh" ? ZH : EN).find(({ from }) => ones >= from)!;
  return scaleOf(exponent, wan, language, currency);
}

// Up to ten 亿 the parts of a figure are mostly below one, and two decimals of 亿 would round them away.
const FEW_YI = 10e8;

/**
 * The scale that the amounts of one figure or table share, by the largest of them: as in a sentence, but so that the small
 * ones still show: in English millions up to a trillion and billions above, in Chinese 万 up to ten 亿 and
 * 亿 above.
 */
export function sharedScale(largestWan: number, language: Language, currency: string = YUAN): MoneyScale {
  const scale = moneyScale(largestWan, language, currency);
  if (scale.of.exponent === 9) return scaleOf(6, largestWan, language, currency);
  if (scale.of.exponent === 12) return scaleOf(language === "zh" ? 8 : 9, largestWan, language, currency);
  const few = scale.of.exponent === 8 && Math.abs(largestWan) * 1e4 < FEW_YI;
  return few ? scaleOf(TEN_THOUSAND, largestWan, language, currency) : scale;
}

function scaleOf(exponent: number, wan: number, language: Language, currency: string): MoneyScale {
  const of: MoneyUnit = { kind: "money", currency, exponent };
  const divisor = 10 ** (exponent - TEN_THOUSAND);
  return { of, divisor, unit: unitName(of, language), decimals: decimalsAt(exponent, Math.abs(wan) / divisor) };
}

function decimalsAt(exponent: number, largest: number): number {
  if (exponent === 0) return Number.isInteger(Math.round(largest * 1e6) / 1e6) ? 0 : 2;
  if (exponent === TEN_THOUSAND) return Number.isInteger(largest) ? 0 : 2;
  return exponent === 6 && largest >= 10 ? 1 : 2;
}

/** An amount (in ten thousands) in a scale, without its unit. */
export function formatMoney(wan: number, scale: MoneyScale): string {
  return formatNumber(wan / scale.divisor, scale.decimals);
}

/** An amount (in ten thousands) with its unit, in the scale that suits it: 94.42亿元, 9.44 billion yuan, 2,400 US dollars. */
export function moneyInWords(wan: number, language: Language, currency?: string): string {
  const scale = moneyScale(wan, language, currency);
  return withUnit(formatMoney(wan, scale), scale.of, language);
}

/**
 * An amount (in ten thousands) with its unit for one that rounds to what others round to: in Chinese all of its digits
 * (1,000,004万元), in English as many decimals as tell it from them (18.68 million yuan).
 */
export function moneyApart(
  wan: number,
  others: Iterable<number | null>,
  language: Language,
  currency: string = YUAN,
): string {
  const { divisor, of } = scaleOf(language === "zh" ? TEN_THOUSAND : 6, wan, language, currency);
  if (language === "zh") return withUnit(formatNumber(wan / divisor), of, language);
  const differing = [...others].filter((other): other is number => other !== null && other !== wan);
  const isApart = (decimals: number) => {
    const text = formatNumber(wan / divisor, decimals);
    return differing.every((other) => formatNumber(other / divisor, decimals) !== text);
  };
  const decimals = DECIMALS_APART.find(isApart);
  return withUnit(formatNumber(wan / divisor, decimals), of, language);
}

const DECIMALS_APART = [1, 2, 3, 4, 5, 6] as const;

/** What one of many things costs (in ten thousands) with its unit, to one decimal of 万 or to the whole: 49.1万元, 491,163 yuan. */
export function costInWords(wan: number, language: Language, currency: string = YUAN): string {
  const scale = moneyScale(wan, language, currency);
  const decimals = scale.of.exponent === 0 ? 0 : 1;
  return withUnit(formatNumber(wan / scale.divisor, decimals), scale.of, language);
}
