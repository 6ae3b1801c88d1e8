import fc from "fast-check";
import { expect, test } from "vitest";
import { add, apportion, compare, decimal, multiply, subtract, sum, toNumber } from "../../src/measure/decimal.ts";

/** Amounts as they are printed: up to 9 digits before and 6 after the point. */
const amount = fc
  .tuple(fc.nat(999_999_999), fc.nat(999_999))
  .map(([whole, fraction]) => Number(`${whole}.${String(fraction).padStart(6, "0")}`));

test("sums are exact to the last printed digit", () => {
  expect(sum([2077.33, 2077.33, 2077.33])).toBe(6231.99);
  expect(sum([0.1, 0.2])).toBe(0.3);
  expect(sum([])).toBe(0);
  expect(sum([1e21, 1, -1e21])).toBe(1);
  expect(sum([1e-7, 2e-7])).toBe(3e-7);
});

test("a decimal is the number it prints as", () => {
  fc.assert(fc.property(amount, (value) => toNumber(decimal(value)) === value));
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => toNumber(decimal(value)) === value + 0),
  );
  expect(() => decimal(Number.NaN)).toThrow(RangeError);
  expect(() => decimal(Number.POSITIVE_INFINITY)).toThrow("expected a finite number");
});

test("sums don't depend on the order", () => {
  fc.assert(fc.property(fc.array(amount), (values) => sum(values) === sum(values.toReversed())));
});

test("difference, product and order are exact", () => {
  expect(toNumber(subtract(decimal(0.3), decimal(0.1)))).toBe(0.2);
  expect(toNumber(multiply(decimal(0.1), decimal(0.7)))).toBe(0.07);
  expect(toNumber(add(decimal(-0.1), decimal(0.3)))).toBe(0.2);
  expect(compare(decimal(0.1 + 0.2), decimal(0.3))).toBe(1);
});

test("parts add up to the whole, and none is off by more than a hundredth of a yuan", () => {
  const weights = fc.array(
    fc.integer({ min: 1, max: 1000 }).map((w) => w / 8),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(amount, weights, (whole, given) => {
      const parts = apportion(whole, given);
      const all = sum(given);
      expect(sum(parts)).toBe(whole);
      for (const [index, part] of parts.entries())
        expect(Math.abs(part - (whole * given[index]!) / all)).toBeLessThan(2e-6);
    }),
  );
  expect(apportion(100, [1, 1, 1])).toEqual([33.333334, 33.333333, 33.333333]);
  expect(apportion(-1, [1, 1, 1])).toEqual([-0.333334, -0.333333, -0.333333]);
  expect(() => apportion(1, [0, 0])).toThrow("expected positive weights");
  expect(() => apportion(1, [2, -1])).toThrow("expected positive weights");
});

test("a number is the decimal that it prints as, whichever way it is found", () => {
  const usual = fc.tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 6 }));
  const printed = (value: number) => {
    const [whole = "", fraction = ""] = String(value).split(".");
    return { coefficient: BigInt(whole + fraction), scale: fraction.length };
  };
  fc.assert(
    fc.property(usual, ([units, scale]) => {
      const value = units / 10 ** scale;
      fc.pre(!String(value).includes("e"));
      expect(compare(decimal(value), printed(value))).toBe(0);
    }),
  );
});

test("a sum of few digits, of many, and of both is the one of the digits", () => {
  const value = fc.oneof(
    amount,
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.integer({ min: -1e15, max: 1e15 }),
  );
  fc.assert(
    fc.property(fc.array(value, { maxLength: 40 }), (values) => {
      expect(sum(values)).toBe(toNumber(values.map(decimal).reduce(add, { coefficient: 0n, scale: 0 })));
    }),
  );
});
