import { ImageRun } from "docx";
import type { Chart } from "../../chart/chart.ts";
import { heightOf } from "../../report/pdf-layout.ts";

/** A chart as SVG, and as PNG for programs that show no SVG. */
export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array;
}

// px of a picture for each point of the page.
const PIXELS = 96 / 72;
const TALLEST = 560;

/** What part of a width a picture takes that is no taller than a page has room for. */
export function figureScale(svg: string, width: number): number {
  return Math.min(1, TALLEST / (width * heightOf(svg)));
}

/** A chart as it stands on a page, at most `width` points wide, with its finding for those who can't see it. */
export function pictureRun({ name, title, alt }: Chart, { svg, png }: Picture, width: number): ImageRun {
  const wide = width * figureScale(svg, width) * PIXELS;
  return new ImageRun({
    type: "svg",
    data: Buffer.from(svg),
    fallback: { type: "png", data: png },
    transformation: { width: Math.round(wide), height: Math.round(wide * heightOf(svg)) },
    altText: { name, title, description: alt },
  });
}
