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
  /^(?:[“"'「]?[一二三四五六七八九十]{1,3}五[”"'」]?(?:规划)?(?:期间?|时期|末)?|(?:约|计划|预计|力争)?\d{1,3}(?:\.\d+)?个?(?:年(?=$|[内期以])|月|天|日|周|季度)[^\d]{0,6}|年[底末中初]前?|全年|当年|本年度?|近期|中期|远期|(?:第?[一二三四]|[1-4])季度[^\d]{0,4}|\d{1,2}月(?:\d{1,2}日|[底末初上中下旬]+)?前?|\d{1,2}月?[-~至]\d{1,2}个?月[底末前]*|\d{1,3}(?:months?|years?|days?)|q[1-4]|已(?:完工|竣工|完成|建成|投产|投用)|(?:completed?|finished|done|abgeschlossen|fertig|termine|concluid[ao]))$/;

// A time of day tells nothing of the year (2026-06-30T00:00:00+02:00).
const TIME_OF_DAY = /(?<=\d)[T\s]+\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)?$/i;
const MONTH = "(?:1[0-2]|0?[1-9])";
const MONTH_NAME = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|dez|mai|okt|abr|ago|set|out|ene|dic)";
const TERM =
  "(?:(?<![a-z])[qh][1-4]|(?<!\\d)[1-4][qh]|(?<!\\d)[1-4]\\.?(?:quartal|trimestre|trim\\.?|semestre|halbjahr|kvartal|кв\\.?(?:артал)?а?))";
/** What a date is made of, in the order that it is tried; a group `year` is a year, or the last two digits of one. */
const TOKENS: readonly RegExp[] = [
  // Which is the day and which the month may be unknown, the year isn't.
  /[0-3]?\d([-./])[0-3]?\d\1(?<year>(?:19|20)\d\d)(?!\d)/y,
  new RegExp(`${MONTH}[-./](?<year>(?:19|20)\\d\\d)(?!\\d)`, "y"),
  new RegExp(`(?<year>(?:19|20)\\d\\d)-${MONTH}-[0-3]\\d(?!\\d)`, "y"),
  new RegExp(`(?:[0-3]?\\d[-./ ]?)?${MONTH_NAME}[a-z]*[-'./]*(?<year>\\d\\d)(?!\\d)$`, "y"),
  // A year of the budget, a quarter or a half of a year with its last two digits: FY27, FY26/27, 4Q26, H1 27.
  new RegExp(`(?:fy|${TERM})[-/'’]*(?:\\d\\d[-/])?(?<year>\\d\\d)(?!\\d)`, "y"),
  /(?<year>(?:19|20)\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?(?!\d)/y,
  new RegExp(`(?<year>(?:19|20)\\d\\d)[-./]${MONTH}(?!\\d)(?:[-./][0-3]?\\d(?!\\d))?`, "y"),
  // 2018-20 and 2026/27 are ranges of years where the last two digits can't be a month.
  /(?:19|20)\d\d年?[-–—~至到/]+(?<year>1[3-9]|[2-9]\d)年?(?!\d)/y,
  /(?<year>(?:19|20)\d\d)(?!\d)/y,
  // Two digits are a year where a part of one follows: 26年底, 26年10月.
  /(?<year>[2-4]\d)年(?=[底末初]|\d{1,2}月|[上下]半年)/y,
  new RegExp(`${MONTH}(?:月?[-–—~至到]+${MONTH})?月(?:[0-3]?\\d日)?`, "y"),
  new RegExp(`第?[1-4]季度|${TERM}`, "y"),
  new RegExp(`[0-3]?\\d(?:st|nd|rd|th)?(?=${MONTH_NAME})|(?<=[a-z])[0-3]?\\d(?:st|nd|rd|th)?(?=,)`, "y"),
  /[^\d]/y,
];

/**
 * The year in which a project is to be done: the last one of a range (2018-2020, 2007年-2010年). A time without a year
 * (年底, 18个月) leaves it null; a text that is neither, or a date with another number beside it, is unreadable.
 */
export function readCompletion(text: string, calendar?: Calendar): Reading<Completion> {
  const key = `${calendar ?? ""} ${text}`;
  const found = known.get(key);
  if (found) return found;
  const reading = completionIn(text, calendar);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, reading);
  return reading;
}

// Times come again and again in a column.
const MOST_KNOWN = 2_000;
const known = new Map<string, Reading<Completion>>();

function completionIn(text: string, calendar?: Calendar): Reading<Completion> {
  const expected = { zh: "年份或“持续开展”", en: "a year or 持续开展" };
  const unstated = { year: null, ongoing: false };
  if (text === "" || isPlaceholder(text)) return { value: unstated };
  if (isSheetError(text)) return { expected, code: "error-value" };
  if (text.length > LONGEST) return { expected };
  const plain = plainText(text).replace(TIME_OF_DAY, "").replace(/\s+/g, "").toLowerCase().replace(HAN_YEAR, hanDigits);
  const era = eraYear(plain);
  if (era !== null) return { value: { year: era, ongoing: false } };
  if (ONGOING.test(plain)) return { value: { year: null, ongoing: true } };
  const counted = calendar === undefined ? null : yearOf(plain, calendar);
  if (counted !== null) return { value: { year: counted, ongoing: false } };
  if (NO_YEAR.test(plain)) return { value: unstated };
  const years = yearsOf(plain.replace(/\([^()]*\)/g, "")) ?? [];
  const found = years.length > 0 ? years : (yearsOf(plain) ?? []);
  return found.length > 0 ? { value: { year: Math.max(...found), ongoing: false } } : { expected };
}

// 二〇二六年
const HAN_YEAR = /(?<![〇○零一二三四五六七八九十])[一二][〇○零一二三四五六七八九]{3}(?=年)/g;

function hanDigits(text: string): string {
  return [...text].map((each) => ("〇○零".includes(each) ? 0 : "一二三四五六七八九".indexOf(each) + 1)).join("");
}

/** A calendar whose years a table counts by, where it says so: of the Republic of China, or of the Buddhist era. */
export type Calendar = "republic" | "buddhist";

// The first year of each, as a year of ours: 民国118年 is 2029, 令和9年 is 2027.
const ERAS: ReadonlyArray<readonly [RegExp, number]> = [
  [/(?:中[华華])?民[国國](\d{2,3})年/, 1912],
  [/令和(\d{1,2}|元)年/, 2019],
  [/平成(\d{1,2}|元)年/, 1989],
];

/** The last year of an era that a text names; null where it names none. */
function eraYear(plain: string): number | null {
  const years = ERAS.flatMap(([pattern, first]) => {
    const [, number] = pattern.exec(plain) ?? [];
    return number === undefined ? [] : [first - 1 + (number === "元" ? 1 : Number(number))];
  });
  const range = /(?:民[国國])\d{2,3}年?.{0,6}?[-–~至到](\d{2,3})年/.exec(plain)?.[1];
  if (range !== undefined) years.push(Number(range) + 1911);
  return years.length === 0 ? null : Math.max(...years);
}

/** The last bare year of a text in a calendar that the table states; null where it holds none. */
function yearOf(plain: string, calendar: Calendar): number | null {
  const [pattern, offset] =
    calendar === "republic" ? [/(?<!\d)(?:9\d|1[0-5]\d)(?!\d)/g, -1911] : [/(?<!\d)2[45]\d\d(?!\d)/g, 543];
  const years = [...plain.matchAll(pattern)].map(([year]) => Number(year) - offset);
  return years.length === 0 ? null : Math.max(...years);
}

/** The calendar that the words of a table say its years are counted by; undefined where they don't. */
export function calendarOf(words: readonly string[]): Calendar | undefined {
  if (words.some((text) => /民[国國]/.test(text))) return "republic";
  return words.some((text) => /พ\.\s?ศ|\bB\.\s?E\.|buddhist (?:era|calendar|years?)|佛[历曆]/i.test(text))
    ? "buddhist"
    : undefined;
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
