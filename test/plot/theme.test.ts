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

// What is left of linear red, green and blue without one kind of cones (Machado and others 2009, severity 1).
const SIGHTS = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};
const times = (m: readonly number[], v: readonly number[]): number[] =>
  [0, 3, 6].map((row) => m[row]! * v[0]! + m[row + 1]! * v[1]! + m[row + 2]! * v[2]!);

/** A colour in OKLab, where equal distances look alike, as someone with that sight sees it. */
function seen(colour: string, sight: readonly number[]): number[] {
  const linear = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  const left = times(sight, linear).map((part) => Math.min(1, Math.max(0, part)));
  const cones = times(
    [
      0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619, 0.2817188376,
      0.6299787005,
    ],
    left,
  ).map(Math.cbrt);
  return times(
    [
      0.2104542553, 0.793617785, -0.0040720468, 1.9779984951, -2.428592205, 0.4505937099, 0.0259040371, 0.7827717662,
      -0.808675766,
    ],
    cones,
  );
}

/** How far apart two colours look at least, whoever looks; 2 is just to be seen side by side. */
const apart = (one: string, other: string): number =>
  Math.min(
    ...Object.values(SIGHTS).map(
      (sight) => 100 * Math.hypot(...seen(one, sight).map((part, at) => part - seen(other, sight)[at]!)),
    ),
  );
const hues = Array.from({ length: theme.HUES }, (_, index) => theme.categoryHue(index));

test("neighbouring hues differ in greyscale, the first five each from all others, and from lighter shades", () => {
  for (const [index, hue] of hues.entries()) {
    if (index > 0) expect(contrast(hue, hues[index - 1]!), `${index}`).toBeGreaterThan(1.6);
    expect(contrast(hue, theme.lighter(hue)), `${index}`).toBeGreaterThan(1.45);
    if (index >= 5) continue;
    for (const [other, first] of hues.slice(0, 5).entries()) {
      if (other === index) continue;
      expect(contrast(hue, first), `${index} ${other}`).toBeGreaterThan(1.4);
      expect(contrast(theme.lighter(hue), first), `lighter ${index}, ${other}`).toBeGreaterThan(1.2);
    }
  }
});

test("all hues, and the lighter shades of the first, are told apart by colour-blind readers", () => {
  for (const [index, hue] of hues.entries())
    for (const [other, second] of hues.entries()) {
      if (other === index) continue;
      expect(apart(hue, second), `${index} ${other}`).toBeGreaterThan(Math.max(index, other) < 5 ? 12 : 8);
      if (index < 5 && other < 5)
        expect(apart(theme.lighter(hue), second), `lighter ${index}, ${other}`).toBeGreaterThan(12);
    }
});
