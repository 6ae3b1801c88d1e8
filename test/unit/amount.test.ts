import { besideUnit, withUnit } from "../../src/unit/unit-words.ts";
import { expect, test } from "vitest";
import { costInWords, formatMoney, moneyApart, moneyInWords, moneyScale, sharedScale } from "../../src/unit/amount.ts";
import { SHARE, ratioOf, tenThousand, thing, type Unit } from "../../src/unit/unit.ts";
import { unitName, unitSymbol } from "../../src/unit/unit-words.ts";

test("an amount is written by one rule in each language", () => {
  expect(moneyInWords(944_220.08, "zh")).toBe("94.42亿元");
  expect(moneyInWords(944_220.08, "en")).toBe("9.44 billion yuan");
  expect(moneyInWords(9_999, "zh")).toBe("9,999万元");
  expect(moneyInWords(2_077.33, "zh")).toBe("2,077.33万元");
  expect(moneyInWords(2_077.33, "en")).toBe("20.8 million yuan");
  // 2,400 dollars are no 0.00 million.
  expect(moneyInWords(0.24, "en", "USD")).toBe("US$2,400");
  expect(moneyInWords(0.24, "zh", "USD")).toBe("2,400美元");
  expect(moneyInWords(0.000_05, "zh")).toBe("0.50元");
  expect(moneyInWords(1_200, "zh", "USD")).toBe("1,200万美元");
  expect(moneyInWords(-5, "zh")).toBe("−5万元");
  expect(moneyInWords(325_000, "en", "XXX")).toBe("3.25 billion in an unstated currency");
  expect(moneyInWords(3.5, "zh", "ZZZ")).toBe("3.50万ZZZ");
});

test("amounts of one figure share a unit, in English millions up to billions", () => {
  expect(formatMoney(944_220.08, sharedScale(944_220.08, "en"))).toBe("9,442.2");
  expect(sharedScale(944_220.08, "zh").unit).toBe("亿元");
  // Up to ten 亿 small parts would be rounded away.
  expect(sharedScale(20_000, "zh", "PHP").unit).toBe("万菲律宾比索");
  expect(sharedScale(100_000, "zh", "PHP").unit).toBe("亿菲律宾比索");
  expect(moneyScale(20_000, "en", "PHP").unit).toBe("million Philippine pesos");
});

test("what a household costs stands to a tenth of 万, or to the whole", () => {
  expect(costInWords(13, "zh")).toBe("13.0万元");
  expect(costInWords(0.3, "zh", "USD")).toBe("3,000美元");
  expect(costInWords(49.116_3, "en")).toBe("491,163 yuan");
});

test.each<[Unit, string, string, string]>([
  [tenThousand(), "万元", "万元", "10⁴ yuan"],
  [tenThousand("PHP"), "万PHP", "万菲律宾比索", "ten thousands of Philippine pesos"],
  [tenThousand("XXX"), "万（币种未注明）", "万（币种未注明）", "ten thousands in an unstated currency"],
  [{ kind: "money", currency: "CNY", exponent: 7 }, "10^7 元", "10⁷ 元", "10⁷ yuan"],
  [ratioOf(tenThousand(), thing("household")), "万元/户", "万元/户", "10⁴ yuan per household"],
  [ratioOf(tenThousand(), tenThousand()), "1", "", ""],
  [SHARE, "1", "", ""],
])("%j is called so in data, in Chinese and in English", (unit, symbol, zh, en) => {
  expect([unitSymbol(unit), unitName(unit, "zh"), unitName(unit, "en")]).toEqual([symbol, zh, en]);
});

test.each([
  [1868.05, [1870, 22], "zh", "1,868.05万元"],
  [1868.05, [1870, 22], "en", "18.68 million yuan"],
  [1870, [1868.05, null], "en", "18.70 million yuan"],
  [1_000_004, [1_000_003], "en", "10,000.04 million yuan"],
] as const)("%d is told from %j in %s as %s", (amount, others, language, text) => {
  expect(moneyApart(amount, others, language)).toBe(text);
});

test("two currencies have no ratio that is a share, and a ratio has none at all", () => {
  expect(ratioOf(tenThousand("USD"), tenThousand()).kind).toBe("ratio");
  expect(() => ratioOf(SHARE, tenThousand())).toThrow(RangeError);
});

test("English writes the sign of a currency before the number, where it has one of its own", () => {
  expect(withUnit("54.7", { kind: "money", currency: "GBP", exponent: 6 }, "en")).toBe("£54.7 million");
  expect(withUnit("−0.5", { kind: "money", currency: "TWD", exponent: 6 }, "en")).toBe("−NT$0.5 million");
  expect(withUnit("2,400", { kind: "money", currency: "EUR", exponent: 0 }, "en")).toBe("€2,400");
  expect(withUnit("54.7", { kind: "money", currency: "GBP", exponent: 6 }, "zh")).toBe("54.7百万英镑");
  // Other currencies are ¥, $ and kr too.
  expect(withUnit("9.4", { kind: "money", currency: "CNY", exponent: 6 }, "en")).toBe("9.4 million yuan");
  expect(withUnit("9.4", { kind: "money", currency: "SEK", exponent: 6 }, "en")).toBe("9.4 million Swedish kronor");
  expect(withUnit("94,422", { kind: "money", currency: "CNY", exponent: 4 }, "en")).toBe("94,422 × 10⁴ yuan");
  expect(besideUnit("54.7", { kind: "money", currency: "GBP", exponent: 6 }, "en")).toEqual(["£54.7", "million"]);
});
