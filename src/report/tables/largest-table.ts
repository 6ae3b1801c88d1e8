import { capital } from "../../language/capital.ts";
import { term } from "../../language/terms.ts";
import { UNSTATED } from "../../measure/request/request.ts";
import { keysArePrinted, keyWord } from "../../project/printed-number.ts";
import type { Project } from "../../project/project.ts";
import type { ReportContext } from "../context.ts";
import type { ReportTable, TableNames } from "../document.ts";
import { amountCell, amountFormat, shareCell } from "./amount-column.ts";

const LABELS = {
  zh: {
    name: "项目",
    amount: "金额",
    share: "占比",
    running: "累计占比",
    investment: "计划投资",
  },
  en: {
    name: "Project",
    amount: "Amount",
    share: "Share",
    running: "Cumulative",
    investment: "Planned investment",
  },
} as const;

/** Some projects, largest first, each with its share of the whole and the share of all down to it. */
export function largestTable(
  context: ReportContext,
  ranked: readonly Project[],
  { id, caption, note = "" }: TableNames,
): ReportTable {
  const { language, projects, statements } = context;
  const labels = LABELS[language];
  const format = amountFormat(
    ranked.map(({ investment }) => investment),
    context,
  );
  const seqs = ranked.map(({ seq }) => seq);
  const placed = ranked.some(({ district }) => district !== null);
  return {
    id,
    caption,
    columns: [
      { label: keyWord(projects, language), align: "right" },
      { label: labels.name, align: "left", width: 1 },
      ...(placed ? [{ label: capital(context.places.one[language]), align: "left" as const, width: 0.4 }] : []),
      { label: labels.amount, unit: format.unit, align: "right", spanner: labels.investment },
      { label: labels.share, unit: "%", align: "right", spanner: labels.investment },
      { label: labels.running, unit: "%", align: "right", spanner: labels.investment },
    ],
    rows: ranked.map(({ seq, seqText, name, district }, index) => [
      { text: keysArePrinted(projects) ? (seqText ?? String(seq)) : String(seq) },
      { text: name },
      ...(placed ? [{ text: term(district ?? UNSTATED, language) }] : []),
      amountCell(statements.fact({ measure: "investment", seqs: [seq] }), format),
      shareCell(statements.fact({ measure: "share", seqs: [seq] })),
      shareCell(statements.fact({ measure: "share", seqs: seqs.slice(0, index + 1) })),
    ]),
    footnotes: [],
    note,
  };
}
