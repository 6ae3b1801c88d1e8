import { capital } from "../../language/capital.ts";
import { keyWord } from "../../project/printed-number.ts";
import { formatNumber } from "../../language/format.ts";
import { term } from "../../language/terms.ts";
import { UNSTATED } from "../../measure/request/request.ts";
import type { Household, HouseholdKind } from "../../project/household.ts";
import type { ReportContext } from "../context.ts";
import type { ReportTable, TableCell, TableNames } from "../document.ts";
import { moneyUnit } from "../../measure/measures/money-unit.ts";
import { ratioOf, TEN_THOUSAND, thing } from "../../unit/unit.ts";
import { unitName } from "../../unit/unit-words.ts";
import { amountCell, amountFormat, countCell } from "./amount-column.ts";

const LABELS = {
  zh: {
    name: "项目",
    households: "户数",
    householdUnit: "户",
    investment: "计划投资",
    perHousehold: "户均投资",
    total: "合计",
  },
  en: {
    name: "Project",
    households: "Households",
    householdUnit: "no.",
    investment: "Planned investment",
    perHousehold: "Per household",
    total: "Total",
  },
} as const;

/** The projects of a kind of works with their households, investment and cost a household, and their total. */
export function householdTable(
  context: ReportContext,
  rows: readonly Household[],
  kind: HouseholdKind,
  { id, caption, note = "" }: TableNames,
): ReportTable {
  const { language, statements } = context;
  const labels = LABELS[language];
  const zh = language === "zh";
  const unit = moneyUnit(context.projects);
  const each = ratioOf(zh ? unit : { ...unit, exponent: 0 }, thing("household"));
  const factOf = (measure: string, row?: Household) =>
    statements.fact({ measure, ...(row && { seqs: [row.seq] }), where: { [kind.condition.id]: true } });
  const format = amountFormat([factOf("investment").value, ...rows.map(({ investment }) => investment)], context);
  const numbers = (row?: Household): TableCell[] => {
    const cost = factOf(kind.per, row);
    const text =
      cost.value === null ? "—" : formatNumber(zh ? cost.value : cost.value * 10 ** TEN_THOUSAND, zh ? 1 : 0);
    return [countCell(factOf(kind.id, row)), amountCell(factOf("investment", row), format), { text, fact: cost }];
  };
  return {
    id,
    caption,
    columns: [
      { label: keyWord(context.projects, language), align: "right" },
      { label: labels.name, align: "left", width: 1 },
      { label: capital(context.places.one[language]), align: "left" },
      { label: labels.households, unit: labels.householdUnit, align: "right" },
      { label: labels.investment, unit: format.unit, align: "right" },
      { label: labels.perHousehold, unit: unitName(each, language), align: "right" },
    ],
    rows: rows.map((row) => [
      { text: String(row.seq) },
      { text: row.name },
      { text: term(row.district ?? UNSTATED, language) },
      ...numbers(row),
    ]),
    total: [{ text: "" }, { text: labels.total }, { text: "" }, ...numbers()],
    footnotes: [],
    note,
  };
}
