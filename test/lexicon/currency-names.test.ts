import { describe, expect, test } from "vitest";
import { readMoneyUnit } from "../../src/lexicon/money-terms.ts";
import { CURRENCIES } from "../../src/unit/currencies.ts";

const read = (text: string) => {
  const { currency, exponent, shared } = readMoneyUnit(text) ?? {};
  return [currency, exponent, shared ?? null];
};

describe("the names of all currencies", () => {
  test.each(Object.entries(CURRENCIES))("%s", (code, { en, zh }) => {
    expect(read(`million ${en}`)).toEqual([code, 6, null]);
    expect(read(`Cost in thousands of ${en}`)).toEqual([code, 3, null]);
    expect(read(`总投资（百万${zh}）`)).toEqual([code, 6, null]);
  });
});

describe("a currency named beside its country", () => {
  test.each([
    ["Cost (million Egyptian pounds)", "EGP", 6],
    ["LE million, Egyptian pound", "EGP", 6],
    ["thousands of South Sudanese pounds", "SSP", 3],
    ["thousands of Sudanese pounds", "SDG", 3],
    ["Montant en millions de dirhams marocains", "MAD", 6],
    ["millions de dinars algériens", "DZD", 6],
    ["milliers de livres libanaises", "LBP", 3],
    ["millones de pesos uruguayos", "UYU", 6],
    ["miles de dólares estadounidenses", "USD", 3],
    ["en miles de quetzales", "GTQ", 3],
    ["millones de guaraníes", "PYG", 6],
    ["millones de francos suizos", "CHF", 6],
    ["in Tausend Schweizer Franken", "CHF", 3],
    ["млн белорусских рублей", "BYN", 6],
    ["тыс. долларов США", "USD", 3],
    ["млн сомов", "KGS", 6],
    ["Investment, million won", "KRW", 6],
    ["Cost in Korean won", "KRW", 0],
    ["millions of West African CFA francs", "XOF", 6],
    ["Canadian dollars, thousands", "CAD", 3],
    ["C$ million", "CAD", 6],
  ])("%s", (text, currency, exponent) => {
    expect(read(text)).toEqual([currency, exponent, null]);
  });
});

test.each([
  ["All amounts in million", "XXX", 6],
  ["TOP 10 projects, EUR million", "EUR", 6],
  ["Contracts won", undefined, undefined],
  ["Sums in thousands of euros", "EUR", 3],
  ["£ million", "GBP", 6],
])("words that aren't a currency's: %s", (text, currency, exponent) => {
  expect(read(text).slice(0, 2)).toEqual([currency, exponent]);
});

test("a name that several countries share stays one of theirs", () => {
  expect(read("millones de pesos")).toEqual(["PHP", 6, "pesos"]);
  expect(read("million dollars")).toEqual(["USD", 6, "dollars"]);
});
