import { expect, test } from "vitest";
import { columnUnit, exactDigits, exactUnitName, listedUnit } from "../../src/unit/exact-amount.ts";

test.each([
  ["GBP", 612.55, "en", "6.1255", "£ million"],
  ["GBP", 612.55, "zh", "612.55", "万英镑"],
  ["USD", 120_000, "en", "1,200", "US$ million"],
  ["USD", 0.000001, "en", "0.00000001", "US$ million"],
  ["USD", -0.1, "en", "−0.001", "US$ million"],
  ["CNY", 612.55, "en", "612.55", "10⁴ yuan"],
] as const)("%s %d in %s is %s", (currency, amount, language, digits, name) => {
  const unit = { kind: "money", currency, exponent: 4 } as const;
  expect(exactDigits(amount, unit, language)).toBe(digits);
  expect(exactUnitName(unit, language)).toBe(name);
});

test.each([
  ["en", "CNY", [1200, 35, null], 6],
  ["en", "CNY", [1200.05, 35], 4],
  ["en", "USD", [1200.05], 6],
  ["zh", "CNY", [1200], 4],
] as const)("a list in %s of %s %j has amounts in 10^%i", (language, currency, amounts, exponent) => {
  const unit = { kind: "money", currency, exponent: 4 } as const;
  expect(listedUnit(amounts, unit, unit, language).exponent).toBe(exponent);
});

test.each([
  [[5200, 8.4], "en", 6],
  [[8.4, 0.31, null], "en", 0],
  [[8.4, 0.31], "zh", 4],
  [[0.84, -0.31], "zh", 0],
  [[null, 0], "en", 6],
] as const)("a column of %j ten thousand dollars is in %s in 10^%i dollars", (amounts, language, exponent) => {
  expect(columnUnit(amounts, { kind: "money", currency: "USD", exponent: 4 }, language).exponent).toBe(exponent);
});
