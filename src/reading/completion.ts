import { plainText } from "../lexicon/cell-text.ts";
import { goesOn } from "../lexicon/ongoing-words.ts";
import { MONTH_NAME, NUMBERED, TERM } from "../lexicon/parts-of-a-year.ts";
import { fold, isTraditional, simplified } from "../lexicon/fold.ts";
import { type ShortYears, shortYear } from "./short-years.ts";
import { isPlaceholder, isSheetError, type Reading } from "./reading.ts";

/** When a project is to be done: a year, null where none is stated, or work that goes on without an end. */
export interface Completion {
  readonly year: number | null;
  readonly ongoing: boolean;
}

const LONGEST = 100;
/** What most cells hold. */
const ONE_YEAR = /^(?:19|20)\d\d年?$/;
const NO_YEAR =
  /^(?:[“"'「]?[一二三四五六七八九十]{1,3}五[”"'」]?(?:规划)?(?:期间?|时期|末)?|(?:约|计划|预计|力争)?\d{1,3}(?:\.\d+)?个?(?:年(?=$|[内期以])|月|天|日|周|季度)[^\d]{0,6}|年[底末中初]前?|全年|当年|本年度?|近期|中期|远期|(?:第?[一二三四]|[1-4])季度[^\d]{0,4}|\d{1,2}月(?:\d{1,2}日|[底末初上中下旬]+)?前?|\d{1,2}月?[-~至]\d{1,2}个?月[底末前]*|\d{1,3}(?:months?|years?|days?|hari(?:kalender)?|bulan|tage?|monate?n?|mois|jours|meses|dias|mesi|giorni|ngay|thang|мес\.?(?:яцев|яца)?|дней|개월|일|か月|ヶ月)|q[1-4]|已(?:完工|竣工|完成|建成|投产|投用)|(?:completed?|finished|done|abgeschlossen|fertig|termine|concluid[ao]))$/;

// When work begins tells nothing of when it ends: 2020-, 2020年起, 2020年3月开工, from 2020, 2020 onwards.
const BEGINS =
  /^(?:自|从|于)?(?:19|20)\d\d(?:年度?|[-./])?(?:\d{1,2}月?(?:\d{1,2}日)?)?(?:[-–—~～〜至到]+(?:今|现在|now|present)?|起|以来|开始|开工|动工|启动|start(?:s|ed)?|onwards?)$|^(?:from|since|begins?|starts?|starting)(?:19|20)\d\d$/;

// The same by an era or a calendar of its own: R6～, 令和6年度～, 114年起.
const YEAR_OF_ERA = /^(自|从|于)?(?:(?:中[华華])?民[国國]|令和|平成|[rh]\.?)?(?:\d{1,3}|元)(?!\d)/;

function onlyBegins(plain: string, calendar: Calendar | undefined): boolean {
  const isOfEra =
    calendar === "japanese" || calendar === "republic" || /^.?(?:中[华華])?(?:民[国國]|令和|平成)/.test(plain);
  return BEGINS.test(plain) || (isOfEra && BEGINS.test(plain.replace(YEAR_OF_ERA, "$12000")));
}

// A time of day tells nothing of the year (2026-06-30T00:00:00+02:00).
const TIME_OF_DAY = /(?<=\d)[T\s]+\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)?$/i;
const MONTH = "(?:1[0-2]|0?[1-9])";
/** What a date is made of, in the order that it is tried; a group `year` is a year, or the last two digits of one. */
const TOKENS: readonly RegExp[] = [
  // Which is the day and which the month may be unknown, the year isn't.
  /[0-3]?\d([-./])[0-3]?\d\1(?<year>(?:19|20)\d\d)(?!\d)/y,
  new RegExp(`${MONTH}[-./](?<year>(?:19|20)\\d\\d)(?!\\d)`, "y"),
  new RegExp(`(?<year>(?:19|20)\\d\\d)-${MONTH}-[0-3]\\d(?!\\d)`, "y"),
  new RegExp(`(?:[0-3]?\\d[-./ ]?)?${MONTH_NAME}[a-zà-ÿа-я]*[-'./]*(?<year>\\d\\d)(?!\\d)$`, "y"),
  // A year of the budget, a quarter or a half of a year with its last two digits: FY27, FY26/27, 4Q26, H1 27.
  new RegExp(`(?:fy|${TERM})[-/'’]*(?:\\d\\d[-/])?(?<year>\\d\\d)(?!\\d)`, "y"),
  /(?<year>(?:19|20)\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?(?!\d)/y,
  new RegExp(`(?<year>(?:19|20)\\d\\d)[-./]${MONTH}(?!\\d)(?:[-./][0-3]?\\d(?!\\d))?`, "y"),
  // 2018-20 and 2026/27 are ranges of years where the last two digits can't be a month.
  /(?:19|20)\d\d年?[-–—~至到/]+(?<year>1[3-9]|[2-9]\d)年?(?!\d)/y,
  /(?<year>(?:19|20)\d\d)(?!\d)/y,
  /(?<![\d.])[2-4]\d年?[-–—~至到]+(?<year>[2-4]\d)年(?!\d)/y,
  // '25~'26, ’27.12
  /['’‘](?<year>[2-4]\d)(?:\.(?:1[0-2]|0?[1-9])\.?)?(?!\d)/y,
  // Two digits are a year where a part of one follows: 26年底, 26年10月.
  /(?<year>[2-4]\d)[年년](?=[底末初]|\d{1,2}[月월]|[上下]半年|[상하]반기)/y,
  new RegExp(`${MONTH}(?:月?[-–—~至到]+${MONTH})?月(?:[0-3]?\\d日)?`, "y"),
  new RegExp(`${MONTH}월(?:[0-3]?\\d일)?|[1-4]분기`, "y"),
  new RegExp(`第?[1-4]季度?|${TERM}|${NUMBERED}`, "y"),
  new RegExp(
    `[0-3]?\\d(?:st|nd|rd|th|er|º)?[-/.]?(?:de)?(?=${MONTH_NAME})|(?<=[a-z])[0-3]?\\d(?:st|nd|rd|th)?(?=,)`,
    "y",
  ),
  /[^\d]/y,
];

/**
 * The year in which a project is to be done: the last one of a range (2018-2020, 2007年-2010年). A time without a year
 * (年底, 18个月) leaves it null; a text that is neither, or a date with another number beside it, is unreadable.
 */
export function readCompletion(text: string, calendar?: Calendar, short?: ShortYears): Reading<Completion> {
  const year = short ? shortYear(text, short) : null;
  if (year !== null) return { value: { year, ongoing: false } };
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
  const expected = { zh: "年份或“持续开展”", en: "a year, or that it goes on" };
  const unstated = { year: null, ongoing: false };
  if (text === "" || isPlaceholder(text)) return { value: unstated };
  if (isSheetError(text)) return { expected, code: "error-value" };
  if (text.length > LONGEST) return { expected };
  const words = simplified(plainText(text));
  const plain = words.replace(TIME_OF_DAY, "").replace(/\s+/g, "").toLowerCase().replace(HAN_YEAR, hanDigits);
  if (/(?:19|20)\d/.test(words) && !ONE_YEAR.test(plain) && BEYOND.test(fold(words)))
    return {
      expected: { zh: "一个年份，不是它之前或之后的时间", en: "a year, not a time before or after one" },
      code: "bound",
    };
  if (onlyBegins(plain, calendar)) return { value: unstated };
  const era = eraYear(plain);
  if (era !== null) return { value: { year: era, ongoing: false } };
  if (goesOn(plain)) return { value: { year: null, ongoing: true } };
  const counted = calendar === undefined ? null : yearOf(plain, calendar);
  if (counted !== null) return { value: { year: counted, ongoing: false } };
  if (NO_YEAR.test(plain)) return { value: unstated };
  // 3年（2034-2036）: how long it takes, and in brackets when.
  const outer = plain.replace(/\([^()]*\)/g, "");
  const inner = /\(([^()]*)\)/.exec(plain)?.[1];
  const years = yearsOf(inner !== undefined && NO_YEAR.test(outer) ? inner : outer) ?? [];
  const found = years.length > 0 ? years : (yearsOf(plain) ?? []);
  const done = new Set(found).size > 1 ? yearOfCompletion(plain) : null;
  if (done !== null) return { value: { year: done, ongoing: false } };
  return found.length > 0 ? { value: { year: Math.max(...found), ongoing: false } } : { expected };
}

// 2026年竣工，2027年投产: the works are done in the one year and used in the other.
const DONE = /完工|竣工|建成|完成|complet|finish/;
const USED = /投产|投用|投运|运营|启用|使用|交付|通车|达产|验收|开园|开业|operation|opening|handover|inuse/;

/** The year of the one clause that says when works are done, where all others say when they are used. */
function yearOfCompletion(plain: string): number | null {
  const clauses = plain.split(/[，,;；、]/).filter((clause) => /\d/.test(clause));
  const done = clauses.filter((clause) => DONE.test(clause) && !USED.test(clause));
  if (done.length !== 1 || clauses.some((clause) => clause !== done[0] && !USED.test(clause))) return null;
  const years = yearsOf(done[0]!) ?? [];
  return years.length > 0 ? Math.max(...years) : null;
}

// A year that the work is done before, or goes on after, isn't the year in which it is done: 2021年以前, before 2021, 2030+.
// One that it is done in at the latest is (不晚于2021年).
const YEAR = "(?:19|20)\\d\\d";
const BEFORE_OR_AFTER = [
  "before|prior to|earlier than|ahead of|after|beyond|post|(?<!\\bnot? )later than|since|pre",
  "vor|nach|voor|na|fore|innan|efter|etter|ennen|jalkeen",
  "avant|apres|antes d[eo]|despues de|apos|depois de|prima del?|dopo(?: il)?|inainte de|dupa",
  "przed|po|pred|после|пред|преди|след|перед|після|πριν(?: απο)?|μετα|truoc|sau|sebelum|setelah|sesudah",
].join("|");
// After a month of a year the work may go on into the next one: after 12/2025, 2025年6月以后.
const AFTER = "after|later than|nach|apres|despues de|depois de|apos|dopo|после|після";
const BEYOND = new RegExp(
  [
    `${YEAR}\\s*年?度?\\s*(?:之前|以前|前(?![半期])|之后|以后|以後|之後|以降|后(?![半期])|後(?![半期]))`,
    `${YEAR}\\s*年\\s*\\d{1,2}\\s*月(?:底|末|\\d{1,2}日)?\\s*(?:之后|以后|以後|之後|后|後)`,
    `(?<![\\p{L}]|\\bnot? )(?:${AFTER})\\s+(?:(?:\\d{1,2}[-/.]){1,2}|\\p{L}{3,9}\\.?\\s+)${YEAR}`,
    `(?<![\\p{L}]|\\bnot? )(?:${AFTER})\\s+${YEAR}(?:[-/.]\\d{1,2}){1,2}`,
    `(?:早于|(?<!不)[晚迟]于)\\s*${YEAR}|^\\s*[<>≥≤]=?\\s*${YEAR}|${YEAR}\\s*\\+`,
    `(?<!or )(?<![\\p{L}])(?:${BEFORE_OR_AFTER})\\s*[-–]?\\s*${YEAR}(?![-/.年]\\d)`,
    // A decade is none of its years: early 2030s, 2030年代, 1990er, années 2030.
    `(?:19|20)\\d0\\s*(?:['’]?s(?!\\p{L})|年代|er(?!\\p{L})|-?[ех]\\s+год)|(?:annees|anos|anni)\\s*(?:19|20)\\d0(?!\\d)`,
    `${YEAR}\\s*(?:and|or) (?:beyond|after|later|earlier|before)|${YEAR}\\s*년?(?:도)?\\s*(?:onwards?|oncesi|sonrasi|이후|이전)`,
  ].join("|"),
  "u",
);

// 二〇二六年
const HAN_YEAR = /(?<![〇○零一二三四五六七八九十])[一二][〇○零一二三四五六七八九]{3}(?=年)/g;

function hanDigits(text: string): string {
  return [...text].map((each) => ("〇○零".includes(each) ? 0 : "一二三四五六七八九".indexOf(each) + 1)).join("");
}

/** A calendar whose years a table counts by, where it says so: of the Republic of China, of the Buddhist era, or of the eras of Japan. */
export type Calendar = "republic" | "buddhist" | "japanese";

// The first year of each, as a year of ours: 民国118年 is 2029, 令和9年 is 2027.
const ERAS: ReadonlyArray<readonly [name: string, first: number]> = [
  ["(?:中[华華])?民[国國]", 1912],
  ["令和", 2019],
  ["平成", 1989],
];
const ERA_YEARS = ERAS.map(([name, first]) => {
  const year = "(\\d{1,3}|元)";
  // The second year of a range may go without the name of its era: 令和6年度～9年度, 民國114-118年.
  return [new RegExp(`${name}${year}(?:年度?)?(?:.{0,6}?[-–—~～〜至到](?:${name})?${year}年)?`, "g"), first] as const;
});

/** The last year of an era that a text names; null where it names none. */
function eraYear(plain: string): number | null {
  const years = ERA_YEARS.flatMap(([pattern, first]) =>
    [...plain.matchAll(pattern)].flatMap(([, ...numbers]) =>
      numbers.flatMap((number) => (number === undefined ? [] : [first - 1 + (number === "元" ? 1 : Number(number))])),
    ),
  );
  return years.length === 0 ? null : Math.max(...years);
}

/** The last bare year of a text in a calendar that the table states; null where it holds none. */
function yearOf(plain: string, calendar: Calendar): number | null {
  if (calendar === "japanese") {
    const short = [...plain.matchAll(/(?<![a-z\d])([rh])\.?(\d{1,2})(?!\d)/g)].map(
      ([, era, number]) => (era === "r" ? 2018 : 1988) + Number(number),
    );
    return short.length === 0 ? null : Math.max(...short);
  }
  const [pattern, offset] =
    calendar === "republic"
      ? [/(?<!\d)(?:9\d|1[0-5]\d)(?=(?:0[1-9]|1[0-2])[0-3]\d(?!\d)|(?!\d))/g, -1911]
      : [/(?<!\d)2[45]\d\d(?!\d)/g, 543];
  const years = [...plain.matchAll(pattern)].map(([year]) => Number(year) - offset);
  return years.length === 0 ? null : Math.max(...years);
}

/** A budget of the year 113 is one of the Republic of China's, in a table that names no other calendar. */
export const BUDGET_OF_REPUBLIC = /(?<!\d)1[0-3]\d年度/;

const DATE_OF_REPUBLIC =
  /^(?:(?:9\d|1[0-3]\d)(?:([./-])(?:0?[1-9]|1[0-2])\1[0-3]?\d|年(?:(?:0?[1-9]|1[0-2])月.{0,4}|[底末初]))|1[0-3]\d(?:0[1-9]|1[0-2])[0-3]\d)$/;

// 113.01-115.12, 114-116年, 112年7月至116年6月
const RANGE_OF_REPUBLIC =
  /^(?:9\d|1[0-3]\d)(?:[./](?:0?[1-9]|1[0-2])|年度?(?:\d{1,2}月)?)?[-–—~～至到](?:9\d|1[0-3]\d)(?:[./](?:0?[1-9]|1[0-2])|年度?(?:\d{1,2}月)?[底末]?)$/;

function isOfRepublic(text: string): boolean {
  const plain = plainText(text.slice(0, 60)).replace(/\s+/g, "");
  return DATE_OF_REPUBLIC.test(plain) || RANGE_OF_REPUBLIC.test(plain);
}

/** The calendar that the words of a table say its years are counted by; undefined where they don't. */
export function calendarOf(words: readonly string[]): Calendar | undefined {
  if (words.some((text) => /民[国國]/.test(text) || BUDGET_OF_REPUBLIC.test(text))) return "republic";
  if (words.some((text) => /令和|平成/.test(text))) return "japanese";
  // In traditional characters a year of three digits before a month can be of no other calendar: 114/06/30, 113年9月.
  if (words.some(isTraditional) && words.some(isOfRepublic)) return "republic";
  const isThai = words.some((text) => /[\u0e00-\u0e7f]{4}/.test(text));
  if (isThai && words.some((text) => /(?<!\d)25[5-9]\d(?!\d)/.test(plainText(text)))) return "buddhist";
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
