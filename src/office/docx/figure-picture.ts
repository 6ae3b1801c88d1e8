import { ImageRun } from "docx";
import type { Chart } from "../../chart/chart.ts";

/** A chart as SVG, and as PNG for programs that show no SVG. */
export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array;
}

// px of a picture for each point of the page.
const PIXELS = 96 / 72;
const TALLEST = 560;

/** A chart as it stands on a page, at most `width` points wide and `tallest` high, with its finding for those who can't see it. */
export function pictureRun(
  { name, title, alt }: Chart,
  { svg, png }: Picture,
  width: number,
  tallest: number = TALLEST,
): ImageRun {
  const [, w = "1", h = "1"] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const scale = Math.min(width / Number(w), tallest / Number(h));
  const size = (side: string) => Math.round(Number(side) * scale * PIXELS);
  return new ImageRun({
    type: "svg",
    data: Buffer.from(svg),
    fallback: { type: "png", data: png },
    transformation: { width: size(w), height: size(h) },
    altText: { name, title, description: alt },
  });
}
