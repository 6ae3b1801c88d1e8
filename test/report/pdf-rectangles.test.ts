import { expect, test } from "vitest";
import { asRectangles } from "../../src/report/pdf-rectangles.ts";

test("four corners of an upright rectangle become one", () => {
  expect(asRectangles("q 37.64 96 m 39.31 96 l 39.31 107 l 37.64 107 l h f Q")).toBe("q 37.64 96 1.67 11 re f Q");
  expect(asRectangles("0.1 -0.3 m -0.2 -0.3 l -0.2 0.3 l 0.1 0.3 l h")).toBe("0.1 -0.3 -0.3 0.6 re");
});

test("other paths stay as they are", () => {
  for (const path of [
    "0 0 m 10 0 l 10 10 l 1 10 l h",
    "0 0 m 10 0 l 10 10 l h",
    "0 0 m 0 10 l 10 10 l 10 0 l h",
    "0 0 m 10 0 l 10 10 l 0 10 l S",
  ])
    expect(asRectangles(path)).toBe(path);
});
