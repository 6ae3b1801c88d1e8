import type { Issue } from "../project/issue.ts";
import { normaliseHeader } from "../lexicon/header-terms.ts";
import { NO_AMOUNTS, NO_YEARS } from "./candidates.ts";
import { type ColumnProfile, profileOf } from "./column-profile.ts";
import type { Column } from "./columns.ts";
import { namesPlaces } from "./places.ts";
import { isPlaceholder } from "./reading.ts";
import type { Table } from "./table.ts";
import type { RawRow } from "../table/raw-table.ts";

// What is measured or counted beside money, and what a number may be but an amount.
const MEASURED =
  /公里|里程|面积|户|人口|人数|亩|数量|个数|长度|宽|高|米|吨|规模|容积|产能|容量|套|床|学位|评分|得分|排名|编码|编号|代码|电话|邮编|经度|纬度|等级|比例|进度|率|length|area|km|hectare|household|unit|quantit|population|number|count|capacity|mw|percent|progress|%|score|rank|code|id$|phone|latitude|longitude|lat$|lo?ng$|beds|jobs|beneficiar|year|flache|lange|anzahl|nombre|surface|superficie|cantidad|quantidade|area/i;
// Days on which something else happens to a project than that it is done.
const OTHER_DAYS =
  /开工|开始|启动|批复|批准|立项|审批|核准|备案|招标|中标|签订|签约|下达|入库|更新|填报|调度|检查|发布|公示|文号|依据|建国|出生|start|begin|commence|approv|award|sign|publish|report|updat|tender|decision|launch|notice|registered|created|modified|planning|reference|adopt|vergabe|beschluss|debut|inicio|inizio|начал/i;

// Headings that are said to be of money though no column is the whole of it.
const SAID = /^(?:合计|总计|total)$|[£€$]|\bcosts?\b/i;

/**
 * Columns that nothing was read of though their cells look like what the table lacks: amounts where no column is money,
 * dates where none is the completion. What they are is for a person to say.
 */
export function unreadColumns(table: Table): Issue[] {
  return [...columnsLikeFields(table), ...amountsInWords(table), ...contradicted(table)];
}

/** Columns that are headed as money, and whose cells hold digits but nothing that is read as an amount. */
function contradicted({ header, entries, number }: Table): Issue[] {
  const columns = header?.columns ?? [];
  if (columns.some(({ target }) => target === "investment")) return [];
  const rows = entries.flatMap(({ kind, row }) => (kind === "project" ? [row] : []));
  return columns.flatMap((column) => {
    const stating = rows.filter(({ cells }) => /\p{N}/u.test(cells[column.index]?.text ?? ""));
    const [first] = stating;
    if (!column.reason.en.includes(NO_AMOUNTS.en) || !first || stating.length < rows.length / 2) return [];
    const words = {
      zh: `第${number}个表“${column.label}”的表头是金额，但各格读不出金额，均未计入；请核对，或用 --mapping 写明该列及其单位`,
      en: `${column.label} of table ${number} is headed as money, but its cells aren't read as amounts and none is counted: check them, or state the column and its unit in a --mapping`,
    };
    const raw = first.cells[column.index]!.text;
    return [
      { code: "investment.no-amounts", severity: "warning" as const, message: words.en, words, at: first.at, raw },
    ];
  });
}

// 总投资3600万元, at a cost of EUR 4.5 million.
const AMOUNT_IN_WORDS =
  /(?:投资|资金|造价|概算|预算|金额|费用)[^。；;，,]{0,8}?\d[\d.,]*\s*[亿千百十]?万?元|\b(?:cost|budget|worth|investment|value)[^.;]{0,24}?(?:[$€£¥]|\b[A-Z]{3}\b)?\s?\d[\d.,]*\s?(?:million|billion|bn|mn|m|k|crores?|lakhs?)\b/iu;

/** Amounts that stand in the words of a table that has no column of them: they aren't read, and that is said. */
function amountsInWords({ header, entries, number }: Table): Issue[] {
  const columns = header?.columns ?? [];
  if (columns.some(({ target }) => target === "investment" || target === "amount")) return [];
  const rows = entries.flatMap(({ kind, row }) => (kind === "project" ? [row] : []));
  const found = columns.flatMap((column) => {
    const stating = rows.filter(({ cells }) => AMOUNT_IN_WORDS.test((cells[column.index]?.text ?? "").slice(0, 500)));
    const [first] = stating;
    return first && stating.length >= Math.max(2, rows.length / 4) ? [{ column, first }] : [];
  });
  return found.slice(0, 1).map(({ column, first }) => {
    const words = {
      zh: `第${number}个表没有金额列，“${column.label}”中写有金额，均未读取；如要计入，请把金额另列一栏`,
      en: `no column of table ${number} holds amounts, and the words of ${column.label} state some: they aren't read; give them a column of their own where they should be`,
    };
    const raw = first.cells[column.index]!.text;
    return { code: "investment.in-words", severity: "warning", message: words.en, words, at: first.at, raw };
  });
}

function columnsLikeFields({ header, raw, entries, number }: Table): Issue[] {
  const columns = header?.columns ?? [];
  const has = (...targets: readonly string[]) => columns.some(({ target }) => targets.includes(target));
  const open = columns.filter(({ target, mapped, label }) => target === "extra" && !mapped && label !== "");
  if (open.length === 0 || columns.some(({ mapped }) => mapped)) return [];
  const below = entries.flatMap(({ kind, row }) => (kind === "project" ? [row] : []));
  const rows = below.length > 0 ? below : raw.rows.slice(Math.max(0, header!.last + 1));
  const like = (test: (profile: ColumnProfile, column: Column) => boolean) =>
    open.filter((column) => {
      const profile = profileOf(rows, column.index);
      return profile.filled >= 2 && profile.fill >= 0.5 && test(profile, column);
    });
  const { at } = raw.rows[0]!;
  const found: Issue[] = [];
  const disbelieved = has("completion") ? [] : open.filter(({ reason }) => reason.en.includes(NO_YEARS.en));
  if (disbelieved.length > 0) {
    const names = named(disbelieved);
    const words = {
      zh: `第${number}个表${names.zh}的表头是完成时间，但各格只是数，读不出年份，均未读取；请核对`,
      en: `${names.en} of table ${number} is headed as the completion, but its cells are mere numbers and no years: none is read; check them`,
    };
    found.push({ code: "completion.no-years", severity: "warning", message: words.en, words, at, raw: "" });
  }
  const amounts = has("investment", "amount") ? [] : like(looksLikeMoney);
  if (amounts.length > 0) {
    const names = named(amounts);
    const words = {
      zh: `第${number}个表没有一列读作金额，但${names.zh}像是金额；如是，请用 --mapping 指明`,
      en: `no column of table ${number} is read as money, but ${names.en} may be: name it in a --mapping where it is`,
    };
    found.push({ code: "investment.none", severity: "warning", message: words.en, words, at, raw: "" });
  }
  const places = has("district") ? [] : open.filter(({ index }) => holdsPlaces(rows, index));
  if (places.length > 0) {
    const names = named(places);
    const words = {
      zh: `第${number}个表没有一列读作地区，但${names.zh}像是地名；如是，请用 --mapping 指明`,
      en: `no column of table ${number} is read as the district, but ${names.en} holds names of places: name it in a --mapping where it is`,
    };
    found.push({ code: "district.none", severity: "warning", message: words.en, words, at, raw: "" });
  }
  const dates = has("completion") ? [] : like(looksLikeCompletion);
  if (dates.length > 0) {
    const names = named(dates);
    const words = {
      zh: `第${number}个表没有一列读作完成时间，但${names.zh}像是年份或日期；如是完成时间，请用 --mapping 指明`,
      en: `no column of table ${number} is read as the completion, but ${names.en} holds years or dates: name it in a --mapping where it is`,
    };
    found.push({ code: "completion.none", severity: "warning", message: words.en, words, at, raw: "" });
  }
  return found;
}

// Some cells may say TBD or Citywide.
function holdsPlaces(rows: readonly RawRow[], index: number): boolean {
  const texts = rows.map(({ cells }) => cells[index]?.text ?? "").filter((text) => text !== "" && !isPlaceholder(text));
  return texts.length >= Math.max(2, rows.length / 2) && texts.filter(namesPlaces).length >= texts.length * 0.7;
}

function named(columns: readonly Column[]): { readonly zh: string; readonly en: string } {
  return {
    zh: columns.map(({ label }) => `“${label}”`).join("、"),
    en: columns.map(({ label }) => label).join(", "),
  };
}

function looksLikeMoney({ number, year, percent }: ColumnProfile, { label }: Column): boolean {
  return number >= 0.8 && year < 0.5 && percent < 0.5 && !MEASURED.test(label) && !SAID.test(label.trim());
}

function looksLikeCompletion({ date, year, words }: ColumnProfile, { label }: Column): boolean {
  return (date >= 0.6 || year >= 0.6) && words < 0.5 && !OTHER_DAYS.test(normaliseHeader(label).joined);
}
