import { simplified } from "../lexicon/fold.ts";

/** A number that is written in Chinese numerals, or in digits by parts (3亿5000万): its digits, and what stands behind it. */
export interface HanAmount {
  readonly digits: string;
  /** Its own words say what its digits count: 万 or 亿. Else the unit of the column does. */
  readonly isScaled: boolean;
  readonly rest: string;
}

const FORMAL = "壹贰叁肆伍陆柒捌玖拾佰仟萬億零贰参弐壱";
const PLAIN = "一二三四五六七八九十百千万亿〇二三二一";
const DIGITS = "〇一二三四五六七八九";
const STEPS: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n };
const SCALES: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };
const LONGEST = 40;
const NUMERALS = /^(?:[〇一二两三四五六七八九十百千万亿]+(?:点[〇一二三四五六七八九]+[万亿]?)?)/;
const BY_PARTS = /^(\d[\d,]*(?:\.\d+)?)亿(?:零)?(\d[\d,]*(?:\.\d+)?)万/;
const BY_WAN_AND_ONES = /^(\d[\d,]*)万(\d{1,4})(?=[元円])/;

/** The number in Chinese numerals, or in digits by parts, that a text begins with; null where it begins with none. */
export function hanAmount(text: string): HanAmount | null {
  if (text.length > LONGEST) return null;
  const plain = [...simplified(text)].map((each) => PLAIN[FORMAL.indexOf(each)] ?? each).join("");
  const parts = BY_PARTS.exec(plain) ?? BY_WAN_AND_ONES.exec(plain);
  if (parts) {
    const [all, high = "", low = ""] = parts;
    const scales = BY_PARTS.test(plain) ? [8, 4] : [4, 0];
    const digits = sumOf([
      [high.replaceAll(",", ""), scales[0]!],
      [low.replaceAll(",", ""), scales[1]!],
    ]);
    return digits === null ? null : { digits, isScaled: true, rest: text.slice(all.length) };
  }
  const numerals = NUMERALS.exec(plain)?.[0] ?? "";
  // One numeral alone is as likely a number of something: 一期, 三方.
  if (numerals.length < 2) return null;
  const digits = numberIn(numerals);
  if (digits === null) return null;
  return { digits, isScaled: /[万亿]/.test(numerals), rest: text.slice(numerals.length) };
}

/** The sum of decimals times powers of ten, as digits; null where it isn't whole. */
function sumOf(parts: readonly (readonly [digits: string, exponent: number])[]): string | null {
  let sum = 0n;
  for (const [digits, exponent] of parts) {
    const [whole = "", fraction = ""] = digits.split(".");
    if (fraction.length > exponent) return null;
    sum += BigInt(whole + fraction.padEnd(exponent, "0"));
  }
  return String(sum);
}

function numberIn(numerals: string): string | null {
  const [whole = "", fraction] = numerals.split("点");
  if (fraction !== undefined) {
    const scale = SCALES[fraction.at(-1)!];
    const decimals = [...(scale === undefined ? fraction : fraction.slice(0, -1))].map((each) => DIGITS.indexOf(each));
    const before = wholeOf(whole);
    return before === null ? null : shifted(`${before}.${decimals.join("")}`, scale ?? 0);
  }
  const value = wholeOf(whole);
  return value === null ? null : String(value);
}

function shifted(digits: string, exponent: number): string {
  const [whole = "", fraction = ""] = digits.split(".");
  const moved = whole + fraction.padEnd(exponent, "0").slice(0, exponent);
  const left = fraction.slice(exponent);
  return left === "" ? String(BigInt(moved)) : `${BigInt(moved)}.${left}`;
}

/** A whole number: each 万 or 亿 takes what stands before it. */
function wholeOf(numerals: string): bigint | null {
  let [total, section, digit] = [0n, 0n, -1n];
  for (const each of numerals) {
    const value = each === "两" ? 2 : DIGITS.indexOf(each);
    const step = STEPS[each];
    const scale = SCALES[each];
    if (value >= 0) {
      // Digits in a row (二五) are read one by one, and say no amount.
      if (digit > 0n) return null;
      digit = BigInt(value);
    } else if (step !== undefined) {
      section += (digit < 0n ? 1n : digit) * step;
      digit = -1n;
    } else if (scale !== undefined) {
      section += digit > 0n ? digit : 0n;
      digit = -1n;
      if (section === 0n && total === 0n) return null;
      total = each === "亿" ? (total + section) * 10n ** 8n : total + section * 10n ** 4n;
      section = 0n;
    }
  }
  return total + section + (digit > 0n ? digit : 0n);
}
