import type { Language } from "../language/language.ts";
import { type MoneyUnit, sharedSign } from "../lexicon/money-terms.ts";
import type { Issue } from "../project/issue.ts";
import type { Project } from "../project/project.ts";
import type { RawRow } from "../table/raw-table.ts";
import { UNSTATED_CURRENCY } from "../unit/unit.ts";
import { BY_MAPPING, type Column } from "./columns.ts";
import { doubt, placeOfTable } from "./doubt.ts";
import { laterUnit } from "./later-unit.ts";
import { SHARED_UNIT } from "./shared-unit.ts";
import { ASSUMED, scaleAbove } from "./stated-unit.ts";
import { placeOf, placeWords } from "./place-of.ts";
import type { Table } from "./table.ts";

/** Units and currencies of a table's money that are assumed, shared, understood in part or contradicted. */
export function unitDoubts(table: Table, projects: readonly Project[]): Issue[] {
  const at = placeOfTable(table);
  const money = (table.header?.columns ?? []).filter(({ target }) => target === "investment" || target === "amount");
  const column = money.find(({ target }) => target === "investment");
  const priced = projects.some(({ investmentText }) => /\d/.test(investmentText ?? ""));
  const unread = table.unit.unit.unknown;
  // Where each amount has its own unit, or is nothing, no unit of the table is missed.
  const isMissed = unread
    ? projects.some(
        ({ investment, investmentText, stated }) =>
          investment === null && !stated && /[1-9]/.test(investmentText ?? ""),
      )
    : priced;
  // No table without a currency of its own is one of 万元.
  const example = `{"unit": "${EXAMPLES[table.unit.unit.currency] ?? "万元"}"}`;
  const found: Issue[] = [];
  if (column && !column.unit && isMissed && table.unit.from === ASSUMED)
    found.push(
      doubt(unread ? "unit.unstated" : "unit.assumed", "warning", at, {
        zh: unread
          ? `第${table.number}个表未注明金额单位，未自带单位的金额均未读作数额；请用 --mapping 写明单位（${example}）`
          : `第${table.number}个表未注明金额单位，按${taken(table.unit.unit, "zh")}读取；请核对，或用 --mapping 写明单位（${example}）`,
        en: unread
          ? `table ${table.number} states no unit of money; amounts that name none themselves aren't read: state the unit in a --mapping (${example})`
          : `table ${table.number} states no unit of money; its amounts are taken ${taken(table.unit.unit, "en")}: check that, or state the unit in a --mapping (${example})`,
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
        zh: `表中${placeWords(later.at).zh}又写“${later.text}”，与前面的单位“${later.before}”不同；其后的金额可能读错；请在 --mapping 的 rows 中把该行写作 table，从那里分表`,
        en: `"${later.text}" stands within table ${table.number}${placeOf(later.at) && ` (${placeOf(later.at)})`}, whose unit is ${later.before}: the amounts below may be read wrongly; call that row a "table" among the rows of a --mapping, so that another one begins there`,
      }),
    );
  const above =
    column && (column.unit ?? table.unit.unit).exponent === 0 && priced ? scaleAbove(linesAbove(table)) : null;
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

// A unit as a mapping states it, by the currency that a table without one is likely in.
const EXAMPLES: Readonly<Record<string, string>> = { [UNSTATED_CURRENCY]: "US$ million", JPY: "千円" };

/** What the amounts of a table without a unit are read as; of no currency, that they are as they stand. */
function taken({ label, currency, exponent }: MoneyUnit, language: Language): string {
  if (currency === UNSTATED_CURRENCY && exponent === 0)
    return language === "zh" ? "原数、未注明币种" : "as they stand, in a currency that isn't stated";
  return language === "zh" ? `“${label}”` : `as ${label}`;
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
    verb: columns.length === 1 ? "states" : "state",
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
            en: `${shared.en} ${shared.verb} no unit; that of ${reference?.label} is taken`,
          }),
        ]),
    ...(unread.en === ""
      ? []
      : [
          doubt("unit.unstated", "warning", at, {
            zh: `${unread.zh}未注明单位，其金额未读作数额；请用 --mapping 写明单位（{"unit": "万元"}）`,
            en: `${unread.en} ${unread.verb} no unit, so ${unread.verb === "states" ? "its" : "their"} amounts aren't read: state the unit in a --mapping ({"unit": "万元"})`,
          }),
        ]),
  ];
}
