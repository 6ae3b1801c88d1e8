import { TEXT_WIDTH } from "./pdf-table.ts";

/** Height of the text on an A4 page, in points: 297 mm less margins of 23 and 20 mm. */
const TEXT_HEIGHT = ((297 - 23 - 20) / 25.4) * 72;
// At this scale the smallest type of a chart is 7.5 points, and two charts of usual height share a page.
const SCALE = 0.82;
// A very tall chart is made smaller, so that it fits on a page with its section's heading.
const TALLEST = 0.78;

/** Width of a drawing on the page as a part of the text's width. */
export function chartScale(svg: string): number {
  const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const full = (TEXT_WIDTH * Number(height ?? 1)) / Number(width ?? 1);
  return Math.min(SCALE, Math.floor(((TALLEST * TEXT_HEIGHT) / full) * 100) / 100);
}
