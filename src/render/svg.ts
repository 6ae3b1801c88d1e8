import type { Chart } from "../chart/chart.ts";
import { visibleText } from "../language/visible-text.ts";
import { shownText } from "../plot/shown-text.ts";
import { pictureOf, type Specification } from "./picture.ts";
import { escapeXml, selfContainedSvg } from "./self-contained-svg.ts";

export interface SvgOptions {
  /**
   * Put the glyphs that the chart uses into the SVG, so that it looks the same everywhere (the default); without, it
   * relies on the font of its page, document or machine.
   */
  readonly embedFonts?: boolean;
  /** Keeps ids apart where several SVGs share a page. */
  readonly idPrefix?: string;
}

/**
 * A chart as SVG text, the same for the same chart: one of the catalogue, or any Vega-Lite or Vega specification with its
 * data inside (`config: theme` gives it the report's looks). A character that the font to embed lacks
 * is marked by its code. Rejects with a SpecificationError for anything else.
 *
 * @example
 * const chart = chartNamed("district").draw(dataset, { language: "en" });
 * const svg = chart && (await renderSvg(chart));
 */
export async function renderSvg(chart: Chart | Specification, options: SvgOptions = {}): Promise<string> {
  const { embedFonts = true, idPrefix = "" } = options;
  const picture = pictureOf(chart);
  const { draw } = await import("./draw.ts");
  const { svg } = await draw(picture, idPrefix);
  if (!embedFonts) return visibleText(svg).replace("<svg ", `<svg role="img" aria-label="${escapeXml(picture.alt)}" `);
  const { bundledGlyphs } = await import("./font-face.ts");
  return selfContainedSvg(shownText(svg), picture, bundledGlyphs, idPrefix);
}
