import { decimalsOf, formatNumber } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { type MoneyUnit, TEN_THOUSAND, YUAN } from "./unit.ts";
import { unitName } from "./unit-words.ts";

const MILLION = 6;
const HUNDRED_MILLION = 8;
// Chinese counts by 万 and 亿: 930万英镑, where 9.3百万英镑 has two words of number.
const COUNTED: Readonly<Record<number, number>> = { 3: 4, 6: 4, 7: 4, 9: 8 };

/**
 * The unit that exact amounts are written in: in English ten thousands are of the yuan alone, unless a source that isn't in
 * Chinese states them (`foreign`), and others stand in millions; in Chinese thousands and millions stand in 万, billions in 亿.
 */
export function exactUnit(unit: MoneyUnit, language: Language, foreign = false): MoneyUnit {
  if (language === "zh") return { ...unit, exponent: COUNTED[unit.exponent] ?? unit.exponent };
  const shifts = language === "en" && unit.exponent === TEN_THOUSAND && (unit.currency !== YUAN || foreign);
  // English has no word for 亿.
  return shifts || unit.exponent === HUNDRED_MILLION ? { ...unit, exponent: MILLION } : unit;
}

/** The unit of a column of exact amounts: that of `exactUnit`, or ones of the currency where none of them comes to one of it. */
export function columnUnit(
  amounts: readonly (number | null | undefined)[],
  unit: MoneyUnit,
  language: Language,
): MoneyUnit {
  const exact = exactUnit(unit, language);
  const isSmall = (amount: number | null | undefined) => !amount || Math.abs(movedTo(amount, unit, exact)) < 1;
  return amounts.some(Boolean) && amounts.every(isSmall) ? { ...unit, exponent: 0 } : exact;
}

/** An amount in another unit of its currency: its decimal point moves, nothing is rounded. */
export function movedTo(amount: number, from: MoneyUnit, to: MoneyUnit): number {
  const shift = to.exponent - from.exponent;
  if (shift === 0) return amount;
  const [digits = "", power = "0"] = String(amount).split("e");
  return Number(`${digits}e${Number(power) - shift}`);
}

// More decimals of a million than these are read worse than ten thousands.
const READ_DECIMALS = 2;

/**
 * The unit that a list of projects has its amounts in: in Chinese the one that the source states them in, in English that
 * of `exactUnit`, but millions of yuan too, where two decimals hold all their digits. Yuan that they don't hold stand in
 * 万元, as sources print them: a reader checks them against it.
 */
export function listedUnit(
  amounts: readonly (number | null)[],
  unit: MoneyUnit,
  stated: MoneyUnit,
  language: Language,
): MoneyUnit {
  if (language === "zh") return exactUnit(stated, language);
  const exact = exactUnit(unit, language);
  const millions = { ...unit, exponent: MILLION };
  const moved = amounts.map((amount) => (amount === null ? null : movedTo(amount, unit, millions)));
  return decimalsOf(moved) <= READ_DECIMALS ? millions : exact;
}

/** The same as its own digits. */
export function exactDigits(amount: number, unit: MoneyUnit, language: Language, foreign = false): string {
  const shown = exactUnit(unit, language, foreign);
  const shift = shown.exponent - unit.exponent;
  if (shift === 0) return formatNumber(amount);
  const text = formatNumber(movedTo(amount, unit, shown), Math.max(0, decimalsOf([amount]) + shift));
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** What the unit of `exactDigits` is called. */
export function exactUnitName(unit: MoneyUnit, language: Language, foreign = false): string {
  return unitName(exactUnit(unit, language, foreign), language);
}
