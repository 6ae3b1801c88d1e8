import type { Words } from "../language/words.ts";
import { misfit } from "../language/misfit.ts";

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
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/** What a figure of a width has between its margins, in px. Throws a FigureWidthError for a width that no figure can have. */
export function roomIn(width: number = FIGURE_WIDTH): number {
  if (!Number.isInteger(width) || width < NARROWEST_FIGURE || width > WIDEST_FIGURE)
    throw new FigureWidthError(
      misfit(
        { zh: "宽度（width）", en: "width" },
        {
          zh: `${NARROWEST_FIGURE} 到 ${WIDEST_FIGURE} px 的整数`,
          en: `a whole number of px from ${NARROWEST_FIGURE} to ${WIDEST_FIGURE}`,
        },
        String(width),
      ),
    );
  return width - 2 * MARGIN;
}
