import fc from "fast-check";
import { expect, test } from "vitest";
import { roundContent } from "../../src/report/pdf-streams.ts";

test("rounds places, keeps factors and colours finer, and leaves texts alone", () => {
  expect(roundContent("0.7169986 0 0 -0.7169986 134.8791 696.4224 cm")).toBe("0.717 0 0 -0.717 134.88 696.42 cm");
  expect(roundContent("0.6627451 0.7254902 0.78431374 scn")).toBe("0.6627 0.7255 0.7843 scn");
  expect(roundContent("[(1.23456\\) 7.891) -3.14159 <00125A>] TJ")).toBe("[(1.23456\\) 7.891) -3.14 <00125A>] TJ");
  expect(roundContent("/Span <</MCID 12>> BDC")).toBe("/Span <</MCID 12>> BDC");
});

test("no number moves by more than can be seen", () => {
  fc.assert(
    fc.property(fc.double({ min: -2000, max: 2000, noNaN: true }), (value) => {
      const printed = value.toFixed(6);
      const rounded = Number(roundContent(printed));
      expect(Math.abs(rounded - Number(printed))).toBeLessThanOrEqual(Math.abs(value) < 1.99 ? 0.000051 : 0.0051);
    }),
  );
});
