import { ENGLISH_MONTHS } from "./english-months.ts";
import names from "../../data/english-names.json" with { type: "json" };

// When: 2019年, 2019年度, 年度, 一季度, 2024年上半年, 1-9月, 截至2018年底.
const YEAR = /^((?:19|20)\d\d)年度?$/;
const QUARTER = /^(?:((?:19|20)\d\d)年)?第?([一二三四1-4])季度$/;
const HALF = /^(?:((?:19|20)\d\d)年)?([上下])半年$/;
const MONTHS = /^(?:((?:19|20)\d\d)年)?(\d{1,2})月?(?:[-–—~～至到](\d{1,2}))?月(?:份)?$/;
const UNTIL = /^(?:截[至止]|至|到)((?:19|20)\d\d)年(?:年?[底末]|12月底)$/;
const THIS_YEAR = /^(?:年度|本年度?|当年|今年)$/;
const FIRST_TO_FOURTH = "一二三四";

// What: 计划投资, 完成投资, 累计完成投资; the words before it say when.
const WHAT =
  /^(.*?)(?:(自开工以?来?|自开工)?(累计)(?:已|实际)?完成(?:投资|投资额)?|(计划)(?:完成)?(?:投资|投资额)?|(?:已|实际)?(完成)(?:投资|投资额)?)$/;

const FUNDS: ReadonlyMap<string, string> = new Map(
  names.funds.flatMap(({ english, names: all }) => all.map((name) => [name, english] as const)),
);

/**
 * A heading of a money column in English, as far as it is put together of words that such tables share: 2019年计划投资,
 * 一季度完成, 累计完成投资, 省级资金. Null for any other, which stays as it is printed.
 */
export function englishMoney(heading: string): string | null {
  const fund = FUNDS.get(heading);
  if (fund !== undefined) return fund;
  const [, time = "", begun, toDate, plan] = WHAT.exec(heading.normalize("NFKC").replace(/\s/g, "")) ?? [];
  if (!toDate && time === "") return null;
  if (toDate && time === "") return begun ? "Investment done since the start" : "Investment done to date";
  const until = UNTIL.exec(time)?.[1];
  if (until) return plan ? null : `Investment done to the end of ${until}`;
  const period = periodOf(time);
  if (period === null || begun) return null;
  return `${period} ${plan ? "planned investment" : "investment done"}`;
}

function periodOf(time: string): string | null {
  if (THIS_YEAR.test(time)) return "Annual";
  const year = YEAR.exec(time)?.[1];
  if (year) return year;
  const withYear = (of: string | undefined, words: string) => (of === undefined ? words : `${words} ${of}`);
  const quarter = QUARTER.exec(time);
  if (quarter) {
    const number = FIRST_TO_FOURTH.indexOf(quarter[2]!) + 1 || Number(quarter[2]);
    return withYear(quarter[1], `Q${number}`);
  }
  const half = HALF.exec(time);
  if (half) return withYear(half[1], half[2] === "上" ? "First-half" : "Second-half");
  const months = MONTHS.exec(time);
  if (!months) return null;
  const [from, to] = [ENGLISH_MONTHS[Number(months[2]) - 1], ENGLISH_MONTHS[Number(months[3] ?? months[2]) - 1]];
  return from && to ? withYear(months[1], from === to ? from : `${from}–${to}`) : null;
}
