import { expect, test } from "vitest";
import { joinGlyphs } from "../../src/report/pdf-glyph-runs.ts";

const glyph = (x: number, shown: string, { y = "540.89", state = "/c0 cs\n0.1 0.2 0.3 scn\n" } = {}) =>
  `q\n0.5 0 0 -0.5 ${x} ${y} cm\n${state}BT\n0 Tr\n/f0 13 Tf\n1 0 0 -1 0 0 Tm\n${shown} Tj\nET\nQ\n`;

test("glyphs side by side become one text, each moved to where it stood", () => {
  // Steps are in the text's own unit: twice as many as on the page, at half the scale.
  expect(joinGlyphs(glyph(100, "<00E2>") + glyph(106.5, "<00E3>") + glyph(110, "(\\000U)"))).toBe(
    "q\n0.5 0 0 -0.5 100 540.89 cm\n/c0 cs\n0.1 0.2 0.3 scn\nBT\n0 Tr\n/f0 13 Tf\n1 0 0 -1 0 0 Tm\n" +
      "<00E2> Tj\n13 0 Td\n<00E3> Tj\n7 0 Td\n<0055> Tj\nET\nQ\n",
  );
});

test("what differs in line or style, or isn't next to each other, stays apart", () => {
  const separate = [
    glyph(100, "<00E2>") + glyph(106, "<00E3>", { y: "500" }),
    glyph(100, "<00E2>") + glyph(106, "<00E3>", { state: "/c0 cs\n0.9 0.9 0.9 scn\n" }),
    `${glyph(100, "<00E2>")}EMC\n${glyph(106, "<00E3>")}`,
    "q\n1 0 0 1 0 0 cm\n0 0 m\nS\nQ\n",
  ];
  for (const content of separate) expect(joinGlyphs(content)).toBe(content);
});

test("glyphs that stand where those before them move on to are one string", () => {
  const advance = (font: string, number: number) => (font === "f0" ? { 226: 1000, 85: 500 }[number] : undefined);
  const text = glyph(100, "<00E2>") + glyph(106.5, "(\\000U)") + glyph(109.755, "<00E2>") + glyph(118, "<00E3>");
  expect(joinGlyphs(text, advance)).toContain("<00E2005500E2> Tj\n36 0 Td\n<00E3> Tj\nET");
  // Nothing is known of a glyph's advance: the next one is moved.
  expect(joinGlyphs(glyph(100, "<00E3>") + glyph(106.5, "<00E2>"), advance)).toContain("<00E3> Tj\n13 0 Td\n<00E2> Tj");
});
