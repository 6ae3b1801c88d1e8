import { parse, type TooltipHandler, type View, type ViewOptions } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import type { Chart } from "../chart/chart.ts";
import { visibleTexts } from "../language/visible-text.ts";
import { collectingLogger, compilePicture } from "./compile.ts";
import { OwnView, viewSvg } from "./own-view.ts";

/** The part of a page that a chart is drawn into. */
export type Container = NonNullable<Parameters<View["initialize"]>[0]>;

/** A chart on a page. */
export interface LiveChart {
  /** Lets go of everything that the drawing holds. */
  readonly finalize: () => void;
}

/**
 * Draws a chart into a page, as SVG elements whose `__data__` is Vega's item. Expressions are interpreted, never turned
 * into code, so that a page may forbid `eval`. `showTooltip` gets what a mark says when the pointer is over it, or null.
 */
export async function mountChart(chart: Chart, container: Container, showTooltip: TooltipHandler): Promise<LiveChart> {
  const view = await viewOf(chart, { renderer: "svg", container, hover: false, tooltip: showTooltip });
  await view.runAsync();
  return { finalize: () => void view.finalize() };
}

/** A chart as SVG text, without its font; drawn as on a page, but not into it. */
export async function drawUnmounted(chart: Chart): Promise<string> {
  const view = await viewOf(chart, { renderer: "none" });
  const svg = await viewSvg(view);
  view.finalize();
  return svg;
}

async function viewOf(chart: Chart, options: ViewOptions): Promise<OwnView> {
  const { spec } = await compilePicture({ ...chart, spec: visibleTexts(chart.spec) });
  return new OwnView(parse(spec, undefined, { ast: true }), {
    ...options,
    expr: expressionInterpreter,
    logger: collectingLogger([]),
  });
}
