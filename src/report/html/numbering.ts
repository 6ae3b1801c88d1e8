import type { ReportDocument } from "../document.ts";
import { PAGE_LABELS } from "./page-labels.ts";

/** What figures and tables are referred to by: 图1, 表2, in the order in which they come. */
export type Numbering = ReadonlyMap<string, string>;

/** The numbers of a document's figures (`chart-NAME`) and tables (by their id). */
export function numberDocument({ sections, language }: ReportDocument): Numbering {
  const { figure, table } = PAGE_LABELS[language];
  const space = language === "zh" ? "" : " ";
  const numbers = new Map<string, string>();
  let figures = 0;
  let tables = 0;
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === "chart") numbers.set(`chart-${block.chart.name}`, `${figure}${space}${++figures}`);
    if (block.kind === "table") numbers.set(block.table.id, `${table}${space}${++tables}`);
  }
  return numbers;
}
