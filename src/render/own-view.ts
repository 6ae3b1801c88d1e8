import * as vega from "vega";
import { textWidth } from "../plot/text-width.ts";

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
  /** Widest that the text may be, where that is set; Vega cuts it off there. */
  readonly limit?: number;
}

interface Dataflow {
  evaluate(...args: readonly unknown[]): Promise<unknown>;
}

// What Vega exports, or says that subclasses override, and its types leave out.
const { textMetrics, SVGStringRenderer } = vega as unknown as {
  textMetrics: { width: (item: TextItem, text: unknown) => number };
  SVGStringRenderer: new (loader: vega.Loader) => StringRenderer;
};
const View = vega.View as unknown as new (...args: ConstructorParameters<typeof vega.View>) => vega.View & Dataflow;

interface StringRenderer {
  initialize(element: null, width: number, height: number, origin: readonly number[]): StringRenderer;
  background(colour: unknown): StringRenderer;
  renderAsync(scene: unknown): Promise<StringRenderer>;
  _render(scene: unknown): StringRenderer;
  svg(): string;
}

/**
 * A Vega view that measures text with the bundled font's own widths. Without a canvas Vega takes 0.8 em a character, which
 * is 20% short for Chinese, so labels would be clipped. Vega keeps its measure in a place that all views of a process
 * share: it is ours only while this view lays out or draws, which nothing else can come between.
 */
export class OwnView extends View {
  override evaluate(...args: readonly unknown[]): Promise<unknown> {
    // Everything up to the promise is done at once: all operators of the dataflow.
    return measured(() => super.evaluate(...args));
  }
}

class OwnRenderer extends SVGStringRenderer {
  override _render(scene: unknown): StringRenderer {
    return measured(() => super._render(scene));
  }
}

/** What a view shows, as SVG text with ids that count from 0. */
export async function viewSvg(view: OwnView): Promise<string> {
  await view.runAsync();
  const { _viewWidth, _viewHeight } = view as unknown as { _viewWidth: number; _viewHeight: number };
  const { left = 0, right = 0, top = 0, bottom = 0 } = view.padding() as Partial<Record<string, number>>;
  const [x = 0, y = 0] = view.origin();
  const renderer = await new OwnRenderer(view.loader())
    .initialize(null, Math.max(0, _viewWidth + left + right), Math.max(0, _viewHeight + top + bottom), [
      left + x,
      top + y,
    ])
    .background(view.background())
    .renderAsync((view.scenegraph() as unknown as { root: unknown }).root);
  return countIds(renderer.svg());
}

function measured<T>(work: () => T): T {
  const before = textMetrics.width;
  textMetrics.width = ownWidth;
  try {
    return work();
  } finally {
    textMetrics.width = before;
  }
}

function ownWidth(item: TextItem, text: unknown): number {
  const bold = item.fontWeight === "bold" || Number(item.fontWeight) >= 600;
  const width = textWidth(String(text ?? "").trim(), item.fontSize ?? 11, bold ? "bold" : "normal");
  return item.limit ? Math.min(item.limit, width) : width;
}

/** Vega numbers clips and gradients through all drawings of a process; here they begin at 0 in each. */
function countIds(svg: string): string {
  const places = new Map<string, string>();
  const counts: Record<string, number> = {};
  const ids = [...svg.matchAll(/ id="(clip|gradient_|p_gradient_)(\d+)"/g)];
  for (const [, kind = "", number = ""] of ids.sort((a, b) => Number(a[2]) - Number(b[2]))) {
    const count = counts[kind] ?? 0;
    counts[kind] = count + 1;
    places.set(`${kind}${number}`, `${kind}${count}`);
  }
  if (places.size === 0) return svg;
  return svg.replace(/( id="|url\(#|href="#)(\w+)/g, (whole, before: string, id: string) => {
    const place = places.get(id);
    return place === undefined ? whole : before + place;
  });
}
