import { clauseParts } from "./clause-parts.ts";
import type { Sentence } from "./prose.ts";

/** What share of all its projects, or of what they cost, a text says that a part of them has. */
export interface StatedShare {
  /** The words that name the part. */
  readonly part: string;
  readonly measure: "money" | "count";
  /** Whether the words say that it is a share of the whole cost (总投资, total), not of investment of whatever time. */
  readonly whole: boolean;
  /** As printed, with a dot as its decimal mark. */
  readonly digits: string;
  readonly bound: "=" | "about" | ">" | ">=" | "<";
  readonly quote: string;
  readonly sentence: Sentence;
}

const DIGITS = "(?<digits>\\d{1,3}(?:[.,]\\d+)?)\\s*";
const PERCENT = "(?:[%％]|per\\s?cent|percent|Prozent|pour\\s?cent|パーセント)";
const ABOUT_ZH = "(?:(?:约|大约|近|接近)(?=\\s*\\d|[一二三四五六七八九]成))";
const BOUND_ZH = `(?:(?<about>${ABOUT_ZH})|(?<over>超过?|逾)|(?<least>不低于|不少于|至少)|(?<under>不到|不足|低于))?`;
const MONEY_ZH = "(?:项目)?(?:计划|规划)?(?<wholeOwn>总)?投资(?:额|规模|总额)?";
const COUNT_ZH = "(?:项目)?(?:个数|数量|数目|总数|数)";
// 占总投资的, 占全部项目投资的, 占比; of a city's whole investment (全社会固定资产投资) the table says nothing.
const ALL_ZH = "(?:全部|所有|全[市县区州旗省](?=重点|项目))?(?:重点)?";
const OF_ZH = `(?:${ALL_ZH}(?:(?<ofMoney>(?:项目)?(?:计划|规划)?(?<wholeOf>总)?投资(?:总额|额|规模)?|(?:项目)?投资(?<wholeOf2>总额))|(?<ofCount>项目(?:总数|总量|个数|数量?)?|总数|总个数))(?:的)?(?:比重|比例)?|比)?`;
const ZH = new RegExp(
  `^[\\s“]*(?:其中)?[，：:]?(?<part>[^，,；;。：:\\d]{1,20}?)(?:的)?(?:(?<money>${MONEY_ZH})|(?<count>${COUNT_ZH}))?占${OF_ZH}(?:为|达到?|有)?${BOUND_ZH}\\s*(?:${DIGITS}[%％]|(?<tenths>[一二两三四五六七八九])成(?<half>半)?)(?:(?<above>以上)|(?<around>左右))?[，。；;]?$`,
  "u",
);
// 工業が総事業費の45%を占める
const JA = new RegExp(
  `^(?<part>[^、，。\\d]{1,20}?)(?:が|は)、?(?:(?<ofMoney>(?<wholeOf>総)?事業費|投資額)|(?<ofCount>事業数|全事業|全体の事業数))の(?<about>約)?\\s*${DIGITS}${PERCENT}を占め(?:る|ている|ます)[。]?$`,
  "u",
);
const BOUND_EN =
  "(?:(?<about>about|around|approximately|roughly|some|nearly|almost|just under|just over)\\s+|(?<over>more than|over)\\s+|(?<least>at least)\\s+|(?<under>less than|under)\\s+)?";
const OF_EN =
  "(?:of\\s+)(?:the\\s+|all\\s+|these\\s+|planned\\s+|overall\\s+|programme(?:'s)?\\s+)*(?:(?<ofMoney>(?<wholeOf>total\\s+)?(?:project\\s+|planned\\s+)?(?:investment|costs?))|(?<ofCount>(?:total\\s+)?(?:number\\s+of\\s+)?(?:projects|schemes)))(?:\\s+(?:in|of|on)\\s+(?:the|this)\\s+(?:plan|programme|program|list))?";
const EN: readonly RegExp[] = [
  new RegExp(
    `^(?<part>[^,;:\\d]{2,60}?)\\s+(?:accounts?\\s+for|makes?\\s+up|represents?|receives?|takes?(?:\\s+up)?|comprises?|ha(?:s|ve))\\s+${BOUND_EN}${DIGITS}${PERCENT}\\s+${OF_EN}\\s*\\.?$`,
    "iu",
  ),
  new RegExp(
    `^${BOUND_EN}${DIGITS}${PERCENT}\\s+${OF_EN}\\s+(?:(?:is|are|will be)\\s+(?:located\\s+|planned\\s+|spent\\s+)?(?:in|for|on)|goes?\\s+to)\\s+(?<part>[^,;:\\d]{2,60}?)\\s*\\.?$`,
    "iu",
  ),
];
const BOUND_DE =
  "(?:(?<about>rund|etwa|ca\\.|circa|knapp|ungefähr)\\s+|(?<over>mehr als|über)\\s+|(?<least>mindestens)\\s+|(?<under>weniger als|unter)\\s+)?";
const OF_DE =
  "(?:(?:der|aller|des)\\s+(?:(?<ofMoney>(?:geplanten\\s+)?(?<wholeOf>Gesamt|gesamten\\s+)?(?:Kosten|Investitionen|Investitionssumme|Projektkosten)s?)|(?<ofCount>Projekte|Vorhaben)))";
const DE: readonly RegExp[] = [
  new RegExp(
    `^auf\\s+(?<part>[^,;:\\d]{2,60}?)\\s+entf(?:ä|a)ll(?:en|t)\\s+${BOUND_DE}${DIGITS}${PERCENT}\\s+${OF_DE}\\s*\\.?$`,
    "iu",
  ),
  new RegExp(
    `^(?<part>[^,;:\\d]{2,60}?)\\s+mach(?:t|en)\\s+${BOUND_DE}${DIGITS}${PERCENT}\\s+${OF_DE}\\s+aus\\s*\\.?$`,
    "iu",
  ),
  new RegExp(
    `^${BOUND_DE}${DIGITS}${PERCENT}\\s+${OF_DE}\\s+(?:liegen|befinden\\s+sich|entfallen\\s+auf|entfällt\\s+auf)\\s+(?:in\\s+)?(?<part>[^,;:\\d]{2,60}?)\\s*\\.?$`,
    "iu",
  ),
];
const BOUND_FR =
  "(?:(?<about>environ|près\\s+de|quelque)\\s+|(?<over>plus\\s+de)\\s+|(?<least>au\\s+moins)\\s+|(?<under>moins\\s+de)\\s+)?";
const OF_FR =
  "(?:(?<ofMoney>(?:du|de\\s+l['’]|des)\\s*(?:(?:montant|coût|investissement)s?)(?<wholeOf>\\s+tota(?:l|ux))?)|(?<ofCount>(?:du\\s+nombre\\s+de\\s+|des\\s+)projets))";
const FR: readonly RegExp[] = [
  new RegExp(
    `^(?<part>[^,;:\\d]{2,60}?)\\s+(?:représente(?:nt)?|concentre(?:nt)?)\\s+${BOUND_FR}${DIGITS}${PERCENT}\\s+${OF_FR}\\s*\\.?$`,
    "iu",
  ),
  new RegExp(
    `^${BOUND_FR}${DIGITS}${PERCENT}\\s+${OF_FR}\\s+(?:se\\s+trouvent|sont\\s+situés|se\\s+situent)\\s+(?:à|dans|en)\\s+(?<part>[^,;:\\d]{2,60}?)\\s*\\.?$`,
    "iu",
  ),
];
const ALL = [ZH, JA, ...EN, ...DE, ...FR];

/** Reads what shares of the whole sentences state. */
export function readShares(prose: readonly Sentence[]): StatedShare[] {
  return prose
    .filter(({ heading }) => !heading)
    .flatMap((sentence) =>
      clauseParts(sentence.text).flatMap((clause): StatedShare[] => {
        const quote = clause.trim().replace(/[，；;]$/u, "");
        for (const pattern of ALL) {
          const groups = pattern.exec(quote)?.groups;
          const read = groups && shareOf(groups);
          if (read) return [{ ...read, quote, sentence }];
        }
        return [];
      }),
    );
}

function shareOf(groups: Readonly<Record<string, string | undefined>>): Omit<StatedShare, "quote" | "sentence"> | null {
  const { part = "", digits = "", tenths, half, money, count, ofMoney, ofCount } = groups;
  const isMoney = (ofMoney ?? money) !== undefined;
  const isCount = (ofCount ?? count) !== undefined;
  // 项目数占总投资的60% is none of either.
  if (isMoney === isCount) return null;
  return {
    part: part.trim(),
    measure: isMoney ? "money" : "count",
    whole: [groups.wholeOwn, groups.wholeOf, groups.wholeOf2].some((word) => word !== undefined),
    digits: tenths === undefined ? digits.replace(",", ".") : `${tenthsOf(tenths)}${half === undefined ? 0 : 5}`,
    bound: tenths !== undefined && boundOf(groups) === "=" ? "about" : boundOf(groups),
  };
}

const tenthsOf = (numeral: string): number => "一二三四五六七八九".indexOf(numeral.replace("两", "二")) + 1;

function boundOf({ about, around, over, least, above, under }: Readonly<Record<string, string | undefined>>) {
  if (over !== undefined) return ">";
  if ((least ?? above) !== undefined) return ">=";
  if (under !== undefined) return "<";
  return (about ?? around) === undefined ? "=" : "about";
}
