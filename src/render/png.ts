import type { Chart } from "../chart/chart.ts";
import { shownText } from "../plot/shown-text.ts";
import { FONT_FAMILY } from "../plot/theme.ts";
import { asFiles } from "../disk/temporary-files.ts";
import { knownGlyphs } from "./font-face.ts";
import type { Specification } from "./picture.ts";
import { charactersOf } from "./svg-text.ts";
import { renderSvg } from "./svg.ts";

export interface PngOptions {
  /** Pixels for each px of the figure; 2 by default (1,360 pixels wide). */
  readonly scale?: number;
}

/**
 * A chart, or any Vega-Lite or Vega specification, as the bytes of a PNG, set in the bundled font. Rejects as `renderSvg`
 * does.
 */
export async function renderPng(chart: Chart | Specification, options: PngOptions = {}): Promise<Uint8Array> {
  return pictureOfSvg(shownText(await renderSvg(chart, { embedFonts: false })), options.scale ?? 2);
}

/** An SVG as the bytes of a PNG, its texts set in the bundled font, with so many pixels for each px; `western` ones with narrow quotation marks. */
export async function pictureOfSvg(svg: string, scale: number, western = false): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const characters = charactersOf(svg);
  // It looks for glyphs all over its files, which takes seconds in fonts of 10 MB where pages of a file come slowly.
  const fonts = {
    "regular.ttf": knownGlyphs(false, characters, western),
    "bold.ttf": knownGlyphs(true, characters, western),
  };
  return asFiles(fonts, (fontFiles) => {
    const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: FONT_FAMILY };
    return new Resvg(svg, { font, background: "#ffffff", fitTo: { mode: "zoom", value: scale } }).render().asPng();
  });
}
