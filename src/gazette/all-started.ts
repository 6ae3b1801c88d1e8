/** What a clause says of all that its sentence, or the one before it, speaks of: by when work on it starts. */
export interface AllStarted {
  /** Null where the words name none (3月底前), or this year. */
  readonly year: number | null;
  /** 1 to 12; 12 for a year's end. */
  readonly month: number;
  /** Whether some of the month may be too late: 6月前, "before June", 6月15日前. */
  readonly before: boolean;
  /** Whether the clause itself says whose start it is: 所有项目…, all projects. */
  readonly named: boolean;
}

const ALL_ZH = "(?:全部|全都|均|都|一律|全数)";
const PROJECTS_ZH = "(?:重点|重大|建设|列入计划的)*(?:项目|工程)";
const WHOSE_ZH = `(?:(?<each>(?:所有|全部|全体|各|上述|以上|这些)(?:上述|以上)?(?:的)?${PROJECTS_ZH})|(?<plain>${PROJECTS_ZH}))?`;
const LEADS_ZH = "(?:确保|力争|争取|计划|预计|要求|务必|必须|要|须|应|将|需)*";
const WHEN_ZH =
  "[在于到]?(?:(?<year>(?:19|20)\\d\\d)年|今年|本年度?|当年)?(?:(?<month>\\d{1,2})月(?:份)?(?:(?<end>底|末)|(?<part>上旬|中旬|下旬|\\d{1,2}日))?|第?(?<quarter>[一二三四1-4])季度(?:末|底)?|(?<half>[上下])半年(?:末|底)?|(?<yearEnd>年[底末内]|底|内))(?<before>或?以前|或?之前|前|内)?";
const START_ZH = "(?:实现|实质性|正式|陆续)*(?:开工(?:建设)?|动工(?:建设)?|开建)";
const TAIL_ZH = "(?=$|[，,；;。])";
const ZH: readonly RegExp[] = [
  // 3月底前全部开工, 所有项目于2025年6月底前(全部)开工建设
  new RegExp(
    `(?:^|[，,；;。：:])${WHOSE_ZH}${LEADS_ZH}${WHEN_ZH}${LEADS_ZH}(?<all>${ALL_ZH})?${LEADS_ZH}${START_ZH}${TAIL_ZH}`,
    "u",
  ),
  // 全部于3月底前开工; 项目均须在6月底前开工
  new RegExp(
    `(?:^|[，,；;。：:])${WHOSE_ZH}${LEADS_ZH}(?<all>${ALL_ZH})${LEADS_ZH}${WHEN_ZH}${LEADS_ZH}${START_ZH}${TAIL_ZH}`,
    "u",
  ),
];
const JA =
  /(?:^|[、。])(?<each>(?:すべて|全て|全)の?(?:事業|工事))(?:は|が)、?(?:(?<year>(?:19|20)\d\d)年)(?<month>\d{1,2})月(?<end>末)?(?:(?<before>以前)|まで)に?(?:着工|着手)/u;
const NAMES: readonly (readonly string[])[] = [
  "january february march april may june july august september october november december".split(" "),
  "januar februar märz april mai juni juli august september oktober november dezember".split(" "),
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
];
const months = (at: number): string => `(?<month>${NAMES[at]!.join("|")})`;
const YEAR = "(?:,?\\s+(?<year>(?:19|20)\\d\\d))?";
const EN = new RegExp(
  `(?:^|[,;:(]\\s*(?:and\\s+|with\\s+)?)(?:(?<each>all\\s+(?:of\\s+)?(?:the\\s+|these\\s+|listed\\s+|planned\\s+)*(?:projects|schemes))|all(?:\\s+of\\s+(?:them|these|which))?)\\s+(?:(?:are|is|will|shall|must|should|being|due|scheduled|planned|expected|set|have|be)\\s+)*(?:to\\s+)?(?:be\\s+|have\\s+)?(?:start(?:ed|ing)?|begin|begun|commenced?|break(?:ing)?\\s+ground|under\\s+construction)(?:\\s+(?:work|works|construction|on\\s+site))*\\s+(?:by|in|(?<before>before)|no\\s+later\\s+than|(?<end>by\\s+the\\s+end\\s+of))\\s+(?<close>the\\s+end\\s+of\\s+)?(?:${months(0)}|(?:the\\s+)?(?<quarter>first|second|third|fourth)\\s+quarter(?:\\s+of)?|q(?<q>[1-4]))${YEAR}\\s*(?=[,;.)]|$)`,
  "iu",
);
const DE = new RegExp(
  `^(?<each>alle\\s+(?:projekte|vorhaben))\\s+(?:sollen|werden|müssen|können)\\s+(?:spätestens\\s+)?(?:bis|im|(?<before>vor))\\s+(?:zum\\s+)?(?<close>ende\\s+)?${months(1)}${YEAR}\\s+(?:beginnen|starten|begonnen|anlaufen)`,
  "iu",
);
const FR = new RegExp(
  `^(?<each>tous\\s+les\\s+projets)\\s+(?:démarreront|débuteront|commenceront|doivent\\s+(?:démarrer|débuter|commencer)|seront\\s+(?:lancés|démarrés))\\s+(?:(?<before>avant)(?<close>\\s+(?:la\\s+)?fin)?|d['’]ici(?:\\s+(?:à|la))?(?:\\s+fin)?|au\\s+plus\\s+tard\\s+en|en)\\s+(?:le\\s+mois\\s+de\\s+)?${months(2)}${YEAR}`,
  "iu",
);
const QUARTERS = ["first", "second", "third", "fourth"];

/** Reads by when a clause says that work on all of something starts; null where it doesn't say so. */
export function allStartedIn(text: string): AllStarted | null {
  for (const pattern of [...ZH, JA, EN, DE, FR]) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const { year, each, plain, all, before, end, part, close } = groups;
    const isChinese = ZH.includes(pattern);
    // 项目3月底前开工 may be said of any of them.
    if (isChinese && each === undefined && all === undefined) continue;
    const month = monthOf(groups);
    if (month === null || month < 1 || month > 12) continue;
    const wholeMonth = groups.month === undefined || (end ?? close) !== undefined || before === undefined;
    return {
      year: year === undefined ? null : Number(year),
      month,
      before: part !== undefined || !wholeMonth,
      named: each !== undefined || plain !== undefined,
    };
  }
  return null;
}

function monthOf({ month, quarter, q, half, yearEnd }: Readonly<Record<string, string | undefined>>): number | null {
  if (yearEnd !== undefined) return 12;
  if (half !== undefined) return half === "上" ? 6 : 12;
  if (q !== undefined) return 3 * Number(q);
  if (quarter !== undefined) {
    const word = QUARTERS.indexOf(quarter.toLowerCase());
    return 3 * (word >= 0 ? word + 1 : Number(quarter) || "一二三四".indexOf(quarter) + 1);
  }
  if (month === undefined) return null;
  if (/^\d+$/u.test(month)) return Number(month);
  return NAMES.map((names) => names.indexOf(month.toLowerCase())).find((index) => index >= 0)! + 1;
}
