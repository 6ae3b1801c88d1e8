import { readAmountKind } from "./amount-kind.ts";
import { readMoneyRole } from "../lexicon/money-terms.ts";
import { lookUpHeader, normaliseHeader } from "../lexicon/header-terms.ts";
import type { Issue } from "../project/issue.ts";
import type { Project } from "../project/project.ts";
import { sharedWholes } from "../project/shared-wholes.ts";
import { editionsAmong } from "./copies.ts";
import { doubt, placeOfTable } from "./doubt.ts";
import { placeDoubts } from "./place-doubts.ts";
import { unitDoubts } from "./unit-doubts.ts";
import { blankDoubts, movedTotals, rowDoubts } from "./row-doubts.ts";
import { unreadColumns } from "./unread-columns.ts";
import { blankBelow } from "./blank-below.ts";
import type { Table } from "./table.ts";

/**
 * What was decided about a source without proof, or against what it may say: an assumed unit or currency, money that is
 * no whole investment, a table left out, a row that may be a total. They are issues with words, so that every output
 * says them.
 */
export function doubtsAbout(tables: readonly Table[], projectsOf: (table: Table) => readonly Project[]): Issue[] {
  const read = tables.filter((table) => table.header !== null && projectsOf(table).length > 0);
  const refused = read.length === 0 ? [] : tables.filter((table) => table.header === null && looksLikeProjects(table));
  return [
    ...read.flatMap((table) => [
      ...unitDoubts(table, projectsOf(table)),
      ...investmentDoubts(table),
      ...otherWholes(table, projectsOf(table)),
      ...repeatedWholes(projectsOf(table)),
      ...turnedDoubt(table),
      ...shortYearsDoubt(table),
      ...rowDoubts(table),
      ...movedTotals(table),
      ...placeDoubts(projectsOf(table), table.places),
      ...blankDoubts(table),
      ...unreadColumns(table),
      ...blankBelow(table),
    ]),
    ...tables.flatMap((table) => copyDoubt(table)),
    ...editionsAmong(read).map(({ one, other, shared }) =>
      doubt("table.edition", "error", placeOfTable(other), {
        zh: `第${one.number}个表与第${other.number}个表有${shared}个同名项目，但内容不尽相同，像是同一计划的两个版本，现已全部计入；请用 --mapping 的 tables 指明一个`,
        en: `tables ${one.number} and ${other.number} share ${shared} projects by name, but not all of their cells: they look like two editions of one plan and are both counted; name one under tables in a --mapping`,
      }),
    ),
    ...refused.map((table) =>
      doubt("table.refused", "warning", placeOfTable(table), {
        zh: `第${table.number}个表未读作项目，其中的行均未计入（${table.reason.zh}）；如应计入，请用 --mapping 写明各列`,
        en: `table ${table.number} isn't read as projects and none of its rows is counted (${table.reason.en}); name its columns in a --mapping where they should be`,
      }),
    ),
  ];
}

function copyDoubt(table: Table): Issue[] {
  if (table.copyOf === undefined) return [];
  return [
    doubt("table.copy", "warning", placeOfTable(table), {
      zh: `第${table.number}个表的项目全部见于第${table.copyOf}个表，只计一次`,
      en: `all projects of table ${table.number} stand in table ${table.copyOf}, too; they are counted once`,
    }),
  ];
}

function investmentDoubts(table: Table): Issue[] {
  const at = placeOfTable(table);
  const columns = table.header?.columns ?? [];
  const money = columns.filter(({ target }) => target === "investment" || target === "amount");
  const column = money.find(({ target }) => target === "investment");
  const unread = columns.filter(
    ({ target, label, mapped }) =>
      target === "extra" && !mapped && /^(?:合计|总计|total)$|[£€$]|\bcosts?\b/i.test(label.trim()),
  );
  if (column && /one year|a part/.test(column.reason.en))
    return [
      doubt("investment.part", "warning", at, {
        zh: `“${column.label}”只是${/one year/.test(column.reason.en) ? "一个年度的金额" : "一部分金额"}，表中没有总投资；其合计不是计划总投资`,
        en: `${column.label} is ${/one year/.test(column.reason.en) ? "an amount for one year" : "a part only"}, and no column states the whole investment: its sum isn't the planned investment`,
      }),
    ];
  if (!column && (money.length > 0 || unread.length > 0))
    return [
      doubt("investment.none", "warning", at, {
        zh: `第${table.number}个表没有一列可认作总投资（${[...money, ...unread].map(({ label }) => label).join("、")}），项目均无投资额；可用 --mapping 指明`,
        en: `no column of table ${table.number} is taken for the whole investment (${[...money, ...unread].map(({ label }) => label).join(", ")}), so no project has an amount; name it in a --mapping`,
      }),
    ];
  return [];
}

/** Projects whose whole stands in several rows, so that a sum counts it several times. */
function repeatedWholes(projects: readonly Project[]): Issue[] {
  const [first, ...others] = sharedWholes(projects);
  if (!first) return [];
  const { rows, column } = first;
  const more = others.length;
  return [
    doubt("investment.repeated", "error", rows[0]!.source, {
      zh: `“${rows[0]!.name}”的总投资在${rows.length}行中重复列出（“${column}”各行之和恰等于它）${more > 0 ? `，另有${more}个项目如此` : ""}，合计会重复计算；请用 --mapping 以“${column}”作投资`,
      en: `the whole of ${rows[0]!.name} stands in each of ${rows.length} rows, among which ${column} parts it${more > 0 ? `, as does that of ${more} more` : ""}: sums count it several times; take ${column} for the investment in a --mapping`,
    }),
  ];
}

// 专项债券需求总额 is the total of something else.
const OF_THE_WHOLE =
  /^(?!.*(?:债|贷|需求|补助|资金|资本|融资|fund|grant|loan|bond)).*(?:总投资|投资总额|总造价|总概算|total.{0,12}(?:cost|investment|budget))/;

/** Columns that state a whole investment beside the one that is taken, with other amounts in some rows. */
function otherWholes(table: Table, projects: readonly Project[]): Issue[] {
  const columns = table.header?.columns ?? [];
  const taken = columns.find(({ target }) => target === "investment");
  if (!taken || taken.mapped || readAmountKind(taken).role !== "total") return [];
  const differing = columns.filter(
    (column) =>
      column.target === "amount" &&
      !column.mapped &&
      readAmountKind(column).role === "total" &&
      OF_THE_WHOLE.test(normaliseHeader(column.label).outer) &&
      projects.some(({ amounts, investment, currency }) =>
        amounts.some(
          (amount) =>
            amount.label === column.label &&
            amount.currency === currency &&
            investment !== null &&
            amount.value !== null &&
            amount.value !== investment,
        ),
      ),
  );
  if (differing.length === 0) return [];
  const others = differing.map(({ label }) => label);
  return [
    doubt("investment.other-whole", "warning", placeOfTable(table), {
      zh: `第${table.number}个表“${taken.label}”与“${others.join("”“")}”都是全部投资而数额不同，现以前者为投资；如不是，请用 --mapping 指明`,
      en: `${taken.label} and ${others.join(", ")} of table ${table.number} both state the whole investment, with other amounts; the former is taken: name the other in a --mapping where it should be`,
    }),
  ];
}

function turnedDoubt(table: Table): Issue[] {
  if (!table.raw.turned) return [];
  return [
    doubt("table.turned", "note", placeOfTable(table), {
      zh: `第${table.number}个表横放：表头在第一列，其后每一列读作一个项目`,
      en: `table ${table.number} lies on its side: its headings stand in the first column, and each column behind it is read as a project`,
    }),
  ];
}

function shortYearsDoubt(table: Table): Issue[] {
  const label = table.header?.columns.find(({ target }) => target === "completion")?.label;
  if (!table.header?.shortYears?.mayBeDays) return [];
  return [
    doubt("completion.short-years", "warning", placeOfTable(table), {
      zh: `第${table.number}个表“${label}”中 12/27 一类的日期按月和两位数的年份读取，也可能是月和日；请核对，并写出完整的日期`,
      en: `dates such as 12/27 in ${label} of table ${table.number} are read as a month and a year of two digits and may be a month and a day: check them, and write them in full`,
    }),
  ];
}

// A table of statistics or of other things has its own reason; one with a name and money in its headings may be a list.
function looksLikeProjects({ raw, reason }: Table): boolean {
  if (/statistics|left out by the mapping|a list of other things|repeats table/.test(reason.en)) return false;
  return raw.rows.slice(0, 20).some(({ cells }) => {
    const texts = cells.map(({ text }) => text).filter((text) => text !== "" && text.length <= 40);
    return (
      texts.some((text) => lookUpHeader(text)?.field === "name") && texts.some((text) => readMoneyRole([text]) !== null)
    );
  });
}
