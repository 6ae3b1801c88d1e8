/** Family of the bundled font. */
export const FONT_FAMILY = "Noto Sans SC";

/** The bundled font, and what a reader's machine may have where it isn't embedded. */
export const FONT_STACK = `${FONT_FAMILY}, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif`;

/** Type sizes in px and their line heights. */
export const TYPE = {
  title: { size: 18, weight: "bold", line: 25 },
  subtitle: { size: 14, weight: "normal", line: 20 },
  label: { size: 13, weight: "normal", line: 17 },
  value: { size: 13, weight: "bold", line: 17 },
  note: { size: 13, weight: "normal", line: 19 },
} as const;

export const INK = "#20242a";
/** Second-rank text: 7:1 on white. */
export const MUTED = "#565b62";
/** Lines that help the eye. */
export const RULE = "#c9cdd2";
export const PAPER = "#ffffff";

/** Neutral greys, for what belongs to no single district, category or year. */
export const JOINT = "#8d9197";
export const OTHERS_GREY = "#b4b8bd";
export const UNSTATED_GREY = "#d3d6d9";
/** What joint projects may add. */
export const RANGE_GREY = "#d8dadd";
/** The same as a line. */
export const RANGE_LINE = "#8d9197";

/** Amounts where no category is meant; the lighter one is 棚改. */
export const AMOUNT = "#24507a";
export const AMOUNT_LIGHT = "#9db9d3";

/** Little to much: steps, not a run, so that no shade lies where neither dark nor white text can be read well. */
export const SHADES = ["#e9f0f6", "#c9dbe9", "#a5c2da", "#7fa7c8", "#3d6d9b", "#173a5e"] as const;

/** Parts that are no categories, one after the other: dark and light by turns. */
export const SERIES = [SHADES[4], SHADES[2], SHADES[5], SHADES[3], MUTED, SHADES[1]] as const;

// Told apart with normal sight, deuteranopia, protanopia and tritanopia; dark and light by turns, so that neighbours differ in
// greyscale too, and the first five each from all others. Their lighter shades are paler than any of these five.
const CATEGORY_HUES = ["#11675f", "#e0943a", "#24104f", "#9b59c0", "#5c2b12", "#d9c126", "#203f86", "#ed5f78"] as const;

/** How many categories have a hue of their own; further ones are shown together. */
export const HUES = CATEGORY_HUES.length;

/** The hue of the n-th category, from 0 to HUES - 1. */
export function categoryHue(index: number): string {
  return CATEGORY_HUES[index]!;
}

/** How much of a hue its lighter shade has: 棚改 within a category. */
export const LIGHTER = 0.32;

/** The lighter shade of a hue. */
export function lighter(colour: string): string {
  return mix(PAPER, colour, LIGHTER);
}

/** The colour between two, at `part` (0 to 1) of the way. */
export function mix(from: string, to: string, part: number): string {
  const [a, b] = [channels(from), channels(to)];
  return `#${a
    .map((value, i) => Math.round(value + (b[i]! - value) * part))
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")}`;
}

/** The text colour, ink or white, that stands out more against a fill; at least 4.5:1 on every colour of the theme. */
export function textOn(fill: string): string {
  return contrast(fill, PAPER) > contrast(fill, INK) ? PAPER : INK;
}

/** Contrast of two colours as WCAG 2 defines it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [high = 1, low = 1] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
