import { parse, View, type TooltipHandler } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import type { Chart } from "../chart/chart.ts";
import { collectingLogger, compileChart } from "./compile.ts";
import { installTextMetrics } from "./text-metrics.ts";

/** The part of a page that a chart is drawn into. */
export type Container = NonNullable<Parameters<View["initialize"]>[0]>;

/** A chart on a page. */
export interface LiveChart {
  /** The drawing as SVG text, without its font. */
  readonly svg: () => Promise<string>;
  /** Lets go of everything that the drawing holds. */
  readonly finalize: () => void;
}

/**
 * Draws a chart into a page, as SVG elements whose `__data__` is Vega's item. Expressions are interpreted, never turned
 * into code, so that a page may forbid `eval`. `showTooltip` gets what a mark says when the pointer is over it, or null.
 */
export async function mountChart(chart: Chart, container: Container, showTooltip: TooltipHandler): Promise<LiveChart> {
  installTextMetrics();
  const { spec } = await compileChart(chart);
  const view = new View(parse(spec, undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: "svg",
    container,
    hover: false,
    tooltip: showTooltip,
    logger: collectingLogger([]),
  });
  await view.runAsync();
  return { svg: () => view.toSVG(), finalize: () => void view.finalize() };
}
