import { BY_MAPPING } from "./columns.ts";
import { sharedSign, readMoneyRole } from "../lexicon/money-terms.ts";
import { lookUpHeader } from "../lexicon/header-terms.ts";
import type { Issue } from "../project/issue.ts";
import type { Project } from "../project/project.ts";
import type { Position, RawRow } from "../table/raw-table.ts";
import { UNSTATED_CURRENCY } from "../unit/unit.ts";
import { editionsAmong } from "./copies.ts";
import { foldedName, mayBeSeveral } from "./places.ts";
import { blankDoubts, rowDoubts } from "./row-doubts.ts";
import type { Column } from "./columns.ts";
import { SHARED_UNIT } from "./shared-unit.ts";
import { ASSUMED, scaleAbove } from "./stated-unit.ts";
import { unreadColumns } from "./unread-columns.ts";
import { blankBelow } from "./blank-below.ts";
import { laterUnit } from "./later-unit.ts";
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
      ...turnedDoubt(table),
      ...rowDoubts(table),
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

function doubt(code: string, severity: Issue["severity"], at: Position, words: { zh: string; en: string }): Issue {
  return { code, severity: severity ?? "warning", message: words.en, words, at, raw: "" };
}

function placeOfTable({ raw }: Table): Position {
  return raw.rows[0]!.at;
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

function unitDoubts(table: Table, projects: readonly Project[]): Issue[] {
  const at = placeOfTable(table);
  const money = (table.header?.columns ?? []).filter(({ target }) => target === "investment" || target === "amount");
  const column = money.find(({ target }) => target === "investment");
  const priced = projects.some(({ investmentText }) => /\d/.test(investmentText ?? ""));
  const unread = table.unit.unit.unknown;
  const found: Issue[] = [];
  if (column && !column.unit && priced && table.unit.from === ASSUMED)
    found.push(
      doubt(unread ? "unit.unstated" : "unit.assumed", "warning", at, {
        zh: unread
          ? `第${table.number}个表未注明金额单位，未自带单位的金额均未读作数额；请用 --mapping 写明单位（{"unit": "万元"}）`
          : `第${table.number}个表未注明金额单位，按“${table.unit.unit.label}”读取；请核对，或用 --mapping 写明单位（{"unit": "万元"}）`,
        en: unread
          ? `table ${table.number} states no unit of money; amounts that name none themselves aren't read: state the unit in a --mapping ({"unit": "万元"})`
          : `table ${table.number} states no unit of money; its amounts are taken as ${table.unit.unit.label}: check that, or state the unit in a --mapping ({"unit": "万元"})`,
      }),
    );
  found.push(...unitsOfOthers(table, money, projects));
  for (const { unit, label } of money)
    if (unit?.unknown)
      found.push(
        doubt("unit.partly", "error", at, {
          zh: `“${label}”的单位“${unit.label}”只认出一部分，其金额均未读作数额；请用 --mapping 写明单位`,
          en: `the unit "${unit.label}" of ${label} is understood in part only, so its amounts aren't read: state the unit in a --mapping`,
        }),
      );
  const later = laterUnit(table);
  if (later)
    found.push(
      doubt("unit.changes", "error", later.at, {
        zh: `表中后来又写“${later.text}”，与前面的单位“${later.before}”不同；其后的金额可能读错；请在 --mapping 的 rows 中把该行写作 table，从那里分表`,
        en: `"${later.text}" stands within table ${table.number}, whose unit is ${later.before}: the amounts below may be read wrongly; call that row a "table" among the rows of a --mapping, so that another one begins there`,
      }),
    );
  const above = column && (column.unit ?? table.unit.unit).exponent === 0 && priced ? scaleAbove(linesAbove(table)) : null;
  if (above)
    found.push(
      doubt("unit.scale", "error", above.at, {
        zh: `表上方写有“${above.text.trim()}”，而第${table.number}个表的金额按不带千、百万等倍数读取，可能差若干倍；请用 --mapping 写明单位`,
        en: `"${above.text.trim()}" stands above table ${table.number}, whose amounts are read without a scale such as thousands or millions and may be wrong by that: state the unit in a --mapping`,
      }),
    );
  const shared = sharedCurrency(column, table, projects);
  if (
    shared &&
    column?.unitFrom !== BY_MAPPING &&
    projects[0]?.currency === (shared.taken === "CNY" ? undefined : shared.taken)
  )
    found.push(
      doubt("currency.assumed", "warning", at, {
        zh: `“${shared.sign}”未写明是哪一国的货币，按 ${shared.taken} 读取；如非此币种，请用 --mapping 写明`,
        en: `"${shared.sign}" doesn't say whose currency it is; ${shared.taken} is assumed: state the currency in a --mapping where it is another`,
      }),
    );
  return found;
}

/** What stands above the headings of a table. */
function linesAbove({ raw, header }: Table): readonly RawRow[] {
  return [...raw.caption, ...raw.rows.slice(0, Math.max(0, header?.first ?? 0))];
}

/** The sign of several countries that the currency of a table was taken from: of its unit, or else of its cells. */
function sharedCurrency(
  column: Column | undefined,
  { unit: { unit } }: Table,
  projects: readonly Project[],
): { readonly sign: string; readonly taken: string } | null {
  const { shared, currency } = column?.unit ?? unit;
  if (shared !== undefined) return { sign: shared, taken: currency };
  if (currency !== UNSTATED_CURRENCY) return null;
  const texts = projects.flatMap(({ investmentText }) =>
    investmentText && !/^[\d.,\s]+$/.test(investmentText) ? [investmentText] : [],
  );
  return texts.map(sharedSign).find((each) => each !== null) ?? null;
}

/** Columns that take the unit of the one beside them, and those whose amounts have none, so that they aren't read. */
function unitsOfOthers(table: Table, money: readonly Column[], projects: readonly Project[]): Issue[] {
  const at = placeOfTable(table);
  const named = (columns: readonly Column[]) => ({
    zh: columns.map(({ label }) => `“${label}”`).join("、"),
    en: columns.map(({ label }) => label).join(", "),
  });
  const shared = named(money.filter(({ unitFrom }) => unitFrom?.en.endsWith(SHARED_UNIT)));
  const reference = money.find(({ unit, unitFrom }) => unit && !unitFrom?.en.endsWith(SHARED_UNIT));
  const isUnread = ({ target, label, unit }: Column) =>
    target === "amount" &&
    !unit &&
    projects.some(({ amounts }) =>
      amounts.some((one) => one.label === label && one.value === null && /\d/.test(one.text ?? "")),
    );
  const isSaid = money.some(({ target, unit }) => target === "investment" && !unit);
  const unread = table.unit.unit.unknown && !isSaid ? named(money.filter(isUnread)) : named([]);
  return [
    ...(shared.en === ""
      ? []
      : [
          doubt("unit.shared", "note", at, {
            zh: `${shared.zh}未注明单位，按“${reference?.label}”的单位读取`,
            en: `${shared.en} state no unit; that of ${reference?.label} is taken`,
          }),
        ]),
    ...(unread.en === ""
      ? []
      : [
          doubt("unit.unstated", "warning", at, {
            zh: `${unread.zh}未注明单位，其金额未读作数额；请用 --mapping 写明单位（{"unit": "万元"}）`,
            en: `${unread.en} state no unit, so their amounts aren't read: state the unit in a --mapping ({"unit": "万元"})`,
          }),
        ]),
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

function turnedDoubt(table: Table): Issue[] {
  if (!table.raw.turned) return [];
  return [
    doubt("table.turned", "note", placeOfTable(table), {
      zh: `第${table.number}个表横放：表头在第一列，其后每一列读作一个项目`,
      en: `table ${table.number} lies on its side: its headings stand in the first column, and each column behind it is read as a project`,
    }),
  ];
}

/** Cells that are counted as one place though they join two words, or names that other cells hold in another spelling. */
function placeDoubts(projects: readonly Project[], places: ReadonlySet<string>): Issue[] {
  const folded = new Set([...places].map(foldedName));
  const found = new Map<string, Project>();
  for (const project of projects)
    if (project.district !== null && project.districts.length === 1 && !found.has(project.district))
      if (mayBeSeveral(project.district, folded)) found.set(project.district, project);
  return [...found].map(([text, { source }]) => joinedPlace(text, source));
}

/** The doubt about a cell that counts as one place and may name several. */
export function joinedPlace(text: string, at: Position): Issue {
  return doubt("district.joined", "warning", at, {
    zh: `“${text}”按一个地区计，可能是几个地区；如是，请在 --mapping 的 districts 中写出各地区的名称`,
    en: `"${text}" counts as one place and may be several: list the names under districts in a --mapping where it is`,
  });
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
