import type { Chart } from "../chart/chart.ts";

/** A chart as a complete Vega-Lite or Vega specification in JSON that the Vega editor opens; ends with a line break. */
export function chartJson(chart: Chart): string {
  return `${JSON.stringify(chart.spec, null, 2)}\n`;
}
