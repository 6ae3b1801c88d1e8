import { saysCountedUp, saysPlanned, saysRequested, saysSpent, saysToDate } from "../lexicon/flow-words.ts";
import { saysFund } from "../lexicon/fund-words.ts";
import { normaliseHeader } from "../lexicon/header-terms.ts";
import type { AmountRole, Period } from "../project/project.ts";

/** What the money of a column is, for which time, and from which source of funds. */
export interface AmountKind {
  readonly role: AmountRole;
  readonly period: Period | null;
  readonly fund?: string;
}

/** What is known of a money column: its headings, and whether its amounts add up with those of sources of funds. */
export interface HeadedColumn {
  readonly path: readonly string[];
  readonly isFund?: true;
}

const NUMERALS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 上: 1, 下: 2 };
const PART = /设备|土建|征地|拆迁|建安|安装|前期|其中|一期|二期|首期|后续|剩余|结转|缺口/;
const SUM = /^(?:合计|总计|总额|小计|total)$/;
const TOTAL = /总投资|投资总|总额|总造价|总概算|合计|total/;

/**
 * What a money column's headings, from the outermost to its own, say about its amounts; where they say no more than that they
 * are a part, and `isFund` is known of the column, that they are of a source of funds.
 */
export function readAmountKind({ path, isFund }: HeadedColumn): AmountKind {
  const said = kinds.get(path) ?? kindOf(path);
  kinds.set(path, said);
  const isPart = said.role === "other" || said.role === "part";
  return isFund && isPart ? { ...said, role: "fund", fund: fundName(path) } : said;
}

// A column is asked for each of its cells.
const kinds = new WeakMap<readonly string[], AmountKind>();

function kindOf(path: readonly string[]): AmountKind {
  const outers = path.map((header) => normaliseHeader(header).outer);
  const own = outers.at(-1) ?? "";
  const all = outers.join("");
  const period = readPeriod(all);
  const role = outers.some(saysSpent) ? spentRole(path) : roleOf(own, all, period);
  const fund = role === "fund" ? fundName(path) : null;
  return { role, period, ...(fund && { fund }) };
}

// A unit or a remark in brackets says nothing of a time.
const spentRole = (path: readonly string[]): AmountRole =>
  saysToDate(path.join(" ").replace(/[(（][^()（）]*[)）]?/g, " ")) ? "done-to-date" : "done";

function roleOf(own: string, all: string, period: Period | null): AmountRole {
  if (saysFund(own) && !TOTAL.test(own)) return "fund";
  // 2025年底前累计 says no word of what was done, and isn't a plan for 2025.
  if (saysCountedUp(own) && !saysPlanned(all)) return "done-to-date";
  if (saysRequested(all)) return "other";
  // 本次下达投资 over 合计: of what it is the sum stands above.
  const whole = TOTAL.test(SUM.test(own) && all !== own ? all.slice(0, -own.length) : own);
  // 原计划总投资 is of the whole, and no plan for a time.
  if (whole && !period && !/年度|当年|本年|今年/.test(all)) return "total";
  if (period || saysPlanned(all)) return "plan";
  if (PART.test(own)) return "part";
  return whole ? "total" : "other";
}

/** The time that words name: a year, a half, a quarter or a month of it. */
function readPeriod(words: string): Period | null {
  const short = /(?<![a-z])fy['’]?(\d\d)(?![\d])/.exec(words)?.[1];
  const year = /(?:19|20)\d\d/.exec(words)?.[0] ?? (short === undefined ? yearOfEra(words) : `20${short}`);
  const quarter = /第?([一二三四1-4])季|(?<![a-z])q([1-4])(?!\d)|([1-4])q(?![a-z])/.exec(words);
  const half = /([上下])半年|(?<![a-z])h([12])(?!\d)/.exec(words);
  const through = /(?<!\d)1月?[-—–~至到](1[0-2]|[2-9])月|jan(?:uary)?[-—–~to]*(mar|jun|sep|dec)/.exec(words);
  const upTo = through ? throughMonth(through) : null;
  const month = through ? undefined : /(?<!\d)(1[0-2]|[1-9])月/.exec(words)?.[1];
  const number = (match: RegExpExecArray | null) => {
    const text = match?.slice(1).find((part) => part !== undefined);
    return text === undefined ? undefined : (NUMERALS[text] ?? Number(text));
  };
  const found = {
    ...(year !== undefined && { year: Number(year) }),
    ...(half && { half: number(half) as 1 | 2 }),
    ...(quarter && { quarter: number(quarter) as 1 | 2 | 3 | 4 }),
    ...(month !== undefined && !quarter && { month: Number(month) }),
    ...upTo,
  };
  return Object.keys(found).length > 0 ? found : null;
}

// Japanese headings name the year of an era: 令和7年度, R7.
function yearOfEra(words: string): number | undefined {
  const [, heisei, year] =
    /(?:令和|(?<![a-z])r|(平成|(?<![a-z])h))(\d{1,2})(?=年|当|予|決|决|要|補|$)/u.exec(words) ?? [];
  return year === undefined ? undefined : Number(year) + (heisei === undefined ? 2018 : 1988);
}

const QUARTER_ENDS: Readonly<Record<string, number>> = { mar: 3, jun: 6, sep: 9, dec: 12 };

/** 1-6月 is the first half of a year and 1-12月 all of it; what ends elsewhere is a time of its own. */
function throughMonth([, digits, name = ""]: RegExpExecArray): Period {
  const month = digits === undefined ? QUARTER_ENDS[name]! : Number(digits);
  if (month === 3) return { quarter: 1 };
  if (month === 6) return { half: 1 };
  return month === 12 ? {} : { through: month };
}

/** What a source of funds is called: its heading without brackets. */
function fundName(path: readonly string[]): string {
  return (path.at(-1) ?? "")
    .replace(/[（(][^（()）]*[)）]/g, "")
    .replace(/^\s*其中\s*[:：]?/, "")
    .trim();
}
