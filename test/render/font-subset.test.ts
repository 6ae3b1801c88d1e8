import { readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { describe, expect, test } from "vitest";
import { fontInMemory } from "../../src/render/font-bytes.ts";
import { subsetFont } from "../../src/render/font-subset.ts";
import { MissingGlyphError } from "../../src/render/missing-glyph.ts";

// Chinese, Latin with composite letters (é, ü), a rare character (镕), one beyond the first plane (𠮷).
const TEXT = "包头市重点项目1,712 户—éüÅ½“”镕％𠮷";

describe.each(["Regular", "Bold"])("a subset of %s", (weight) => {
  const bytes = readFileSync(`data/fonts/NotoSansSC-${weight}.ttf`);
  const original = create(bytes) as Font;
  const text = [...TEXT].filter((c) => original.hasGlyphForCodePoint(c.codePointAt(0)!)).join("");
  const subset = create(Buffer.from(subsetFont(fontInMemory(bytes), text))) as Font;

  test("has every outline and advance as the font has them", () => {
    expect([...text].length).toBeGreaterThan(20);
    for (const character of text) {
      const codePoint = character.codePointAt(0)!;
      const [ours, theirs] = [subset, original].map((font) => font.glyphForCodePoint(codePoint));
      expect(ours!.path.toSVG(), character).toBe(theirs!.path.toSVG());
      expect(ours!.advanceWidth, character).toBe(theirs!.advanceWidth);
    }
  });

  test("has no other characters", () => {
    expect(subset.characterSet.toSorted((a, b) => a - b)).toEqual(
      [...new Set([...text].map((c) => c.codePointAt(0)!))].sort((a, b) => a - b),
    );
    expect(subset.hasGlyphForCodePoint("京".codePointAt(0)!)).toBe(false);
  });

  test("keeps the metrics of lines", () => {
    for (const key of ["ascent", "descent", "lineGap", "unitsPerEm", "capHeight"] as const)
      expect(subset[key], key).toBe(original[key]);
  });
});

test("is small and the same for the same characters in any order", () => {
  const font = fontInMemory(readFileSync("data/fonts/NotoSansSC-Regular.ttf"));
  const subset = subsetFont(font, "昆区和九原区占计划投资");
  expect(subset.length).toBeLessThan(20_000);
  expect(Buffer.from(subsetFont(font, "资投划计占区原九和区昆")).equals(Buffer.from(subset))).toBe(true);
});

test("adds up to the checksum that the format asks for", () => {
  const subset = subsetFont(fontInMemory(readFileSync("data/fonts/NotoSansSC-Bold.ttf")), "投资合计");
  const view = new DataView(subset.buffer);
  let sum = 0;
  for (let at = 0; at < subset.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  expect(sum).toBe(0xb1b0afba);
});

test("a character that the font lacks is an error that names it", () => {
  const font = fontInMemory(readFileSync("data/fonts/NotoSansSC-Regular.ttf"));
  expect(() => subsetFont(font, "合计🙂")).toThrow(MissingGlyphError);
  expect(() => subsetFont(font, "合计🙂")).toThrow(/🙂 \(U\+1F642\)/);
});
