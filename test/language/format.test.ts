import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalsOf, formatNumber, MINUS, formatShare } from "../../src/language/format.ts";

test("numbers are grouped, and show as many decimals as asked for", () => {
  expect(formatNumber(944220.08)).toBe("944,220.08");
  expect(formatNumber(3199.5, 2)).toBe("3,199.50");
  expect(formatNumber(0)).toBe("0");
  expect(decimalsOf([1, 2.5, null, 2077.33])).toBe(2);
  expect(decimalsOf([])).toBe(0);
});

test("numbers are rounded and grouped as Intl has them", () => {
  const finite = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.double({ min: -1e7, max: 1e7, noNaN: true }),
    fc.integer({ min: -1e9, max: 1e9 }).map((hundredths) => hundredths / 100),
  );
  fc.assert(
    fc.property(
      finite.filter((value) => !Object.is(value, -0)),
      fc.option(fc.nat({ max: 6 }), { nil: undefined }),
      (value, decimals) => {
        const format = new Intl.NumberFormat("en-US", {
          minimumFractionDigits: decimals ?? 0,
          signDisplay: "negative",
          maximumFractionDigits: decimals ?? 6,
        });
        expect(formatNumber(value, decimals)).toBe(format.format(value).replace("-", MINUS));
      },
    ),
    { numRuns: 1_000 },
  );
  expect(() => formatNumber(Number.NaN)).toThrow(RangeError);
});

test("a share that would round to nothing or to all says so", () => {
  expect(formatShare(0.99951)).toBe(">99.9%");
  expect(formatShare(1)).toBe("100.0%");
  expect(formatShare(0.5724)).toBe("57.2%");
  expect(formatShare(0.0004)).toBe("<0.1%");
  expect(formatShare(0)).toBe("0.0%");
});
