import { plainText } from "../lexicon/cell-text.ts";
import { isPlaceholder, isSheetError, type Reading } from "./reading.ts";

/** When a project is to be done: a year, null where none is stated, or work that goes on without an end. */
export interface Completion {
  readonly year: number | null;
  readonly ongoing: boolean;
}

const LONGEST = 100;
const ONGOING = /持续|长期|常年|每年|逐年|常态化|ongoing|continuous|continuing/i;
const NO_YEAR =
  /^(?:[“"'「]?[一二三四五六七八九十]{1,3}五[”"'」]?(?:规划)?(?:期间?|时期|末)?|(?:约|计划|预计|力争)?\d{1,3}(?:\.\d+)?个?(?:年(?=$|[内期以])|月|天|日|周|季度)[^\d]{0,6}|年[底末中初]前?|全年|当年|本年度?|近期|中期|远期|(?:第?[一二三四]|[1-4])季度[^\d]{0,4}|\d{1,2}月(?:\d{1,2}日|[底末初上中下旬]+)?前?|\d{1,2}月?[-~至]\d{1,2}个?月[底末前]*|\d{1,3}(?:months?|years?|days?)|q[1-4])$/;

// A time of day tells nothing of the year (2026-06-30T00:00:00+02:00).
const TIME_OF_DAY = /(?<=\d)[T\s]+\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)?$/i;
const MONTH = "(?:1[0-2]|0?[1-9])";
const MONTH_NAME = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)";
/** What a date is made of, in the order that it is tried; a group `year` is a year, or the last two digits of one. */
const TOKENS: readonly RegExp[] = [
  // Which is the day and which the month may be unknown, the year isn't.
  /[0-3]?\d([-./])[0-3]?\d\1(?<year>(?:19|20)\d\d)(?!\d)/y,
  new RegExp(`${MONTH}[-./](?<year>(?:19|20)\\d\\d)(?!\\d)`, "y"),
  new RegExp(`(?<year>(?:19|20)\\d\\d)-${MONTH}-[0-3]\\d(?!\\d)`, "y"),
  new RegExp(`${MONTH_NAME}[a-z]*[-']?(?<year>\\d\\d)$`, "y"),
  /(?<year>(?:19|20)\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?(?!\d)/y,
  new RegExp(`(?<year>(?:19|20)\\d\\d)[-./]${MONTH}(?!\\d)(?:[-./][0-3]?\\d(?!\\d))?`, "y"),
  // 2018-20 and 2026/27 are ranges of years where the last two digits can't be a month.
  /(?:19|20)\d\d年?[-–—~至到/]+(?<year>1[3-9]|[2-9]\d)年?(?!\d)/y,
  /(?<year>(?:19|20)\d\d)(?!\d)/y,
  new RegExp(`${MONTH}(?:月?[-–—~至到]+${MONTH})?月(?:[0-3]?\\d日)?`, "y"),
  /第?[1-4]季度|q[1-4]/y,
  new RegExp(`[0-3]?\\d(?:st|nd|rd|th)?(?=${MONTH_NAME})|(?<=[a-z])[0-3]?\\d(?:st|nd|rd|th)?(?=,)`, "y"),
  /[^\d]/y,
];

/**
 * The year in which a project is to be done: the last one of a range (2018-2020, 2007年-2010年). A time without a year
 * (年底, 18个月) leaves it null; a text that is neither, or a date with another number beside it, is unreadable.
 */
export function readCompletion(text: string): Reading<Completion> {
  const expected = { zh: "年份或“持续开展”", en: "a year or 持续开展" };
  const unstated = { year: null, ongoing: false };
  if (text === "" || isPlaceholder(text)) return { value: unstated };
  if (isSheetError(text)) return { expected, code: "error-value" };
  if (text.length > LONGEST) return { expected };
  const plain = plainText(text).replace(TIME_OF_DAY, "").replace(/\s+/g, "").toLowerCase();
  // Years of the Republic of China, where the text says so: 民国118年 is 2029.
  const republic = /^(?:中[华華])?民[国國](\d{2,3})年/.exec(plain)?.[1];
  if (republic !== undefined) return { value: { year: Number(republic) + 1911, ongoing: false } };
  if (ONGOING.test(plain)) return { value: { year: null, ongoing: true } };
  if (NO_YEAR.test(plain)) return { value: unstated };
  const years = yearsOf(plain.replace(/\([^()]*\)/g, "")) ?? [];
  const found = years.length > 0 ? years : (yearsOf(plain) ?? []);
  return found.length > 0 ? { value: { year: Math.max(...found), ongoing: false } } : { expected };
}

/** The years of a text, or null where a number of it belongs to no date: it is another cell's, run into this one. */
function yearsOf(plain: string): number[] | null {
  const years: number[] = [];
  for (let at = 0; at < plain.length; ) {
    const token = TOKENS.map((pattern) => {
      pattern.lastIndex = at;
      return pattern.exec(plain);
    }).find((match) => match !== null);
    if (!token) return null;
    const year = token.groups?.year;
    if (year !== undefined) years.push(Number(year.length === 2 ? `20${year}` : year));
    at += token[0].length;
  }
  return years;
}
