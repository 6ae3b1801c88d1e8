/** What a clause says of all that its sentence, or the one before it, speaks of: that it is done by a year. */
export interface AllDone {
  /** Null where it is the end of the year that the text is about (年底前, "by the end of the year"). */
  readonly year: number | null;
  /** Nothing else stands in its sentence: whose deadline it is, the words before it say. */
  readonly alone: boolean;
}

const DONE = "(?:基本|全面)?(?:建成(?:投产|投用|使用)?|完成(?:建设)?|竣工|完工|投产|投用|投入使用|交付(?:使用)?)";
const ALL = "(?:全部|全都|均|都|一律|全数)";
const LEADS = "(?:确保|力争|争取|计划|预计|要求|务必|要|须|应|将)*";
const WHEN =
  "(?:[在于到]?(?:(?<year>(?:19|20)\\d\\d)年|今年|本年度?|当年|年内|年[底末])[^，,；;。\\d]{0,4}?(?:\\d{1,2}月[^，,；;。]{0,6}?)?)";
// 2026年底前全部建成, 年内均竣工投用; 全部于2026年底前建成: the projects, and no works or papers of theirs (投资任务全部完成).
const ZH = new RegExp(
  `(?:^|[，,；;。：:])(?:(?:上述|以上|这些|本|这|该)?(?:批|次)?(?:重点|重大|建设)?(?:项目|工程))?${LEADS}(?:${WHEN}(?:前|以前|之前|内)?(?:须|要|应|将)*${ALL}(?:要|须|应|将)*${DONE}|${ALL}(?:要|须|应|将)*${WHEN.replace("<year>", "<by>")}(?:前|以前|之前|内)?${DONE})[^，,；;。]{0,4}(?=$|[，,；;。])`,
  "u",
);
const EN_YEAR =
  "(?:(?:by|in|before|during|within|no later than)\\s+)?(?:the\\s+)?(?:end\\s+of\\s+|close\\s+of\\s+)?(?:(?:[A-Z][a-z]+\\s+)?(?<year>(?:19|20)\\d\\d)|this\\s+year|the\\s+(?:same\\s+)?year|year[- ]end)";
// …, all to be finished by the end of 2025; all of them will be completed in 2026; All are due for completion by year-end.
const EN = new RegExp(
  `(?:^|[,;:.(]\\s*(?:and\\s+|with\\s+)?)all\\s+(?:of\\s+(?:them|these|which|the\\s+(?:above|projects))\\s+)?(?:(?:are|is|will|shall|must|should|being|due|scheduled|planned|expected|set)\\s+)*(?:to\\s+)?(?:be\\s+)?(?:for\\s+)?(?:completed?|completion|finished?|delivered|done|operational|in\\s+service)\\s+${EN_YEAR}`,
  "iu",
);

/** Reads by when a sentence says that all of something is done; null where it doesn't say so. */
export function allDoneIn(text: string): AllDone | null {
  const match = ZH.exec(text) ?? EN.exec(text);
  if (!match) return null;
  const { year, by } = match.groups ?? {};
  const said = year ?? by;
  const rest = text.replace(match[0], "").replace(/[\s，,；;。.：:注（）()]/gu, "");
  return { year: said === undefined ? null : Number(said), alone: rest === "" };
}
