import type { Chart } from "../chart/chart.ts";
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
 * A chart as SVG text, the same for the same chart. Rejects with a MissingGlyphError where the font to embed lacks a
 * character.
 */
export async function renderSvg(chart: Chart, options: SvgOptions = {}): Promise<string> {
  const { embedFonts = true, idPrefix = "" } = options;
  const { draw } = await import("./draw.ts");
  const { svg } = await draw(chart, idPrefix);
  if (!embedFonts) return svg.replace("<svg ", `<svg role="img" aria-label="${escapeXml(chart.alt)}" `);
  const { bundledGlyphs } = await import("./font-face.ts");
  return selfContainedSvg(svg, chart, bundledGlyphs, idPrefix);
}
