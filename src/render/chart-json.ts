import type { Chart } from "../chart/chart.ts";
import { jsonText } from "../print/json-text.ts";

/** A chart as a complete Vega-Lite or Vega specification in JSON that the Vega editor opens; ends with a line break. */
export function chartJson(chart: Chart): string {
  return `${jsonText(chart.spec, 2)}\n`;
}
