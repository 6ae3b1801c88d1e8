import type { ReportContext } from "../context.ts";
import type { Section } from "../document.ts";
import { chartBlocks } from "../figure-blocks.ts";

/** The charts that no other section shows, so that a new chart needs no new section; null where there are none. */
export function moreCharts(context: ReportContext, shown: ReadonlySet<string>): Section | null {
  const rest = [...context.charts.values()].filter(({ name }) => !shown.has(name));
  if (rest.length === 0) return null;
  return {
    id: "more-charts",
    title: context.language === "zh" ? "其他图表" : "More figures",
    blocks: rest.flatMap(({ name, title }) => chartBlocks(context, name, title)),
  };
}
