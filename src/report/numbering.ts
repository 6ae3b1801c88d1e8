import type { ReportDocument } from "./document.ts";

const NAMES = { zh: { chart: "图", table: "表" }, en: { chart: "Figure ", table: "Table " } } as const;

/** What the figures (`chart-NAME`) and tables (by id) of a document are called: 图1, 表2, in the order they come in. */
export function numberBlocks({ sections, language }: ReportDocument): ReadonlyMap<string, string> {
  const names = NAMES[language];
  const numbers = new Map<string, string>();
  const count = { chart: 0, table: 0 };
  for (const block of sections.flatMap(({ blocks }) => blocks.filter(({ onScreen }) => !onScreen))) {
    if (block.kind === "chart") numbers.set(`chart-${block.chart.name}`, `${names.chart}${++count.chart}`);
    if (block.kind === "table") numbers.set(block.table.id, `${names.table}${++count.table}`);
  }
  return numbers;
}
