import { formatNumber } from "../../language/format.ts";
import type { ReportContext } from "../context.ts";
import type { ReportTable, TableNames } from "../document.ts";
import { plainName } from "../sentences/progress.ts";
import { amountCell, amountFormat, shareCell } from "./amount-column.ts";

const LABELS = {
  zh: { projects: "项目", unit: "个", amount: "金额", share: "占其计划投资" },
  en: { projects: "Projects", unit: "no.", amount: "Amount", share: "Of their investment" },
} as const;

/** Money columns of the source, one a row: how many projects state it, what they come to, and, where that means something, its part of their investment. */
export function moneyColumnTable(
  context: ReportContext,
  heading: string,
  measures: readonly string[],
  { id, caption, note = "" }: TableNames,
  isShared = true,
): ReportTable {
  const { language, statements } = context;
  const labels = LABELS[language];
  const facts = measures.map((measure) => statements.fact({ measure }));
  const format = amountFormat(
    facts.map(({ value }) => value),
    context,
  );
  return {
    id,
    caption,
    note,
    columns: [
      { label: heading, align: "left", width: 1 },
      { label: labels.projects, unit: labels.unit, align: "right" },
      { label: labels.amount, unit: format.unit, align: "right" },
      ...(isShared ? [{ label: labels.share, unit: "%", align: "right" as const }] : []),
    ],
    rows: measures.map((measure, index) => {
      const fact = facts[index]!;
      return [
        { text: plainName(measure, context) },
        { text: formatNumber(fact.stated), fact, counts: true },
        amountCell(fact, format),
        ...(isShared ? [shareCell(statements.fact({ measure: `${measure}/investment` }))] : []),
      ];
    }),
    footnotes: [],
  };
}
