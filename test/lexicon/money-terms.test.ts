import { expect, test } from "vitest";
import { isCurrencyHeader, readMoneyUnit, readScale } from "../../src/lexicon/money-terms.ts";
import { unitTokens } from "../../src/lexicon/unit-tokens.ts";
import { readMoney } from "../../src/reading/money.ts";

test.each([
  ["$000s", "USD", 3],
  ["US$ '000", "USD", 3],
  ["INR crore", "INR", 7],
  ["₹ lakh", "INR", 5],
  ["HK$ million", "HKD", 6],
  ["C$m", "CAD", 6],
  ["NT$", "TWD", 0],
  ["R$ million", "BRL", 6],
  ["thousands of dollars", "USD", 3],
  ["£m", "GBP", 6],
  ["EUR bn", "EUR", 9],
  ["万美元", "USD", 4],
  ["亿元", "CNY", 8],
  ["PKR in Million", "PKR", 6],
  ["Rs.in lakhs", "INR", 5],
  ["Mio. €", "EUR", 6],
  ["mln euro", "EUR", 6],
  ["TEUR", "EUR", 3],
  ["M€ HT", "EUR", 6],
  ["R$ mil", "BRL", 3],
  ["MDP", "MXN", 6],
  ["mdd", "USD", 6],
  ["S$ mil", "SGD", 6],
  ["RM mil", "MYR", 6],
  ["bilhão R$", "BRL", 9],
  ["millón de euros", "EUR", 6],
  ["milione €", "EUR", 6],
  ["mil millones de euros", "EUR", 9],
  ["тыс. руб.", "RUB", 3],
  ["tỷ đồng", "VND", 9],
  ["ล้านบาท", "THB", 6],
  ["억원", "KRW", 8],
  ["百万円", "JPY", 6],
  ["新臺幣千元", "TWD", 3],
  ["N'Million", "NGN", 6],
  ["R'000", "ZAR", 3],
  ["Canadian dollars in thousands", "CAD", 3],
  ["hundred thousand euros", "EUR", 5],
  ["10⁴元", "CNY", 4],
  ["单位：10^8元", "CNY", 8],
  ["×10⁶美元", "USD", 6],
  ["10000元", "CNY", 4],
  ["500万元以上", "CNY", 4],
  ["1000元以上", "CNY", 0],
  ["10⁶ EUR", "EUR", 6],
  ["x 10^3 US$", "USD", 3],
  ["$106", "USD", 0],
])("%s is money in %s of ten to the %d", (text, currency, exponent) => {
  expect(readMoneyUnit(text)).toMatchObject({ currency, exponent });
});

test.each(["km", "m", "000", "phase 2", "households", "Entry", "open to the public", "Lakes served", "mill"])(
  "%s is no unit of money",
  (text) => {
    expect(readMoneyUnit(text)).toBeNull();
  },
);

test("a scale in a cell is in the currency of its column", () => {
  const pounds = readMoneyUnit("GBP")!;
  expect(readMoney("350mn", pounds, "GBP")).toEqual({ value: 35000 });
  expect(readMoney("£1.25bn", pounds, "GBP")).toEqual({ value: 125000 });
  // M is short for miliar in Indonesia, and for mil in Chile.
  expect(readMoney("Rp 2,5 M", readMoneyUnit("IDR")!)).toEqual(readMoney("Rp 2,5 miliar", readMoneyUnit("IDR")!));
  expect(readMoneyUnit("Rp M")?.exponent).toBe(readMoneyUnit("Rp miliar")?.exponent);
  expect(readMoneyUnit("M CLP")?.exponent).toBe(readMoneyUnit("miles CLP")?.exponent);
  expect(readMoneyUnit("MM CLP")?.exponent).toBe(readMoneyUnit("CLP million")?.exponent);
  expect(readMoney("2 crore", readMoneyUnit("INR")!, "INR")).toEqual({ value: 2000 });
  expect(readScale("sum")).toBeNull();
});

test("a bare dollar sign doesn't overrule a stated dollar", () => {
  expect(readMoney("$3,000", readMoneyUnit("CAD")!, "CAD")).toEqual({ value: 0.3 });
});

test.each(["Currency", "currency_code", "Currency code", "Curr.", "budget.amount.currency", "币种"])(
  "%s heads a column of currencies",
  (heading) => {
    expect(isCurrencyHeader(heading)).toBe(true);
  },
);

test.each([
  ["USD zillion", ["zillion"]],
  ["million euros (2024 prices)", []],
  ["GBP thousands, unless stated otherwise", []],
])("%s leaves over %j", (text, left) => {
  expect(unitTokens(text).unknown).toEqual(left);
});
