import { expect, test } from "vitest";
import * as theme from "../../src/plot/theme.ts";

const { contrast, textOn } = theme;
const FILLS = [
  ...Array.from({ length: theme.HUES }, (_, index) => theme.categoryHue(index)),
  theme.AMOUNT,
  theme.AMOUNT_LIGHT,
  theme.JOINT,
  theme.OTHERS_GREY,
  theme.UNSTATED_GREY,
  theme.RANGE_GREY,
];

test("contrast is as WCAG 2 has it", () => {
  expect(contrast("#000000", "#ffffff")).toBe(21);
  // The grey that WCAG's explanations name as the lightest one for text on white.
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});

test("text can be read on every colour of the theme and on all shades of amounts", () => {
  for (const fill of [...FILLS, ...FILLS.map(theme.lighter), ...theme.SHADES])
    expect(contrast(fill, textOn(fill)), fill).toBeGreaterThanOrEqual(4.5);
  expect(contrast(theme.MUTED, theme.PAPER)).toBeGreaterThanOrEqual(4.5);
});

test("neighbouring hues differ in greyscale, and the first five each from all others", () => {
  for (let index = 1; index < 5; index++) {
    expect(contrast(theme.categoryHue(index), theme.categoryHue(index - 1))).toBeGreaterThan(1.6);
    for (let other = 0; other < index; other++)
      expect(contrast(theme.categoryHue(index), theme.categoryHue(other)), `${index} ${other}`).toBeGreaterThan(1.45);
  }
});
