import type { Chart } from "../chart/chart.ts";
import { FONT_FAMILY } from "../plot/theme.ts";
import { bundledPath } from "../load.ts";
import { FONT_FILES, readFont } from "./font-face.ts";
import { assertGlyphs } from "./font-subset.ts";
import type { Specification } from "./picture.ts";
import { renderSvg } from "./svg.ts";
import { setTexts } from "./svg-text.ts";

export interface PngOptions {
  /** Pixels for each px of the figure; 2 by default (1,360 pixels wide). */
  readonly scale?: number;
}

/**
 * A chart, or any Vega-Lite or Vega specification, as the bytes of a PNG, set in the bundled font. Rejects as `renderSvg`
 * does.
 */
export async function renderPng(chart: Chart | Specification, options: PngOptions = {}): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const svg = await renderSvg(chart, { embedFonts: false });
  for (const { bold, characters } of setTexts(svg)) readFont(bold, (read) => assertGlyphs(read, characters));
  const image = new Resvg(svg, {
    font: {
      fontFiles: Object.values(FONT_FILES).map((names) => bundledPath(...names)),
      loadSystemFonts: false,
      defaultFontFamily: FONT_FAMILY,
    },
    fitTo: { mode: "zoom", value: options.scale ?? 2 },
  });
  return image.render().asPng();
}
