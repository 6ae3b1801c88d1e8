/** What a piece of a text says of time: the year that something is due, and the year that it is compared with. */
export interface TimeWords {
  /** Of several years that something is due, the last one. */
  readonly year: number | null;
  /** All of them, from left to right, and where each stands. */
  readonly years: readonly number[];
  readonly places: readonly number[];
  readonly base: number | null;
  /** The piece without its words of time, as long as before. */
  readonly rest: string;
  /** The base stands by the value that it starts from: 由2021年的88%提升至95%. */
  readonly from: boolean;
  /** The piece says that what it tells of has happened, or is so now. */
  readonly past: boolean;
  /** It says 到2025年, which sets an aim for all that follows, or begins with a year. */
  readonly leads: boolean;
  /** It names a month or the year's end, without the year. */
  readonly within: boolean;
}

/** What is known of a document's time before its sentences are read. */
export interface TimeContext {
  /** Last year of the plan, which 期末 stands for; null where it isn't known. */
  readonly horizon: number | null;
  /** How many years it is for: 三年内 of a plan of three years is its last one. */
  readonly span: number | null;
  /** Year that 今年 is; null where the document doesn't tell. */
  readonly issued: number | null;
}

const HAN = "一二三四五六七八九十";
const Y = "((?:19|20)\\d\\d)";
const FIVE = "(十[一二三四五六])五";
const BASE = new RegExp(
  `(?:(?:相?[较比]|同|与)(?:于|照)?${Y}\\s*年?(?:底|末)?(?:水平|基数|实绩)?(?:相比)?|在?${Y}年(?:底|末)?(?:的)?(?:基础上|基数上)|以${Y}年为基[准期数年])`,
  "gu",
);
const FIVE_BASE = new RegExp(`(?:相?[较比]|同|与)(?:于)?[“"]?${FIVE}[”"]?(?:规划)?(?:期?末|时期|期间)?(?:相比)?`, "gu");
const FROM = new RegExp(`(?:由|从)${Y}年(?:底|末)?(?:的)?(?=[^，。；]*(?:到|至|为))`, "gu");
const SPAN = new RegExp(`${Y}\\s*年?\\s*[-—–－~～至]+\\s*${Y}\\s*年(?:间|期间)?`, "gu");
const DUE = new RegExp(
  `(?:到|至|不?[晚迟]于|于|自|从|在|截至|力争)?${Y}\\s*年(?!及以前|及之前|以来|版)(?:\\d{1,2}月(?:\\d{1,2}日|底|末|份)?)?(?:年底|年末|底|末)?(?:或?以前|或?之前|前|内|起|度|当年|全年)?(?:的)?`,
  "gu",
);
const FIVE_YEARS = new RegExp(`(?:到|至)?[“"]?${FIVE}[”"]?(?:规划)?(?:期?末|期间|时期|末期)?`, "gu");
const PLAN_END = /(?:到|至)?(?:规划|行动|计划|方案)期末|(?<=^|[，,；。])期末/gu;
// 三年内 of a plan of three years is its end; any other number of years isn't.
const planYears = (span: number): RegExp =>
  new RegExp(
    `(?<![\\d.])(?:经过|用|通过|利用|力争用)?(?:${HAN[span - 1] ?? span}${span === 2 ? "|两" : ""}|${span})年(?:的)?(?:(?:时间|努力|左右)?(?:内|之内)|(?:时间|努力|左右)?(?=$|[，,左]|[基全力实发完建累新]))`,
    "gu",
  );
const THIS_YEAR = /(?:今年|本年度?|当年)(?:内|底前|底|末)?/gu;
const MONTH =
  /(?:每年)?\d{1,2}月(?:\d{1,2}日|底|末|份|上旬|中旬|下旬)?(?:以前|之前|前|内|起)?|(?:年底|年末)(?:以前|之前|前)?|年内|全年|[春秋]季学期(?:开学)?前?|(?:上|下)半年|[一二三四]季度末?前?/gu;
const PAST =
  /截[至止]|目前|现已|已[经达建完累正全基淘新改]|^[＿\s]*(?:去年|上年|上一年)|(?:去年|上年|上一年)(?:底|末|完成|实现|达|增|下|已|共|全)|过去[一五]年|\d{1,2}[-—－~～至]\d{1,2}月|以来|达到了|完成了|建成了|提高了|下降了|增长了|降低了|取得了|实现了|获得(?:了|[^，]{0,8}(?:称号|奖|荣誉|表彰))/u;

/** Reads the words of time of a piece of a text. */
export function readTime(piece: string, { horizon, span, issued }: TimeContext): TimeWords {
  let rest = piece;
  let base: number | null = null;
  let from = false;
  let within = false;
  const due: { readonly at: number; readonly year: number }[] = [];
  const take = (pattern: RegExp, seen: (match: RegExpExecArray) => void) => {
    for (const match of rest.matchAll(pattern)) {
      seen(match);
      // 由 and 从 tell that the first of two values is where it starts.
      const blank = match[0].replace(/[^由从]/gu, "＿");
      rest = rest.slice(0, match.index) + blank + rest.slice(match.index + blank.length);
    }
  };
  const past = PAST.test(piece.replace(/[较比由从](?:上年|去年|目前|上一年)/gu, ""));
  take(BASE, (match) => {
    base = Number(match[1] ?? match[2] ?? match[3]);
  });
  take(FIVE_BASE, (match) => {
    base = endOfFive(match[1]!);
  });
  take(FROM, (match) => {
    from = true;
    base = Number(match[1]);
  });
  take(SPAN, (match) => {
    due.push({ at: match.index, year: Number(match[2]) });
  });
  take(DUE, (match) => {
    due.push({ at: match.index, year: Number(match[1]) });
  });
  take(FIVE_YEARS, (match) => {
    due.push({ at: match.index, year: endOfFive(match[1]!) });
  });
  take(THIS_YEAR, (match) => {
    if (issued !== null && due.length === 0) due.push({ at: match.index, year: issued });
  });
  const byPlanEnd = (match: RegExpExecArray) => {
    if (horizon !== null && due.length === 0) due.push({ at: match.index, year: horizon });
  };
  take(PLAN_END, byPlanEnd);
  if (span !== null) take(planYears(span), byPlanEnd);
  take(MONTH, () => {
    within = true;
  });
  due.sort((a, b) => a.at - b.at);
  const years = due.map(({ year }) => year);
  const places = due.map(({ at }) => at);
  const leads = years.length > 0 && (/^[—–\-\s]*＿/u.test(rest) || /[到至](?:19|20)\d\d年/u.test(piece));
  return { year: years.at(-1) ?? null, years, places, base, rest, from, past, leads, within };
}

/** The last year of 十四五. */
export function endOfFive(name: string): number {
  return 2000 + HAN.indexOf(name[1]!) * 5 + 10;
}
