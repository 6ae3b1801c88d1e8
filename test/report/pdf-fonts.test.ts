import { expect, test } from "vitest";
import { pageContents } from "../../src/report/pdf-fonts.ts";

test("a page's fonts are found by the names that it gives them, with the widths of their glyphs", () => {
  const objects = new Map([
    [1, "<</Type/Page/Contents 10 0 R/Resources 2 0 R>>"],
    [2, "<</ProcSet[/PDF]/Font<</f0 4 0 R/f1 3 0 R>>>>"],
    [3, "<</Type /Font /DescendantFonts [5 0 R]>>"],
    [4, "<</Type /Font /Subtype /Type1>>"],
    [5, "<</Type /Font /DW 0 /W [0 39 1000 40 40 618 41 [563 277.5]]>>"],
    [6, "<</Type/Page/Contents 11 0 R/Resources<</Font<</f0 3 0 R>>>>>>"],
  ]);
  const contents = pageContents(objects);
  expect([...contents.keys()]).toEqual([10, 11]);
  const widths = [0, 39, 40, 41, 42, 43].map((glyph) => contents.get(10)!("f1", glyph));
  expect(widths).toEqual([1000, 1000, 618, 563, 277.5, undefined]);
  expect(contents.get(10)!("f0", 40)).toBeUndefined();
  expect(contents.get(11)!("f0", 40)).toBe(618);
});
