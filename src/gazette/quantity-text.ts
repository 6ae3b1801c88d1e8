/** A quantity in a text, where it stands and what follows it. */
export interface TextQuantity {
  readonly at: number;
  /** Behind its unit, and behind 以上 or 以内. */
  readonly end: number;
  readonly value: number;
  /** Upper end of a range. */
  readonly max?: number;
  /** As printed, 万 and 亿 with it: 万户. */
  readonly unit: string;
  readonly bound: "from" | "to" | "about" | null;
}

const UNITS = [
  "/10万",
  "/万",
  "微克(?:/|每)(?:标)?立方米",
  "毫克(?:/|每)(?:标)?立方米",
  "毫克(?:/|每)升",
  "μg/m³",
  "µg/m³",
  "克标准煤/千瓦时",
  "吨标准煤/万元",
  "立方米/万元",
  "立方米/秒",
  "立方米/日",
  "吨/平方公里·月",
  "吨/日",
  "吨/小时",
  "公斤/亩",
  "元/(?:人|月|年|天|亩|吨|平方米)",
  "人/平方公里",
  "平方米/人",
  "蒸吨/小时",
  "千瓦时",
  "千伏安",
  "兆瓦时",
  "个工作日",
  "工作日",
  "个百分点",
  "百分点",
  "个月",
  "个班",
  "平方公里",
  "平方千米",
  "平方米",
  "立方米",
  "吨标准煤",
  "吨标煤",
  "兆瓦",
  "吉瓦",
  "千瓦",
  "公里",
  "千米",
  "公顷",
  "公斤",
  "千克",
  "蒸吨",
  "标台",
  "标准箱",
  "标箱",
  "[人户台批航班车架场]次",
  "兆(?!瓦)",
  "周岁",
  "小时",
  "分钟",
  "分贝",
  "课时",
  "学时",
  "美元",
  "欧元",
  "km²",
  "km",
  "kW",
  "MW",
  "GW",
  "[吨亩米户人名个座所家处台辆套条项件张床天元倍次岁株头只眼盏艘班种村支批部块宗笔例架列场棵羽尾册口孔窖枚幅床间组团具]",
  "位(?![于居列置次])",
  "起(?![来点步算])",
  "年(?![底末内以前期度间初份终]|\\s*\\d)",
].join("|");
const NUMBER = "\\d[\\d,]*(?:\\.\\d+)?";
const BOUND = "(?:＿{0,6}(?:左右|上下|以上|及以上|以下|及以下|以内|之内|之间))?";
const FIGURES = new RegExp(
  `(?<![\\d.A-Za-z〔第×*])(${NUMBER})\\s*(?:([%％])?\\s*(?:[-—–－~～至到]+)\\s*(${NUMBER})\\s*)?(?:([%％‰])|([万亿千百]{0,2})(余|多)?\\s*(${UNITS})(余|多)?)(${BOUND})`,
  "gu",
);
// 分别不高于30、200、200毫克/立方米: the last unit is that of all.
const SHARED = new RegExp(
  `(?<![\\d.A-Za-z第])(${NUMBER})(?=(?:[、和及]${NUMBER}){1,6}\\s*([%‰]|[万亿千百]{0,2}(?:${UNITS}))(${BOUND}))(?![\\d.])`,
  "gu",
);
// A ratio or an index has no unit.
const BARE =
  /(?:系数|指数|比值|强度|死亡率|发生率)[^\d，。；]{0,6}?(?:到|至|达|为|于|过)[＿\s]*(\d+(?:\.\d+)?)(以上|以内|以下|左右)?(?![\d.%％‰]|\s*[\p{Script=Han}/])/gu;
const PERCENT_WORDS = /百分之([零一二两三四五六七八九十百]+)(以上|以内|以下|左右)?/gu;
const FRACTIONS = /([二三四五六七八九十])分之([一二三四五六七八九])(以上|以内|以下|左右)?/gu;
const HALF = /(?:一半|半数)(以上|以内|以下|左右)?/gu;
const DOUBLED = /翻(一|两)番/gu;
const TENTHS = /([一二两三四五六七八九])成([半一二三四五六七八九])?(以上|以内|以下|左右)?(?![立为效熟本员果套分])/gu;
const COUNTED = /([一二两三四五六七八九十百]{1,4})(个|所|家|座|处|条|名|项|万亩|万人|万户)(以上|以内|左右)?/gu;
const NOUGHT = /零(?=增长|排放|新增|上访|死亡|发生)|动态清零|清零|归零/gu;
const DIGITS = "零一二三四五六七八九";

/** The quantities of a text from left to right; bare numbers, which count or rank, aren't among them. */
export function readTextQuantities(text: string): TextQuantity[] {
  const found: TextQuantity[] = [];
  for (const match of text.matchAll(FIGURES)) {
    const [whole, digits = "", , second, percent, scale = "", more, word, still, after] = match;
    // 2025年 is a date, 11.5年 a length of time.
    if (word === "年" && (scale !== "" || /^(?:19|20)\d\d$/.test(digits))) continue;
    const [value, max] = [digits, second].map((each) => (each === undefined ? undefined : number(each)));
    const unit = percent !== undefined ? percent.replace("％", "%") : `${scale}${word}`;
    const bound = boundOf(after, more ?? still);
    found.push({
      at: match.index,
      end: match.index + whole.length,
      value: value!,
      ...(max !== undefined && { max }),
      unit,
      bound,
    });
  }
  const add = (match: RegExpMatchArray, value: number, unit: string, after: string | undefined) =>
    found.push({
      at: match.index!,
      end: match.index! + match[0].length,
      value,
      unit,
      bound: boundOf(after, undefined),
    });
  for (const match of text.matchAll(PERCENT_WORDS)) add(match, hanNumber(match[1]!), "%", match[2]);
  if (text.includes("分别"))
    for (const match of text.matchAll(SHARED)) add(match, number(match[1]!), match[2]!, match[3]);
  for (const match of text.matchAll(FRACTIONS))
    add(match, Math.round((hanNumber(match[2]!) / hanNumber(match[1]!)) * 10_000) / 100, "%", match[3]);
  for (const match of text.matchAll(HALF)) add(match, 50, "%", match[1]);
  for (const match of text.matchAll(DOUBLED)) add(match, match[1] === "一" ? 100 : 300, "%", undefined);
  for (const match of text.matchAll(BARE)) {
    const at = match.index + match[0].lastIndexOf(match[1]!);
    const digits = match[1]!;
    const end = match.index + match[0].length;
    found.push({ at, end, value: number(digits), unit: "", bound: boundOf(match[2], undefined) });
  }
  for (const match of text.matchAll(TENTHS)) {
    if (/[统完建形合变生促组构造养]$/u.test(text.slice(0, match.index))) continue;
    add(match, hanNumber(match[1]!) * 10 + (match[2] === "半" ? 5 : hanNumber(match[2] ?? "")), "%", match[3]);
  }
  for (const match of text.matchAll(COUNTED)) {
    if (text[match.index - 1] === "第") continue;
    if (
      match[1] === "一" &&
      !/每[\p{Script=Han}]{0,6}$/u.test(text.slice(0, match.index).replace(/配备$|建设$|设立$/u, ""))
    )
      continue;
    if (
      /^(?:方面)?(?:重点|主要)?(?:措施|任务|工程|机制|制度|要求|原则|行动|体系|阶段|百分之)/u.test(
        text.slice(match.index + match[0].length),
      )
    )
      continue;
    add(match, hanNumber(match[1]!), match[2]!, match[3]);
  }
  for (const match of text.matchAll(NOUGHT))
    add(match, 0, match[0] === "零" && /^增长/u.test(text.slice(match.index + 1)) ? "%" : "", undefined);
  return found.sort((a, b) => a.at - b.at);
}

const number = (digits: string): number => Number(digits.replace(/,/g, ""));

function boundOf(after: string | undefined, more: string | undefined): TextQuantity["bound"] {
  if (/以上/u.test(after ?? "")) return "from";
  if (/以下|内/u.test(after ?? "")) return "to";
  return /左右|上下/u.test(after ?? "") || more !== undefined ? "about" : null;
}

/** A whole number in Chinese numerals up to 999. */
export function hanNumber(text: string): number {
  let total = 0;
  let digit = 0;
  for (const character of text.replace(/两/gu, "二")) {
    const power = "十百".indexOf(character) + 1;
    if (power === 0) digit = DIGITS.indexOf(character);
    else {
      total += (digit || 1) * 10 ** power;
      digit = 0;
    }
  }
  return total + digit;
}
