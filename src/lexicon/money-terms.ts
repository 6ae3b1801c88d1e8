import { CURRENCIES as LISTED_CURRENCIES } from "../unit/currencies.ts";
import { UNSTATED_CURRENCY } from "../unit/unit.ts";
import { normaliseHeader } from "./header-terms.ts";

/** A unit of money: how it is called, the power of ten of one of it in its currency, and the currency's ISO code. */
export interface MoneyUnit {
  readonly label: string;
  readonly exponent: number;
  readonly currency: string;
  /** Nothing states it, or what does isn't understood: only amounts that name their own unit can be read. */
  readonly unknown?: true;
}

const CHINESE: Readonly<Record<string, number>> = { 亿: 8, 千万: 7, 百万: 6, 十万: 5, 万: 4, 千: 3, 百: 2, "": 0 };
// A dollar with a letter before its sign isn't the United States' one; the bare sign comes last.
const CURRENCIES: ReadonlyArray<readonly [RegExp, string]> = [
  [/美元|usd|us\$/, "USD"],
  [/港元|港币|hkd|hk\$/, "HKD"],
  [/澳门元|mop\$/, "MOP"],
  [/新台币|twd|nt\$/, "TWD"],
  [/新加坡元|sgd|(?<![a-z])s\$/, "SGD"],
  [/新西兰元|nzd|nz\$/, "NZD"],
  [/加拿大元|加元|cad|(?<![a-z])ca?\$/, "CAD"],
  [/澳大利亚元|澳元|aud|(?<![a-z])au?\$/, "AUD"],
  [/brl|(?<![a-z])r\$/, "BRL"],
  [/欧元|eur|€/, "EUR"],
  [/日元|jpy/, "JPY"],
  [/英镑|gbp|£/, "GBP"],
  [/ngn|₦|naira/, "NGN"],
  [/kes|ksh/, "KES"],
  [/inr|₹|₨|(?<![a-z])rs\.?(?![a-z])|(?<![a-z])rs\.?(?=in(?:lakh|lac|crore|million|thousand))|rupees?/, "INR"],
  [/₱|pesos?/, "PHP"],
  [/baht|฿/, "THB"],
  [/rupiah/, "IDR"],
  [/ringgit/, "MYR"],
  [/zloty/, "PLN"],
  [/reais/, "BRL"],
  [/tenge/, "KZT"],
  [/birr/, "ETB"],
  [/cedis?/, "GHS"],
  [/taka/, "BDT"],
  [/roubles?|rubles?|₽/, "RUB"],
  [/人民币|rmb|cny|yuan|[¥￥]|元/, "CNY"],
  [/\$|dollars?/, "USD"],
];
const CODES = Object.keys(LISTED_CURRENCIES).join("|").toLowerCase();
const CODE = new RegExp(`(?<![a-z])(?:${CODES}|xof|xaf|xxx)(?=million|billion|thousand|crore|lakh|bn|mn|[^a-z]|$)`);
/** Names in Chinese that say which currency, the longest first; those of the yuan's own characters come with theirs. */
const NAMED = Object.entries(LISTED_CURRENCIES)
  .map(([code, { zh }]) => [zh, code] as const)
  .filter(([name]) => name.length > 1)
  .sort(([a], [b]) => b.length - a.length);
const CHINESE_UNIT = new RegExp(
  `(亿|千万|百万|十万|万|千|百)?(${NAMED.map(([name]) => name).join("|")}|港币|加元|澳元|元)(?![/每])|([亿万])(?![/每\\p{Script=Han}])`,
  "u",
);
const ENGLISH_SCALE =
  /tenthousand|billion|million|thousand|crore|lakh|lac(?=s?(?![a-z]))|10,?000|10k|(?<!\d)'?000'?s?(?!\d)|(?<![a-z])(?:bn|mn|mio|mm|cr|[km])(?![a-z])/;
const ENGLISH: Readonly<Record<string, number>> = {
  billion: 9,
  bn: 9,
  million: 6,
  mn: 6,
  mio: 6,
  m: 6,
  thousand: 3,
  mm: 6,
  k: 3,
  crore: 7,
  cr: 7,
  lakh: 5,
  lac: 5,
  "000": 3,
  "10,000": 4,
  "10000": 4,
  "10k": 4,
  tenthousand: 4,
};

// Signs and words that several countries share, and the currency that they are taken for.
const SHARED: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?<![a-z])\$|\bdollars?\b/, "USD"],
  [/(?<![a-z])rs\.?(?![a-z])|\brupees?\b|₨/, "INR"],
  [/\bpesos?\b/, "PHP"],
];

/** The currency that a text names (ISO code), or null. */
export function readCurrency(text: string): string | null {
  const plain = text.slice(0, 100).normalize("NFKC").toLowerCase();
  return (
    NAMED.find(([name]) => plain.includes(name))?.[1] ??
    CURRENCIES.find(([pattern]) => pattern.test(plain))?.[1] ??
    CODE.exec(plain)?.[0].toUpperCase() ??
    null
  );
}

/** Whether a heading says that its column names the currency of each row. */
export function isCurrencyHeader(header: string): boolean {
  return /(?:^|[\s_./])(?:currency(?:[\s_]?code)?|curr\.?)$|^(?:币种|货币|货币单位)$/i.test(header.trim());
}

/** The unit of money that a short text names (万元, 亿, RMB million, …), or null. */
export function readMoneyUnit(text: string): MoneyUnit | null {
  const plain = text.slice(0, 100).normalize("NFKC").replace(/\s+/g, "").toLowerCase();
  const chinese = CHINESE_UNIT.exec(plain);
  if (chinese) {
    const [label, scale, name, bare] = chinese;
    const currency = name ? (readCurrency(name) ?? "CNY") : "CNY";
    return { label: bare ? `${bare}元` : label, exponent: CHINESE[scale ?? bare ?? ""] ?? 0, currency };
  }
  const currency = readCurrency(plain);
  const scale = readScale(plain);
  if (currency === null && (scale === null || /^[km]$|^cr$|^mm$|000/.test(scale.word))) return null;
  const code = currency ?? UNSTATED_CURRENCY;
  return { label: scale ? `${scale.word} ${code}` : code, exponent: scale?.exponent ?? 0, currency: code };
}

/** The power of ten that a scale word names beside or without a currency (mn, bn, crore, '000), or null. */
export function readScale(text: string): { readonly word: string; readonly exponent: number } | null {
  const plain = text.slice(0, 100).normalize("NFKC").replace(/\s+/g, "").replace(/[’‘`]/g, "'").toLowerCase();
  const rest = plain
    .replace(
      /rmb|cny|yuan|(?:us|hk|nt|nz|au|ca|mop)\$|usd|hkd|cad|aud|sgd|nzd|twd|mop|eur|gbp|jpy|brl|ngn|kes|ksh|inr|naira/g,
      " ",
    )
    .replace(CODE, " ");
  const word = ENGLISH_SCALE.exec(rest)?.[0].replace(/^'?000'?s?$/, "000");
  return word === undefined ? null : { word, exponent: ENGLISH[word]! };
}

/** The sign or word by which a text names a currency that several countries share ($, Rs., pesos); null where it names none so. */
export function sharedSign(text: string): { readonly sign: string; readonly taken: string } | null {
  const plain = text.normalize("NFKC").toLowerCase();
  const taken = SHARED.find(([pattern]) => pattern.test(plain));
  return taken ? { sign: taken[0].exec(plain)![0], taken: taken[1] } : null;
}

/** What an amount in a column is: the whole investment, a plan for one year, money granted, or a part of the whole. */
export type MoneyRole = "total" | "plain" | "annual" | "grant" | "part";
export const MONEY_ROLES: readonly MoneyRole[] = ["total", "plain", "annual", "grant", "part"];

const MONEY =
  /投资|资金|金额|造价|概算|估算|预算|经费|投入|债券|贷款|额度|拨款|补助|补贴|资本金|融资|自筹|费用|审定价|审计价|决算价|合同价|合同额|中标价|\bcost|cost$|budget|investment|amount|funding|funds|contractsum|^value$|contractvalue|projectvalue|^costs|costs$|expenditure|appropriation|price$/;
const NO_MONEY =
  /来源$|渠道|性质|方式|主体|投资方|单位$|企业(?:名称)?$|科目|代码|文号|文件|依据|类别|类型|分类|名称|用途|强度|比例|占比|率$|完成率|进度|备注|说明|情况$|人$|部门|方向|时间|年限|日期|投向|内容|公司|批次|级次|项目$|是否|currency|identifier|variance|recipient|(?<!re)sources?$/;
// Money that a project earns or saves isn't what it costs.
const EARNED =
  /revenue|income|saving|sales|benefit|turnover|profit|rate|ratio|rent|tax|perunit|currency|identifier|variance/;
const PART =
  /季度|[一二三四1-4]季|月|累计|完成|到位|截至|截止|至.{0,6}底|上半年|下半年|其中|中央|国家|省|自治区|市级|市财政|县级|区级|县财政|地方|自筹|银行|贷款|社会|债券|国债|企业|群众|整合|拨付|支付|支出|上年|以前|结余|剩余|后续|结转|需求|缺口|追加|新增|首期|一期|二期|设备|土建|征地|建安|配套|其他|其它|资本金|融资|已|争取|申请|spent|paid|disbursed|todate/;
const ANNUAL = /年度|年计划|当年|本年|今年|全年|(?:19|20)\d\d|\d\d年|annual|^fy\d\d/;
const TOTAL =
  /总投资|投资总|总额|总投入|总资金|资金总|总造价|总概算|总金额|总预算|总规模|总经费|总费用|totalcost|totalinvestment|totalbudget|totalamount|totalfunding|wholeoflife|wholelife/;
const GRANT = /补助|补贴|专项资金|扶贫资金|衔接资金|财政资金|财政|下达|安排|拨款|额度|奖补/;
const SUM = /^(合计|小计|总计|共计|总额|总数|计|金额|total|subtotal|sum)$/;
const SOURCES = /来源|渠道|筹措|构成|组成|筹资/;
// Parts of a whole as they are called under a shared heading (总投资: 中央, 省, 自筹).
const SOURCE =
  /^(中央|国家|省|市|县|区|旗|镇|乡|村|财政|地方|自有|自筹|银行|贷款|社会|企业|群众|其他|其它|整合|专项|债券|资本金)/;

/**
 * What the money of a column is, from its heading and the headings above it; null where they don't speak of money.
 * `path` goes from the outermost heading to the column's own.
 */
export function readMoneyRole(path: readonly string[]): MoneyRole | null {
  const plain = path.map((header) => normaliseHeader(header));
  const own = withoutUnit(plain.at(-1)?.outer ?? "");
  // Percents, and what one metre or one place costs, aren't amounts of a project.
  const perOne = (text: string) =>
    /%|[/每]|(?<![a-z])per/.test(text.replace(/\/(?=[亿万千百]*元|人民币|rmb|cny|usd)/g, ""));
  if (plain.at(-1)?.brackets.some(perOne)) return null;
  if (/^(?:unit|average)(?:cost|price)|^(?:cost|price)per/.test(own)) return null;
  const above = plain
    .slice(0, -1)
    .map(({ outer }) => outer)
    .join("");
  const isMoney = (term: string, brackets: readonly string[]) =>
    (MONEY.test(term) && !NO_MONEY.test(term.replace(TOTAL, "总"))) ||
    (brackets.some((text) => /^单位:?/.test(text) || text.length <= 8) &&
      brackets.some((text) => readMoneyUnit(text) !== null && !/[/每]/.test(text)) &&
      (/投资|金额|资金|造价|合计|总额/.test(term) || (/^[a-z'/-]+$/.test(term) && !EARNED.test(term))));
  const aboveIsMoney = /投资|资金|金额|投入|预算|概算|cost|budget|funding/.test(above);
  if (SUM.test(own) && above !== "") {
    if (!aboveIsMoney) return null;
    if (SOURCES.test(above) && !TOTAL.test(above)) return "grant";
    return roleOf(above);
  }
  if (isMoney(own, plain.at(-1)?.brackets ?? [])) {
    const role = roleOf(own);
    return role === "plain" && ANNUAL.test(above) ? "annual" : role;
  }
  if (!aboveIsMoney || NO_MONEY.test(own)) return null;
  if (SOURCE.test(own) || PART.test(own)) return "part";
  if (ANNUAL.test(own)) return roleOf(own) === "part" ? "part" : "annual";
  return null;
}

// English headings state their unit behind their words too: total cost £m, cost in $ millions.
function withoutUnit(term: string): string {
  return term.replace(
    /(?:in)?(?:(?:us|hk|nt|nz|au|ca|mop|[acrs])?[$£€¥₹]|(?:usd|eur|gbp|inr|cny|rmb|php|hkd|cad|aud))(?:'?000s?|thousands?|millions?|billions?|mn|bn|[mk]|lakhs?|crores?)?$/,
    "",
  );
}

function roleOf(term: string): MoneyRole {
  const inYear = ANNUAL.test(term);
  if (TOTAL.test(term) && !inYear && !/累计|完成|其中|到位|剩余/.test(term)) return "total";
  if (inYear && !/季|月|累计|完成|到位|其中|截至|截止|底|自筹|中央|省|贷款|债券|已|拨付|支付|支出|剩余|后续/.test(term))
    return "annual";
  if (GRANT.test(term) && !/中央|省|市级|县级|区级|自筹|其中|累计|完成|到位/.test(term)) return "grant";
  return PART.test(term) ? "part" : "plain";
}
