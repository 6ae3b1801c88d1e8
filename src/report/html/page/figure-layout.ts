import { FIGURE_WIDTH, MARGIN, NARROWEST_FIGURE } from "../../../plot/figure-width.ts";

/** Free at both edges of a drawing: outlines of letters and points may reach a little over the edge of its plot. */
export const EDGE = 2;

/** A column from this width on, in px, shows the usual figure, scaled; a narrower one has figures of its own. */
const WIDE = 600;
/** So many px make one layout, so that a window that is being drawn smaller doesn't redraw its figures at every px. */
const STEP = 20;
const PAUSE = 150;

/** The width of figures for a column of the page, which shows what a figure has between its margins. */
export function figureWidthIn(column: number): number {
  if (column >= WIDE) return FIGURE_WIDTH;
  const whole = column - 2 * EDGE + 2 * MARGIN;
  return Math.max(NARROWEST_FIGURE, Math.floor(whole / STEP) * STEP);
}

/** Tells the width of figures for an element whenever it has become another and stays so for a moment, and for paper. */
export function watchFigureWidth(column: HTMLElement, changed: (width: number, forPaper: boolean) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const measure = () => {
    if (column.clientWidth > 0) changed(figureWidthIn(column.clientWidth), false);
  };
  new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(measure, PAUSE);
  }).observe(column);
  addEventListener("beforeprint", () => {
    clearTimeout(timer);
    changed(FIGURE_WIDTH, true);
  });
  addEventListener("afterprint", measure);
}
