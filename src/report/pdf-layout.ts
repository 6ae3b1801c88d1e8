import { TEXT_WIDTH } from "./pdf-table.ts";

/** Margin on top of a page, in points. */
export const TOP = (23 / 25.4) * 72;
/** Height of the text on an A4 page, in points: 297 mm less margins of 23 and 20 mm. */
export const TEXT_HEIGHT = ((297 - 23 - 20) / 25.4) * 72;
/** Width that figures of a report are laid out for, in px: as wide as the text, their smallest type is 7.6 points. */
export const PRINTED_FIGURE_WIDTH = 830;
/** Width in px that figures of a brief are laid out for: as wide as the text of a page, their smallest type is 8 points. */
export const BRIEF_FIGURE_WIDTH = 760;
// A very tall chart is made smaller, so that it fits on a page with its section's heading.
const TALLEST = 0.78;

/** Height of a drawing for each unit of its width. */
export function heightOf(svg: string): number {
  const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return Number(height ?? 1) / Number(width ?? 1);
}

/** Width of a drawing on the page as a part of the text's width. */
export function chartScale(svg: string): number {
  return Math.min(1, Math.floor(((TALLEST * TEXT_HEIGHT) / (TEXT_WIDTH * heightOf(svg))) * 100) / 100);
}
