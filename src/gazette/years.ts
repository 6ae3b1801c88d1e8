/** What a piece of a text says of time: the year that something is due, and the year that it is compared with. */
export interface TimeWords {
  readonly year: number | null;
  readonly base: number | null;
  /** The piece without its words of time, as long as before. */
  readonly rest: string;
  /** The base stands by the value that it starts from: 由2021年的88%提升至95%. */
  readonly from: boolean;
  /** The piece says that what it tells of has happened, or is so now. */
  readonly past: boolean;
}

const Y = "((?:19|20)\\d\\d)";
const BASE = new RegExp(
  `(?:(?:相?[较比]|同|与)(?:于)?${Y}\\s*年?(?:底|末)?(?:水平|基数)?(?:相比)?|在?${Y}年(?:底|末)?(?:的)?(?:基础上|基数上)|以${Y}年为基[准期数])`,
  "gu",
);
const FROM = new RegExp(`(?:由|从)${Y}年(?:底|末)?(?:的)?(?=[^，。；]*(?:到|至|为))`, "gu");
const SPAN = new RegExp(`${Y}\\s*年?\\s*[-—–－~～至]+\\s*${Y}\\s*年(?:间|期间)?`, "gu");
const DUE = new RegExp(
  `(?:到|至|于|自|从|在|截至)?${Y}\\s*年(?:\\d{1,2}月(?:\\d{1,2}日|底|末)?)?(?:年底|年末|底|末)?(?:以前|之前|前|内|起|度|当年|全年)?(?:的)?`,
  "gu",
);
const FIVE_YEARS = /(?:到|至)?[“"]?(十[二三四五六])五[”"]?(?:规划)?(?:期?末|期间|时期|末期)?/gu;
const PLAN_END =
  /(?:到|至)?(?:规划|行动|计划|方案)?期末|(?:经过|用|通过|利用)?[三五两]年(?:的)?(?:时间|努力|左右)?(?:内)?(?=$|[，,左]|[基全力实])/gu;
const PAST =
  /截[至止]|目前|现已|已[经达建完累正全基]|去年|上年|上一?年|同比|以来|达到了|完成了|建成了|提高了|下降了|增长了|降低了|取得了|实现了|获得/u;

/**
 * Reads the words of time of a piece of a text. `horizon` is the last year of the plan, which 期末 and 三年内 stand for;
 * null where it isn't known. Of several years that something is due, the last one counts.
 */
export function readTime(piece: string, horizon: number | null): TimeWords {
  let rest = piece;
  let base: number | null = null;
  let year: number | null = null;
  const take = (pattern: RegExp, seen: (match: RegExpMatchArray) => void) => {
    rest = rest.replace(pattern, (...args) => {
      const found = args.slice(0, -2) as string[];
      seen(found as unknown as RegExpMatchArray);
      // 由 and 从 tell that the first of two values is where it starts.
      return found[0]!.replace(/[^由从]/gu, "＿");
    });
  };
  const past = PAST.test(piece.replace(/[较比](?:上年|去年|目前|上一年)/gu, ""));
  take(BASE, (match) => {
    base = Number(match[1] ?? match[2] ?? match[3]);
  });
  let from = false;
  take(FROM, (match) => {
    from = true;
    base = Number(match[1]);
  });
  take(SPAN, (match) => {
    year = Number(match[2]);
  });
  take(DUE, (match) => {
    year = Number(match[1]);
  });
  take(FIVE_YEARS, (match) => {
    year ??= 2000 + ["十二", "十三", "十四", "十五", "十六"].indexOf(match[1]!) * 5 + 15;
  });
  if (year === null && horizon !== null) {
    take(PLAN_END, () => {
      year = horizon;
    });
  }
  return { year, base, from, rest, past };
}
