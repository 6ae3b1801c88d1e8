import { parse, resetSVGDefIds, View } from "vega";
import type { Chart } from "../chart/chart.ts";
import { collectingLogger, compileChart } from "./compile.ts";
import { installTextMetrics } from "./text-metrics.ts";

/** A drawing, and what Vega warned of on the way. */
export interface Drawing {
  readonly svg: string;
  readonly warnings: readonly string[];
}

/**
 * Draws a chart as Vega writes it. The same chart gives the same text; `idPrefix` keeps the ids of several drawings on
 * one page apart.
 */
export async function draw(chart: Chart, idPrefix = ""): Promise<Drawing> {
  installTextMetrics();
  const { spec, warnings: compiling } = await compileChart(chart);
  const drawing: string[] = [];
  const view = new View(parse(spec), { renderer: "none", logger: collectingLogger(drawing) });
  // Vega numbers ids through all drawings of a process.
  resetSVGDefIds();
  const svg = await view.toSVG();
  view.finalize();
  return { svg: idPrefix === "" ? svg : prefixIds(svg, idPrefix), warnings: [...compiling, ...drawing] };
}

function prefixIds(svg: string, prefix: string): string {
  return svg.replace(/(\sid="|url\(#|href="#)/g, `$1${prefix}`);
}
