import { expect, test } from "vitest";
import { bundledGlyphs } from "../../src/render/font-face.ts";
import { openTrueType } from "../../src/render/true-type.ts";

const opened = (western: boolean) => {
  const font = bundledGlyphs(false, "“St Mary’s”‘‘", western);
  return openTrueType((at, length) => font.subarray(at, at + length));
};

test("quotation marks of Western text are narrow, with their ink where their room is", () => {
  const [chinese, western] = [opened(false), opened(true)];
  for (const mark of "‘’“”") {
    const [wide, narrow] = [chinese, western].map((font) => font.metrics(font.glyphOf(mark.codePointAt(0)!)).advance);
    expect(wide).toBe(1000);
    expect(narrow).toBeLessThan(500);
    const glyph = western.glyphOf(mark.codePointAt(0)!);
    const outline = western.outline(glyph);
    const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
    expect(view.getInt16(2)).toBe(western.metrics(glyph).leftSideBearing);
    expect(view.getInt16(6)).toBeLessThan(narrow!);
  }
  const letter = "M".codePointAt(0)!;
  expect(western.metrics(western.glyphOf(letter))).toEqual(chinese.metrics(chinese.glyphOf(letter)));
});
