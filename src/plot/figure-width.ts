/** Width of a figure in px unless another is asked for. */
export const FIGURE_WIDTH = 680;

/** The least and the largest width of a figure, in px: that of a small phone, and of a screen on a wall. */
export const NARROWEST_FIGURE = 320;
export const WIDEST_FIGURE = 2400;

/** Free at each edge of a figure, in px. */
export const MARGIN = 12;

/** A width for which no figure can be laid out. */
export class FigureWidthError extends RangeError {
  readonly code = "chart.width";
  override readonly name = "FigureWidthError";
}

/** What a figure of a width has between its margins, in px. Throws a FigureWidthError for a width that no figure can have. */
export function roomIn(width: number = FIGURE_WIDTH): number {
  if (!Number.isInteger(width) || width < NARROWEST_FIGURE || width > WIDEST_FIGURE)
    throw new FigureWidthError(
      `width: expected a whole number of px from ${NARROWEST_FIGURE} to ${WIDEST_FIGURE}, got ${width}`,
    );
  return width - 2 * MARGIN;
}
