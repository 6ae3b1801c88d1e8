import { clauseParts } from "./clause-parts.ts";
import type { Sentence } from "./prose.ts";
import { CURRENCIES, SCALES } from "./sum-units.ts";

/** What a text says that the amount of each project is at least, above, at most or below. */
export interface EachAmount {
  readonly bound: ">=" | ">" | "<=" | "<";
  /** Of the whole, or what is planned for the plan's time. */
  readonly role: "total" | "plan";
  /** As printed. */
  readonly digits: string;
  /** Power of ten of the currency that the digits are in. */
  readonly exponent: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly quote: string;
  readonly sentence: Sentence;
}

const EACH_ZH = "(?:所有|全部|全體|每一?个|每一?個|每项|每項|单个|單個|单项|單項|任何|任一|各|各个)";
const PROJECT_ZH = "(?:(?:重点|重點|重大|建设|建設|列入计划的|入库)*(?:项目|項目|工程))";
const WHAT_ZH =
  "(?:的)?(?<plan>(?:本?年度|当年|今年|(?:19|20)\\d\\d年)(?:计划)?(?:完成)?)?(?:计划)?(?<total>总)?(?:投资|投資)(?:总?额|規模|规模)?";
const MUST_ZH = "(?:原则上|必须|一律|均|都|全部|应当?|應當?|须|須|要|为|為|在|计划)*";
const AMOUNT_ZH =
  "(?<digits>\\d[\\d,]*(?:\\.\\d+)?)\\s*(?<scale>亿|億|千万|千萬|百万|百萬|万|萬)?(?<currency>美元|欧元|港元|日元|英镑|元)";
const LEAST_ZH = "不得?(?:低|少|小)于|不得?(?:低|少|小)於|不下于|达到|至少";
const MOST_ZH = "不(?:得|能|会|應|应)?(?:超过|超過|高于|高於|大于|多于)|至多|最高";
const OVER_ZH = "超过|超過|高于|高於|大于|多于";
const UNDER_ZH = "低于|低於|少于|小于|不足|不到";
const TOLD_ZH = `(?:(?<least>${LEAST_ZH})|(?<most>${MOST_ZH})|(?<over>${OVER_ZH})|(?<under>${UNDER_ZH}))?`;
// 单个项目总投资均在5000万元以上, 所有项目年度投资不得低于1亿元; 没有项目总投资超过6亿元.
const ZH = new RegExp(
  `(?:^|[，,；;。：:])(?:(?<none>没有(?:一个|任何)?|無|无)|${EACH_ZH})${PROJECT_ZH}${WHAT_ZH}${MUST_ZH}${TOLD_ZH}${AMOUNT_ZH}(?:(?<above>及?以上)|(?<within>及?以下|以内|之内))?(?=$|[，,；;。])`,
  "u",
);
const COST_EN =
  "(?:(?:will|shall|must|should|may|can|is|are|to|going|be|have|has|had|each|all|not)\\s+)*(?<not>not\\s+)?(?:costs?|costing|exceeds?|worth|is|are|be|(?:(?:a\\s+)?(?:total\\s+)?(?:cost|budget|investment|value)(?:\\s+of)?))";
const EN = new RegExp(
  `^(?<each>all(?:\\s+of)?|every|each|(?<none>no|none\\s+of))\\s+(?:the\\s+|these\\s+|listed\\s+|key\\s+|capital\\s+)*(?:projects?|schemes?)\\s+(?:on\\s+the\\s+list\\s+|in\\s+the\\s+(?:plan|programme|program)\\s+)?${COST_EN}\\s*(?:(?<least>at\\s+least|no\\s+less\\s+than|not\\s+less\\s+than|a\\s+minimum\\s+of)|(?<most>at\\s+most|no\\s+more\\s+than|not\\s+more\\s+than|up\\s+to|a\\s+maximum\\s+of)|(?<over>more\\s+than|over|above)|(?<under>less\\s+than|under|below))?\\s*(?<currency>US\\$|HK\\$|[$€£¥₹])\\s?(?<digits>\\d[\\d,]*(?:\\.\\d+)?)\\s*(?<scale>billion|bn|million|mn|m|thousand|k)?(?:\\s+(?<above>or\\s+more)|\\s+(?<within>or\\s+less))?\\s*\\.?$`,
  "iu",
);
const SIMPLIFIED_SCALE: Readonly<Record<string, string>> = { 億: "亿", 萬: "万", 千萬: "千万", 百萬: "百万" };
const NOT: Readonly<Record<EachAmount["bound"], EachAmount["bound"]>> = { ">=": "<", ">": "<=", "<=": ">", "<": ">=" };

/** Reads what a text says of the amount of each of its projects; words that bound nothing say nothing here. */
export function readEachAmount(prose: readonly Sentence[]): EachAmount[] {
  return prose.flatMap((sentence) =>
    clauseParts(sentence.text).flatMap((quote): EachAmount[] => {
      const groups = (ZH.exec(quote) ?? EN.exec(quote.trim()))?.groups;
      const bound = groups && boundOf(groups, /\bexceeds?\b/iu.test(quote));
      if (!groups || !bound) return [];
      const { digits = "", scale = "", currency = "", none, not, plan } = groups;
      return [
        {
          bound: none !== undefined || not !== undefined ? NOT[bound] : bound,
          role: plan === undefined ? "total" : "plan",
          digits,
          exponent: SCALES[SIMPLIFIED_SCALE[scale] ?? scale.toLowerCase()] ?? 0,
          currency: CURRENCIES[currency.toUpperCase()] ?? CURRENCIES[currency] ?? "",
          quote: quote.trim().replace(/[，,；;]$/u, ""),
          sentence,
        },
      ];
    }),
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

function boundOf({ least, most, over, under, above, within }: Groups, exceeds: boolean): EachAmount["bound"] | null {
  if (least !== undefined || above !== undefined) return ">=";
  if (most !== undefined || within !== undefined) return "<=";
  if (over !== undefined || exceeds) return ">";
  return under !== undefined ? "<" : null;
}
