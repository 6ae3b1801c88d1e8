import type { Words } from "../language/words.ts";
import { spaced } from "../language/misfit.ts";
import { mayMean, type MoneyUnit, readCurrency, readMoneyUnit, readScale } from "../lexicon/money-terms.ts";
import { currencyName } from "../unit/unit-words.ts";
import { UNSTATED_CURRENCY } from "../unit/unit.ts";
import { unitTokens } from "../lexicon/unit-tokens.ts";
import { simplified } from "../lexicon/fold.ts";
import { withoutApproximation } from "../lexicon/approximate-words.ts";
import { rangeEnds, withoutBound } from "../lexicon/bound-words.ts";
import { plainText } from "../lexicon/cell-text.ts";
import { withoutLead } from "../lexicon/money-lead.ts";
import { CONVENTIONS, type Convention, numberAt } from "./number-convention.ts";
import { type HanAmount, hanAmount } from "./han-amount.ts";
import { isPlaceholder, isSheetError, type Reading } from "./reading.ts";

/** 万元, the unit of every amount in a record. */
export const WAN: MoneyUnit = { label: "万元", exponent: 4, currency: "CNY" };

/** 円, the currency of a Japanese table that states no unit. */
export const YEN: MoneyUnit = { label: "円", exponent: 0, currency: "JPY" };

/** The unit of money of a heading that names neither a scale nor a currency and isn't Chinese. */
export const ONES: MoneyUnit = {
  label: UNSTATED_CURRENCY,
  exponent: 0,
  currency: UNSTATED_CURRENCY,
};

// Longer than any amount with its remark; what is longer isn't an amount, and isn't searched.
const LONGEST = 200;
const UNIT_WORD =
  /^(?:亿|千万|百万|十万|万|千)?(?:美元|港元|港币|欧元|日元|日圆|英镑|新?台币|元|圆|円)(?!\/|每)|^[亿万](?![\p{Script=Han}/])|^(?:billion|million|thousand|crores?|lakhs?|bn|mn|mm|[kmb])?\s*(?:yuan|rmb|cny|usd|eur|gbp|inr|hkd|cad|aud)?(?=$|[(,;])/iu;
const SIGN =
  /^(?:人民币|rmb|cny|usd|eur|gbp|inr|hkd|cad|aud|sgd|nzd|php|(?:us|hk|nt|nz|au|ca|mop|[acrs])\$|[¥$€£₦₹₱])\s*/i;
// A remark may say of what the amount is made, or how it was found, but not that it is another one.
const REMARK = /^(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|[,;:。、\s]*(?:其中|含|包括|包含|另).*)$/s;
// Digits that a number keeps exactly.
const EXACT_DIGITS = 15;
const EXACT: Words = { zh: "确切的金额", en: "an exact amount" };
const APPROXIMATE: Words = { zh: "是约数，不计入合计", en: "is approximate, and in no total" };
const BOUND: Words = { zh: "是上限或下限，不计入合计", en: "is a bound, and in no total" };
const RANGE: Words = { zh: "是一个范围，不计入合计", en: "is a range, and in no total" };
const PLAIN_DIGITS = /^(?=.{1,15}$)\d+(?:\.\d+)?$/;

/**
 * An amount in 万元, exact to the last printed digit, from a cell's text and the unit of its column; a unit in the cell
 * wins. A remark after the number (`10（其中灾情因素6万元）`) is left out of it; 约 makes it an approximate amount, which has no
 * exact value, nor has a bound or a range; anything else beside a number (a second number) makes the cell unreadable. Another currency that is asked for is read in ten thousands, too; an
 * amount in one that isn't asked for is never converted.
 */
export function readMoney(
  text: string,
  unit: MoneyUnit,
  currency = "CNY",
  numbers: Convention | null = CONVENTIONS[0],
): Reading<number | null> {
  const read = readAmount(text, unit, numbers);
  if ("expected" in read) return read;
  if (read.value === null) return { value: null };
  const { digits, exponent, currency: found } = read.value;
  if (found !== currency)
    return {
      expected: {
        zh: `以${spaced(currencyName(currency).zh)}计的金额（${currencyName(found).zh}不换算）`,
        en: `an amount in ${currencyName(currency).en} (${currencyName(found).en}: not converted)`,
      },
      code: "currency",
      understood: {
        zh: `以${spaced(currencyName(found).zh)}计，不折算，不计入合计`,
        en: `is in ${currencyName(found).en}: not converted, and in no total`,
      },
    };
  // Read as one decimal literal, the shift of the unit is exact: 2077.33 × 10⁻⁴ is never computed.
  return { value: Number(`${digits}e${exponent - WAN.exponent}`) };
}

/** The currency that a cell's amount is in, by itself or by the unit of its column; null where it holds no amount. */
export function currencyOfAmount(text: string, unit: MoneyUnit, numbers?: Convention | null): string | null {
  const read = readAmount(text, unit, numbers);
  return "value" in read && read.value !== null ? read.value.currency : null;
}

interface Amount {
  readonly digits: string;
  readonly exponent: number;
  readonly currency: string;
}

/** The digits of an amount and the power of ten that they are to be taken times; null for a blank or what is no amount. */
export function readDigits(
  text: string,
  unit: MoneyUnit,
  numbers?: Convention | null,
): Omit<Amount, "currency"> | null {
  const read = readAmount(text, unit, numbers);
  return "value" in read ? read.value : null;
}

function amountIn({ label }: MoneyUnit, { zh, en }: Words = { zh: "", en: "" }): Words {
  if (label === UNSTATED_CURRENCY) return { zh: zh === "" ? "金额" : `金额${zh}`, en: `an amount${en}` };
  return { zh: `以${spaced(label)}计${zh}的金额`, en: `an amount in ${label}${en}` };
}

/** Words before a number that name its currency (KES 120, Rp 45). */
function signBefore(text: string): string {
  const before = /^[^\d(]{1,12}(?=\d)/.exec(text)?.[0] ?? "";
  if (before === "") return "";
  const { currency, unknown, scale } = unitTokens(before);
  return currency !== null && scale === null && unknown.length === 0 ? before : "";
}

/** Words behind a number that are all of a unit of money (Mio. €, млн руб.). */
function unitBehind(rest: string, beside: string | null): string {
  const words = /^[^\d(),;]{1,30}(?=$|[(,;])/.exec(rest)?.[0] ?? "";
  if (words === "") return "";
  const { currency, scale, unknown } = unitTokens(words);
  if (unknown.length === 0 && (currency !== null || scale !== null)) return words;
  // Cr is a scale beside a currency only, and the amount's own sign or its column names one; t are tonnes.
  const both = beside !== null && !/^t\b/i.test(words) ? unitTokens(`${words} ${beside}`) : null;
  return both?.scale && both.unknown.length === 0 ? words : "";
}

// In accounts that aren't Chinese brackets take an amount off, and a minus before a sign of money does; else the column tells.
function withoutMinus(plain: string, { currency, signs }: MoneyUnit): string {
  if (currency !== "CNY" || signs === "both") {
    const inner = /^\(([^()]*\d[^()]*)\)$/.exec(plain)?.[1]?.trim();
    if (inner !== undefined) return inner;
  }
  const minus = signs ? /^[-−–]\s*(?=[$£€¥₹]?\s*\d)/ : /^[-−–]\s*(?=[$£€¥₹]\s*\d)/;
  return plain.replace(minus, "").replace(signs ? /^([$£€¥₹])\s*[-−–]\s*(?=\d)/ : /^([$£€¥₹])[-−](?=\d)/, "$1");
}

function readAmount(
  text: string,
  unit: MoneyUnit,
  numbers: Convention | null = CONVENTIONS[0],
): Reading<Amount | null> {
  const read = readExactly(text, unit, numbers);
  if ("value" in read || read.code !== undefined || text.length > LONGEST || !/\d/.test(text)) return read;
  const isAmount = (part: string) => {
    const said = readExactly(part, unit, numbers);
    return "value" in said && said.value !== null;
  };
  const plain = plainText(text);
  const bound = withoutBound(plain);
  if (bound !== null && isAmount(bound)) return { expected: EXACT, code: "bound", understood: BOUND };
  return rangeEnds(plain)?.every(isAmount) ? { expected: EXACT, code: "range", understood: RANGE } : read;
}

function readExactly(text: string, unit: MoneyUnit, numbers: Convention | null): Reading<Amount | null> {
  if (text === "" || isPlaceholder(text)) return { value: null };
  if (isSheetError(text)) return { expected: amountIn(unit), code: "error-value" };
  if (text.length > LONGEST) return { expected: amountIn(unit) };
  // Nothing but digits needs no look at signs, words and remarks.
  if (numbers !== null && !unit.unknown && PLAIN_DIGITS.test(text) && numberAt(text, numbers)?.plain === text)
    return { value: { digits: text, exponent: unit.exponent, currency: unit.currency } };
  // A narrow space groups thousands; a plain one may stand between two numbers.
  const plain = withoutLead(plainText(text.replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3})/g, ",")));
  const exact = withoutApproximation(plain);
  if (exact !== plain) {
    const said = readExactly(exact, unit, numbers);
    return /\p{N}|[一二三四五六七八九十百千万亿]/u.test(exact) && "value" in said
      ? { expected: EXACT, code: "approximate", understood: APPROXIMATE }
      : { expected: amountIn(unit) };
  }
  const unsigned = plain.replace(/^\+\s?(?=\d)/, "");
  const positive = withoutMinus(unsigned, unit);
  const negative = positive !== unsigned;
  const sign = SIGN.exec(positive)?.[0] ?? signBefore(positive);
  const body = positive.slice(sign.length);
  if (numbers === null && /\d[.,' ]\d/.test(body))
    return {
      expected: amountIn(unit, { zh: "、分隔符只有一种读法", en: " whose separators can mean one thing only" }),
      code: "ambiguous",
    };
  const han = hanAmount(body);
  if (han) return inNumerals(han, unit);
  const number = numberAt(body, numbers ?? CONVENTIONS[0]);
  if (number === null) return { expected: amountIn(unit) };
  const rest = body.slice(number.printed.length).trim();
  const word =
    rest.slice(0, UNIT_WORD.exec(simplified(rest))?.[0].length ?? 0) ||
    unitBehind(rest, readCurrency(sign) ?? (unit.currency === UNSTATED_CURRENCY && sign === "" ? null : unit.currency));
  // A mark behind the amount leads to a footnote.
  const after = rest
    .slice(word.length)
    .replace(/^\s*(?:人民币|整)$/, "")
    .replace(/^\s*(?:[*†‡§#]+|\[[a-z\d]{1,2}\]|注\s?\d{0,2}|[a-z]\/)$/i, "")
    .trim();
  const bracketed = /^\(([^()]{1,8})\)$/.exec(after)?.[1];
  const bracketUnit =
    bracketed && /^[亿万千百]*(?:美元|港元|欧元|元|亿|万)$/.test(bracketed) ? readMoneyUnit(bracketed) : null;
  if (after !== "" && !bracketUnit && !REMARK.test(after)) return { expected: amountIn(unit) };
  const own = sign === "" ? null : readCurrency(sign);
  // A scale without a currency is in that before the amount, or of the column (1.25 million under USD).
  const isScaleAlone = word !== "" && !/\p{Script=Han}/u.test(word) && readCurrency(word) === null;
  const scale = isScaleAlone ? readScale(word, own ?? unit.currency) : null;
  const stated = scale
    ? { ...unit, exponent: scale.exponent }
    : ((word === "" ? null : readMoneyUnit(word)) ?? bracketUnit ?? unit);
  const [digits = "", power = "0"] = number.plain.split("e");
  const signed = negative ? `-${digits}` : digits;
  if (digits.replace(".", "").replace(/^0+/, "").length > EXACT_DIGITS)
    return {
      expected: amountIn(unit, { zh: `、至多 ${EXACT_DIGITS} 位数`, en: ` of at most ${EXACT_DIGITS} digits` }),
    };
  // A sign that several countries share says no more than the column's currency where that is stated.
  const settled = [sign, word].some((text) => text.trim() !== "" && mayMean(text, unit.currency));
  const currency = settled ? unit.currency : (own ?? stated.currency);
  // A sign of money before an amount whose unit nothing else states is that of ones (￥12,580,000.00).
  const bySign = stated.unknown && (stated.label === WAN.label || stated.label === YEN.label) && own !== null;
  // Nothing is nothing in any unit.
  if (stated.unknown && !bySign && /[1-9]/.test(digits)) return { value: null };
  const exponent = bySign ? (scale?.exponent ?? 0) : stated.exponent;
  return { value: { digits: signed, exponent: exponent + Number(power), currency } };
}

/** An amount in Chinese numerals or by parts (三亿二千万元整, 3亿5000万元): its own words are all of its unit but a bare number's. */
function inNumerals({ digits, isScaled, rest }: HanAmount, unit: MoneyUnit): Reading<Amount | null> {
  const words = rest.replace(/[整正]$/, "").trim();
  const own = words === "" ? null : readMoneyUnit(words);
  if (words !== "" && (own === null || !/^[\p{Script=Han}]{0,4}[元圆円]$/u.test(words) || own.exponent % 4 !== 0))
    return { expected: amountIn(unit) };
  // A bare number in words (三千) may be of the column's unit or not.
  if (own === null && !isScaled) return { expected: amountIn(unit) };
  const settled = own === null || mayMean(words, unit.currency);
  const currency = settled ? (unit.currency === UNSTATED_CURRENCY ? "CNY" : unit.currency) : own.currency;
  return { value: { digits, exponent: own?.exponent ?? 0, currency } };
}
