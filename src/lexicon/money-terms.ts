import { CURRENCIES as LISTED_CURRENCIES } from "../unit/currencies.ts";
import { UNSTATED_CURRENCY, YUAN } from "../unit/unit.ts";
import { fold, simplified } from "./fold.ts";
import { ALSO_OTHERS, SHARERS } from "./money-words.ts";
import { saysSpent } from "./flow-words.ts";
import { FOREIGN_MONEY, FOREIGN_PART, FOREIGN_TOTAL, NO_FOREIGN_MONEY } from "./foreign-headings.ts";
import { saysForeignFund, saysFund } from "./fund-words.ts";
import { normaliseHeader } from "./header-terms.ts";
import { totalLabel } from "./row-words.ts";
import { headingWithoutUnit, unitBehind } from "./unit-behind.ts";
import { type Scale, unitTokens } from "./unit-tokens.ts";

/** A unit of money: how it is called, the power of ten of one of it in its currency, and the currency's ISO code. */
export interface MoneyUnit {
  readonly label: string;
  readonly exponent: number;
  readonly currency: string;
  /** Nothing states it, or what does isn't understood: only amounts that name their own unit can be read. */
  readonly unknown?: true;
  /** The sign or word of several countries that its currency was taken from. */
  readonly shared?: string;
  /** A minus before an amount, or brackets around it too, take it off. */
  readonly signs?: Signs;
}

/** Which signs make an amount of a column negative. */
export type Signs = "minus" | "both";

const CHINESE: Readonly<Record<string, number>> = { 亿: 8, 千万: 7, 百万: 6, 十万: 5, 万: 4, 千: 3, 百: 2, "": 0 };
/** Names of currencies in Chinese, the longest first; those of the yuan's own characters come with theirs. */
const NAMED: ReadonlyArray<readonly [string, string]> = [
  ...Object.entries(LISTED_CURRENCIES).flatMap(([code, { zh }]) => (zh.length > 1 ? [[zh, code] as const] : [])),
  ...([
    ["港币", "HKD"],
    ["加元", "CAD"],
    ["澳元", "AUD"],
    ["新元", "SGD"],
    ["新台币", "TWD"],
    ["日圆", "JPY"],
  ] as const),
  ...([
    ["台币", "TWD"],
    ["円", "JPY"],
  ] as const),
].sort(([a], [b]) => b.length - a.length);
const CHINESE_UNIT = new RegExp(
  `(${NAMED.map(([name]) => name).join("|")})?(亿|千万|百万|十万|万|千|百)?(${NAMED.map(([name]) => name).join("|")}|元|圆|(?<=[亿万千百])人民币)(?![/每])|(亿|千万|百万|十万|万)(?![/每\\p{Script=Han}])`,
  "u",
);

// A power of ten that is all there is before a unit: 10⁴元 (104元 in one form of digits), 10^4元, 10000元.
const POWER_BEFORE = /(?:^|[^\d.,])10(?:\^?([2-9])|(0{1,8}))$/;

function powerBefore(text: string): number {
  const [, power, zeros = ""] = POWER_BEFORE.exec(text) ?? [];
  return power === undefined ? (zeros === "" ? 0 : zeros.length + 1) : Number(power);
}

/** The currency that a text names (ISO code), or null. */
export function readCurrency(text: string): string | null {
  const plain = simplified(text.slice(0, 100).normalize("NFKC"));
  const named = NAMED.find(([name]) => plain.includes(name))?.[1];
  return named ?? (/人民币|元|圆/.test(plain) ? YUAN : unitTokens(plain).currency);
}

/** Whether a heading says that its column names the currency of each row. */
export function isCurrencyHeader(header: string): boolean {
  return /(?:^|[\s_./])(?:currency(?:[\s_]?code)?|curr\.?)$|^(?:币种|货币|货币单位)$/i.test(header.trim());
}

/** The unit of money that a short text names (万元, 亿, RMB million, …), or null. */
export function readMoneyUnit(text: string): MoneyUnit | null {
  const plain = text.slice(0, 100).normalize("NFKC");
  const joined = simplified(plain).replace(/\s+/g, "");
  const chinese = CHINESE_UNIT.exec(joined);
  if (chinese) {
    const [all, before, scale, name, bare] = chinese;
    const currency = readCurrency(before ?? "") ?? (name ? readCurrency(name) : null) ?? YUAN;
    const isBare = !before && !scale && !bare && chinese.index + all.length === joined.length;
    const power = isBare ? powerBefore(joined.slice(0, chinese.index)) : 0;
    if (power > 0) {
      const word = Object.keys(CHINESE).find((each) => CHINESE[each] === power) ?? `10^${power}`;
      return { label: `${word}${all}`, exponent: power, currency };
    }
    return { label: bare ? `${bare}元` : all, exponent: CHINESE[scale ?? bare ?? ""] ?? 0, currency };
  }
  const { currency, scale, shared } = unitTokens(plain);
  if (currency === null && scale === null) return null;
  const code = currency ?? UNSTATED_CURRENCY;
  return {
    label: scale ? `${scale.word} ${code}` : code,
    exponent: scale?.exponent ?? 0,
    currency: code,
    ...(shared === null ? {} : { shared }),
  };
}

/**
 * The power of ten that a scale word (mn, bn, crore, '000) names beside amounts in a currency, or null. What a letter is short
 * for (1.2m) depends on the currency; XXX is any.
 */
export function readScale(text: string, currency = "XXX"): Scale | null {
  return unitTokens(text).scale ?? unitTokens(`${text} ${currency}`).scale;
}

/** The sign or word by which a text names a currency that several countries share ($, Rs., pesos); null where it names none so. */
export function sharedSign(text: string): { readonly sign: string; readonly taken: string } | null {
  const { shared, currency } = unitTokens(text);
  return shared !== null && currency !== null ? { sign: shared, taken: currency } : null;
}

/** Whether the sign or word beside an amount may mean a currency that is already known: $ or pesos for MXN, ¥ for JPY, 元 for TWD. */
export function mayMean(text: string, currency: string): boolean {
  const shared = sharedSign(text);
  if (shared !== null) return SHARERS[shared.taken]?.includes(currency) ?? false;
  const plain = simplified(text.normalize("NFKC")).replace(/[\s亿万千百十]+/g, "");
  return ALSO_OTHERS[plain]?.includes(currency) ?? false;
}

/** What an amount in a column is: the whole investment, a plan for one year, money granted, or a part of the whole. */
export type MoneyRole = "total" | "plain" | "annual" | "grant" | "part";

const MONEY =
  /投资|资金|金额|造价|概算|估算|预算|经费|投入|债券|贷款|额度|拨款|补助|补贴|资本金|融资|自筹|费用|审定价|审计价|决算价|合同价|合同额|中标价|(?:中央|国家|省|自治区|市|县|区|旗|州|地方|财政).{0,2}配套$|(?:累计|已)(?:支付|拨付|支出|执行)(?:数|额)?$|\bcost|cost$|budget|investment|amount|funding|funds|contractsum|^value$|contractvalue|projectvalue|^costs|costs$|expenditure|appropriation|price$|outlay|capex|^amts?$|estimate$|(?:allocation|allotment)s?(?:$|for|in|fy|\d)|^spend(?!ing|er)|^spent|^outturn|^disbursed/;
const NO_MONEY =
  /来源$|渠道|性质|方式|主体|投资方|单位$|企业(?:名称)?$|科目|代码|文号|文件|依据|类别|类型|分类|名称|用途|强度|比例|占比|率$|完成率|进度|备注|说明|情况$|人$|部门|方向|时间|年限|日期|投向|内容|公司|批次|级次|项目$|是否|currency|identifier|variance|recipient|(?<!re)sources?$/;
// Money that a project earns or saves isn't what it costs.
const EARNED =
  /revenue|income|saving|sales|benefit|turnover|profit|rate|ratio|rent|tax|perunit|currency|identifier|variance/;
/** Whether a heading speaks of money that a project earns or saves, or of what one of something costs. */
export function isOtherMoney(header: string): boolean {
  const { outer } = normaliseHeader(header);
  return (
    EARNED.test(outer) ||
    /单价|均价|收入|产值|利税|利润|税收|租金|工资|收费|标准|票价|罚|每|fee|fare|tariff|charge|fine|salary/.test(outer)
  );
}

const PART =
  /季度|[一二三四1-4]季|月|累计|完成|到位|截至|截止|至.{0,6}底|上半年|下半年|其中|中央|国家|省|自治区|市级|市财政|县级|区级|县财政|地方|自筹|银行|贷款|社会|债券|国债|企业|群众|整合|拨付|支付|支出|上年|以前|结余|剩余|后续|结转|需求|缺口|追加|新增|首期|一期|二期|设备|土建|征地|建安|配套|其他|其它|资本金|融资|已|争取|申请|spent|^spend(?!ing|er)|outturn|paid|disbursed|todate/;
const ANNUAL = /年度|年计划|当年|本年|今年|全年|(?:19|20)\d\d|\d\d年|annual|^fy\d\d/;
const TOTAL =
  /总投资|投资总|总额|总投入|总资金|资金总|总造价|总概算|总金额|总预算|总规模|总经费|总费用|totalcost|totalinvestment|totalbudget|totalamount|totalfunding|wholeoflife|wholelife/;
const GRANT = /补助|补贴|专项资金|扶贫资金|衔接资金|财政资金|财政|下达|安排|拨款|额度|奖补/;
const SUM = /^(合计|小计|总计|共计|总额|总数|计|金额|total|subtotal|sum)$/;
// An amount as it was or is now (Cost: Original, Current).
const STATE =
  /^(?:original|initial|baseline|approved|current|revised|latest|updated|adjusted|forecast|estimated?|planned|contract)(?:cost|budget|amount|value)?$|^(?:批复|原批|原|调整后?|现|最新|核定|概算|估算|计划)(?:投资|概算|金额|数)?$/;
const SOURCES = /来源|渠道|筹措|构成|组成|筹资/;
// Parts of a whole as they are called under a shared heading (总投资: 中央, 省, 自筹).
const SOURCE =
  /^(中央|国家|省|市|县|区|旗|镇|乡|村|财政|地方|自有|自筹|银行|贷款|社会|企业|群众|其他|其它|整合|专项|债券|资本金)/;

// Years, days and parts of a year, which a heading of money may name beside its words.
const TIMES =
  /(?:\d{1,2}[-/.]){1,2}(?:19|20)\d\d|\d{1,2}(?=[a-zа-я]{3,9}(?:19|20)\d\d)|(?:19|20)\d\d(?:[-/]\d{2,4})*|(?<!\d)\d\d[-/]\d\d(?!\d)|(?<=q|fy)\d{1,2}/gu;

/**
 * What the money of a column is, from its heading and the headings above it; null where they don't speak of money.
 * `path` goes from the outermost heading to the column's own.
 */
export function readMoneyRole(path: readonly string[]): MoneyRole | null {
  const plain = path.map((header) => normaliseHeader(header));
  const own = headingWithoutUnit(path.at(-1) ?? "");
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
    isForeignMoney(term) ||
    // A unit of money in brackets makes a heading of other words one of money, but not one of earnings.
    (brackets.some((text) => statesUnit(text) && !/[/每]/.test(text)) &&
      (/投资|金额|资金|造价|合计|总额|配套$|自有|财政|政府|补助/.test(term) ||
        (/^[^\p{Script=Han}\d]+$/u.test(term.replace(TIMES, "")) && !EARNED.test(term) && !NO_MONEY.test(term))));
  const aboveIsMoney =
    /投资|资金|金额|投入|预算|概算|造价|cost|budget|fund(?:ing|s)|financ|amount|allocation|allotment|outlay|expenditure|appropriation/.test(
      above,
    ) || isForeignMoney(above);
  if (above !== "" && (SUM.test(own) || isForeignSum(own))) {
    if (!aboveIsMoney) return null;
    if (SOURCES.test(above) && !TOTAL.test(above)) return "grant";
    return roleOf(above);
  }
  const [, behind] = unitBehind(path.at(-1) ?? "");
  if (isMoney(own, [...(plain.at(-1)?.brackets ?? []), behind])) {
    const role = roleOf(own);
    return role === "plain" && ANNUAL.test(above) ? "annual" : role;
  }
  if (!aboveIsMoney || NO_MONEY.test(own)) return null;
  if (STATE.test(own)) return roleOf(above);
  if (SOURCE.test(own) || PART.test(own) || saysFund(own)) return "part";
  if (ANNUAL.test(own)) return roleOf(own) === "part" ? "part" : "annual";
  return null;
}

// All of a bracket is a unit with its currency (million EUR), or says in Chinese that it is one (单位：亿).
function statesUnit(text: string): boolean {
  const unit = readMoneyUnit(text);
  if (unit === null) return false;
  return /^单位:?/.test(text) || /\p{Script=Han}/u.test(text)
    ? /^单位:?/.test(text) || text.length <= 8
    : unit.currency !== UNSTATED_CURRENCY && unitTokens(text).unknown.length === 0;
}

// Всего, Insgesamt, Jumlah under a heading of money: its whole. Of Chinese words 累计 is what is done so far.
const isForeignSum = (own: string): boolean => !/\p{Script=Han}/u.test(own) && totalLabel(own) !== null;

function isForeignMoney(term: string): boolean {
  const plain = fold(term);
  return FOREIGN_MONEY.test(plain) && !NO_FOREIGN_MONEY.test(plain) && !NO_MONEY.test(plain);
}

function roleOf(term: string): MoneyRole {
  const inYear = ANNUAL.test(term);
  if (inYear && saysSpent(term)) return "part";
  const foreign = MONEY.test(term) || /\p{Script=Han}/u.test(term) ? null : fold(term);
  if (foreign !== null && !inYear && (FOREIGN_PART.test(foreign) || saysForeignFund(foreign))) return "part";
  if (foreign !== null && !inYear && isForeignMoney(term)) return FOREIGN_TOTAL.test(foreign) ? "total" : "plain";
  if (TOTAL.test(term) && !inYear && !/累计|完成|其中|到位|剩余/.test(term)) return "total";
  if (
    inYear &&
    !/季|月|累计|完成|到位|其中|截至|截止|底|自筹|中央|省|贷款|债券|已|拨付|支付|支出|剩余|后续|^spen[dt]|^paid|^outturn|^disbursed/.test(
      term,
    )
  )
    return "annual";
  if (GRANT.test(term) && !/中央|省|市级|县级|区级|自筹|其中|累计|完成|到位/.test(term)) return "grant";
  return PART.test(term) ? "part" : "plain";
}
