import { foreignOnly, hasForeignLetters } from "../language/foreign-letters.ts";
import { remembered } from "../language/remembered.ts";
import { plainText } from "./cell-text.ts";
import { fold, simplified } from "./fold.ts";

// Texts longer than this are content, never a label; they aren't searched.
const LONGEST_LABEL = 80;

const label = (text: string): string | null =>
  text.length > LONGEST_LABEL ? null : plainText(text).replace(/\s+/g, "");

const TOTAL =
  /^(?:[(\d一二三四五六七八九十、.)]{0,4})(.{0,20}?)(小计|合计|总计|共计|总和|累计|grandtotal|subtotal|sub-total|total)(?:[:(].*|\d+(?:\.\d+)?(?:[个项万亿元].*)?|[,;].*)?$/i;
const HAN_TOTAL = /^(?:合计|总计|総計)(?:[:.].*)?$/;
const OTHER_TOTAL = foreignOnly(
  new RegExp(
    `^(?:(?:${[
      "totals|sum|overall|overalltotal|alltotal|grandsum",
      "summe|gesamt|gesamtsumme|insgesamt|totaux|totalgeneral|ensemble|sommatotal|sumatotal|total(?:general|geral|global|gesamt|general)|totale(?:complessivo|generale)?|suma|somma|totaal|eindtotaal",
      "summa|totalsumma|yhteensa|razem|ogoem|lacznie|celkem|spolu|osszesen|mindosszesen|ukupno|skupaj|toplam|geneltoplam",
      "итого|всего|общо|συνολο|γενικοσυνολο|усього|vkupno|skupno|разом|усього|tongcong|tongso|cong|jumlah|jumlahkeseluruhan|계|합계|총계|총합|المجموع|الاجمالي|اجمالي|المجموعالكلي|الاجماليالعام|جمع|جمعكل|מצטבר|סה.?כ|סךהכל|कुल|कुलयोग|योग|महायोग|মোট|সর্বমোট|รวม|รวมทั้งสิ้น|ยอดรวม|kokku|kopa|isviso|totalulgeneral",
    ].join("|")})(?:[:.].*)?|total(?:cost|all|capital|programme|program|projects?|scheme|investment)(?:[a-z]*))$`,
    "iu",
  ),
);
const HAN_SUBTOTAL = /^小计(?:[:.(].*|[-–].*)?$/;
const OTHER_SUBTOTAL = foreignOnly(
  /^(?:zwischensumme|teilsumme|sous-?total|subtotale?|sumaczesciowa|mezisoucet|reszosszesen|аратоплам|подитог|aratoplam|delsumma|delsum|subtotaal|소계|cộngnhóm)(?:[:.(].*|[-–].*)?$/iu,
);
const PART_TOTAL = /^(?:sub-?)?totals?(?:[-–—]|for(?=[A-Z])|of(?=[A-Z])).+/;
const COUNTED = /^共(?:计)?\d+(?:个|项)/;
const NOTE =
  /^(?:注|附注|备注|说明|填报说明|填表|填报|制表|审核|复核|联系人|联系电话|资料来源|数据来源|监督电话|报送|抄送|来源|日期|时间|单位负责人|note|notes|source|remarks?|anmerkung(?:en)?|hinweise?|quelle|nota|notas|remarques?|fuente|fonte|opmerking|uwagi|примечание)\d*[:.,、]|^(?:\*|※)|^\(?(?:金额)?单位:|^unit:|^\(?单位:|^截至|^截止/i;
const PAGE = /^[-—–·_\s]*(?:第?\d{1,4}页?(?:[/,，]?共?\d{1,4}页?)?|page\d+(?:of\d+)?)[-—–·_\s]*$/i;
const OF_WHICH = /^(?:其中|内含|含|ofwhich|including)(?:[:,]|(?=[^0-9]))/i;
const FUND =
  /^(?:\(?\d\)?[.、]?)?(?:中央|国家|省级?|自治区|市级?|州级?|县级?|区级?|旗县?|地方|乡镇|财政|自有|自筹|企业|银行|国内|社会|群众|其他|其它|专项|债券|政府|业主|贷款|涉农|整合){1,2}(?:预算内|财政|专项|统筹|整合|配套|衔接|扶贫|自筹|银行|政策性|一般|债券|补助|投资|资金|贷款|资本|资本金|投入|拨款|自有|捐赠|发展|水利|乡村振兴)*$/;

// One of these stands in each Chinese word for a total.
const IN_TOTALS = /[计計和共]/;

/** Which total a row's label states: a part (小计) or a whole (合计, 总计); null where it states none. */
export function totalLabel(text: string): "subtotal" | "total" | null {
  return IN_TOTALS.test(text) || hasForeignLetters(text) ? totalIn(text) : null;
}

const totalIn: (text: string) => "subtotal" | "total" | null = remembered((text) => {
  const plain = label(text);
  if (plain === null) return null;
  if (COUNTED.test(plain)) return "total";
  if (/^sub/i.test(plain) && /^sub-?totals?\p{L}/iu.test(plain)) return "subtotal";
  const folded = fold(simplified(plain));
  if (HAN_SUBTOTAL.test(folded) || OTHER_SUBTOTAL.test(folded)) return "subtotal";
  if (HAN_TOTAL.test(folded) || OTHER_TOTAL.test(folded)) return "total";
  if (PART_TOTAL.test(plain.replace(/^[a-z-]+?(?=[-–—]|for|of)/i, (word) => word.toLowerCase()))) return "subtotal";
  const match = TOTAL.exec(plain);
  if (!match) return null;
  const [, prefix = "", word = ""] = match;
  if (/小计|subtotal|sub-total/i.test(word)) return "subtotal";
  // 工业类合计 sums a part, 全市合计 the whole.
  return prefix === "" || /^(?:总|全|本|项目|投资|资金|grand)/i.test(prefix) ? "total" : "subtotal";
});

// Words of a row that takes off what another one counts too much.
const CORRECTION =
  /核减|调减|审减|冲减|冲销|扣减|核销|抵减|减少|退款|退回|收回|结余|correction|adjust|reduction|saving|credit|refund|rebate|deduct|write-?off|clawback|surrender|less\b/i;

/** Whether a text speaks of an amount that is taken off. */
export function namesCorrection(text: string): boolean {
  return text.length <= LONGEST_LABEL && CORRECTION.test(text);
}

/** Number of projects that a label counts (合计32个, 共12项), or null. */
export function countedProjects(text: string): number | null {
  // No other character has a form of these two, so that a text without them needn't be looked at further.
  if (!/[个项]/.test(text)) return null;
  const plain = label(text);
  const found = plain === null ? null : /(\d{1,6})(?:个|项)/.exec(plain)?.[1];
  return found ? Number(found) : null;
}

// What a part of them comes to, or comes to in a year, isn't their sum.
const SUM_OF_ALL =
  /(?<!其中[^;；。]{0,30})(?<!年度?|本期|累计|完成)(?:概算|估算|计划)?总投资(?:额)?(?:约?合计|共计?)?[为：:\s]*(\d[\d,]*(?:\.\d+)?\s*[亿万]?元)(?!以[上下])/;

/** The whole investment that a label states beside its number of projects (一、交通（2个，总投资14.4亿元）), or null. */
export function amountInLabel(text: string): string | null {
  if (!text.includes("投资")) return null;
  const plain = label(text);
  return plain === null ? null : (SUM_OF_ALL.exec(plain)?.[1] ?? null);
}

export function isNote(text: string): boolean {
  return NOTE.test(plainText(text.slice(0, LONGEST_LABEL)).replace(/\s+/g, ""));
}

export function isPageNumber(text: string): boolean {
  return text.length < 30 && PAGE.test(plainText(text));
}

/** Whether a label begins the parts of an amount (其中：中央资金) or names a source of funds by itself. */
export function isDetail(text: string): boolean {
  const plain = label(text);
  return plain !== null && (OF_WHICH.test(plain) || FUND.test(plain));
}

/** Whether a label begins with 其中 or "of which": what it names is a part of what stands above it. */
export function saysOfWhich(text: string): boolean {
  const plain = label(text);
  return plain !== null && /^(?:其中|ofwhich|including)/i.test(plain);
}

/** The source of funds that a label names, alone or after 其中; null where it names none. */
export function fundOfDetail(text: string): string | null {
  const plain = label(text);
  if (plain === null) return null;
  const own = plain.replace(/^(?:其中|内含|含)[:,]?/, "").replace(/^(?:\(?\d\)?[.、]?)/, "");
  return FUND.test(own) ? own : null;
}

export type HeadingStyle =
  | "number"
  | "part"
  | "han"
  | "han-bracket"
  | "letter"
  | "dash"
  | "digit"
  | "digit-bracket"
  | "plain";

const HEADINGS: ReadonlyArray<readonly [HeadingStyle, RegExp]> = [
  ["part", /^第[一二三四五六七八九十百\d]+[部章篇编类批节]/],
  ["han-bracket", /^\([一二三四五六七八九十百]+\)/],
  ["han", /^[一二三四五六七八九十百]+(?:[、.:,]|$)/],
  ["letter", /^(?:[A-Z]|[IVX]+)(?:[、.:]|$)/],
  ["dash", /^(?:—{1,3}|–|--)\D/],
  ["digit-bracket", /^\(\d+\)/],
  ["digit", /^\d{1,2}[、.](?!\d)/],
];

// What the marks without a letter begin with, in any form.
const IN_MARKS = /^\s*[第一二三四五六七八九十百〸(（\d０-９—–－-]/;

/** How a heading is marked (一、 （一） ——), or null where it has no mark. */
export function headingStyle(text: string): HeadingStyle | null {
  return IN_MARKS.test(text) || hasForeignLetters(text) ? styleOf(text) : null;
}

const styleOf: (text: string) => HeadingStyle | null = remembered((text) => {
  const plain = label(text);
  return plain === null ? null : (HEADINGS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null);
});

/** A heading without its mark, without the unit that it states and without what it counts: `一、交通项目（12个）` is 交通项目. */
export function headingWords(text: string): string {
  return plainText(text)
    .replace(/\s*[([]\s*(?:单位|單位|units?)\s*:[^()[\]]*[)\]]/gi, "")
    .replace(
      /^(?:第[一二三四五六七八九十百\d]+(?:部分|[章篇编类批节])|\([一二三四五六七八九十百\d]+\)|[一二三四五六七八九十百]+(?=[、.:,\s])|[A-Z](?=[、.:])|[IVX]+(?=[、.:])|\d{1,2}(?=[、.])|\d{1,2}(?=\s)|[—–-]+)[、.:,\s]*/,
      "",
    )
    .replace(/\s+项目(?:数|共)?\s*\d+\s*(?:个|项).*$/, "")
    .replace(/[(,:;]?\s*(?:共|合计|小计)?\s*\d+\s*(?:个|项).*$/, "")
    .replace(/\s*\((?:[^()]*\d[^()]*)\)$/, "")
    .replace(/(?:小计|合计)$/, "")
    .trim();
}
