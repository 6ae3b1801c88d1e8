import { describe, expect, test } from "vitest";
import { suggestion } from "../../src/language/suggestion.ts";

const NAMES = ["district", "category", "year", "unit", "organisation", "昆区", "青山区", "九原区"];

describe("suggestion", () => {
  test.each([
    ["distrct", "district"],
    ["catgeory", "category"],
    ["Yera", "year"],
    ["organization", "organisation"],
    ["ＹＥＡＲ", "year"],
    ["青山", "青山区"],
    ["昆区区", "昆区"],
    ["九元区", "九原区"],
  ])("%s was meant as %s", (found, meant) => {
    expect(suggestion(found, NAMES)).toBe(meant);
  });

  test.each(["", "火星", "x", "investment", "constructor"])("nothing known is near %j", (found) => {
    expect(suggestion(found, NAMES)).toBeNull();
  });

  test("of two names that begin alike neither is guessed from their beginning", () => {
    expect(suggestion("re", ["report", "retrace"])).toBeNull();
  });
});
