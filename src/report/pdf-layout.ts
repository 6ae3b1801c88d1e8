import { TEXT_WIDTH } from "./pdf-table.ts";

/** Height of the text on an A4 page, in points: 297 mm less margins of 23 and 20 mm. */
const TEXT_HEIGHT = ((297 - 23 - 20) / 25.4) * 72;
/** Width that figures of a report are laid out for, in px: as wide as the text, their smallest type is 7.6 points. */
export const PRINTED_FIGURE_WIDTH = 830;
/** Width that figures of a brief are laid out for, two of them side by side, in type of the same size. */
export const BRIEF_FIGURE_WIDTH = 400;
// A very tall chart is made smaller, so that it fits on a page with its section's heading.
const TALLEST = 0.78;

/** Width of a drawing on the page as a part of the text's width. */
export function chartScale(svg: string): number {
  const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const full = (TEXT_WIDTH * Number(height ?? 1)) / Number(width ?? 1);
  return Math.min(1, Math.floor(((TALLEST * TEXT_HEIGHT) / full) * 100) / 100);
}
