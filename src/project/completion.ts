import { plainText } from "../table/cell-text.ts";
import { isPlaceholder, isSheetError, type Reading } from "./reading.ts";

/** When a project is to be done: a year, null where none is stated, or work that goes on without an end. */
export interface Completion {
  readonly year: number | null;
  readonly ongoing: boolean;
}

const LONGEST = 100;
const ONGOING = /持续|长期|常年|每年|逐年|常态化|ongoing|continuous|continuing/i;
const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/g;
const COMPACT_DATE = /(?<!\d)((?:19|20)\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?(?!\d)/g;
// 2018-20 is a range of years where 20 can't be a month.
const SHORT_RANGE = /(?<!\d)(20)(\d\d)年?\s*[-–—~至]+\s*(1[3-9]|[2-9]\d)(?!\d)/;
const NO_YEAR =
  /^(?:[“"'「]?[一二三四五六七八九十]{1,3}五[”"'」]?(?:规划)?(?:期间?|时期|末)?|(?:约|计划|预计|力争)?\d{1,3}(?:\.\d+)?个?(?:年|月|天|日|周|季度)[^\d]{0,6}|年[底末中初]前?|全年|当年|本年度?|近期|中期|远期|(?:第?[一二三四]|[1-4])季度[^\d]{0,4}|\d{1,2}月(?:\d{1,2}日|[底末初上中下旬]+)?前?|\d{1,2}月?[-~至]\d{1,2}个?月[底末前]*|\d{1,3}\s*(?:months?|years?|days?)|q[1-4])$/i;

/**
 * The year in which a project is to be done: the last one of a range (2018-2020, 2007年-2010年). A time without a year
 * (年底, 18个月) leaves it null; a text that is neither is unreadable.
 */
export function readCompletion(text: string): Reading<Completion> {
  const expected = "a year or 持续开展";
  const unstated = { year: null, ongoing: false };
  if (text === "" || isPlaceholder(text)) return { value: unstated };
  if (isSheetError(text)) return { expected, code: "error-value" };
  if (text.length > LONGEST) return { expected };
  const plain = plainText(text).replace(/\s+/g, "");
  if (ONGOING.test(plain)) return { value: { year: null, ongoing: true } };
  const outside = plain.replace(/\([^()]*\)/g, "");
  const year = lastYear(outside) ?? lastYear(plain);
  // A longer number beside the year is another cell's, run into this one.
  if (/\d{3,}/.test(outside.replace(COMPACT_DATE, "").replace(YEAR, ""))) return { expected };
  if (year !== null) return { value: { year, ongoing: false } };
  return NO_YEAR.test(plain) ? { value: unstated } : { expected };
}

function lastYear(plain: string): number | null {
  const years = [...plain.matchAll(YEAR), ...plain.matchAll(COMPACT_DATE)].map((match) => Number(match[1]));
  const range = SHORT_RANGE.exec(plain);
  if (range) years.push(Number(`${range[1]}${range[3]}`));
  return years.length === 0 ? null : Math.max(...years);
}
