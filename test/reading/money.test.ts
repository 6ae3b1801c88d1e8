import fc from "fast-check";
import { statedAmount } from "../../src/reading/stated-amount.ts";
import { expect, test } from "vitest";
import { readMoney, WAN } from "../../src/reading/money.ts";
import { readMoneyUnit } from "../../src/lexicon/money-terms.ts";

const YI = readMoneyUnit("亿元")!;
const YUAN = readMoneyUnit("元")!;

test.each([
  ["400", 400],
  ["2077.33", 2077.33],
  ["1,234,567.89", 1234567.89],
  ["1，234", 1234],
  ["１２３４．５", 1234.5],
  ["0", 0],
  ["20万元", 20],
  ["20 万元", 20],
  ["20万", 20],
  ["1.5亿元", 15000],
  ["1.5亿", 15000],
  ["总投资8000万元", 8000],
  ["计划总投资为1.2亿元", 12000],
  ["概算投资：3500", 3500],
  ["總投資1.2億元", 12000],
  ["Total cost: RMB 3 million", 300],
  ["总投资8000万元，其中财政资金500万元", 8000],
  ["35000元", 3.5],
  ["￥3500000", 3500000],
  ["¥12.5万元", 12.5],
  ["10（其中灾情因素6万元）", 10],
  ["10(其中,灾情因素6万元)", 10],
  ["25，其中中央资金10", 25],
  ["0.5（亿元）", 5000],
  ["1\u202f234", 1234],
  ["三亿二千万元", 32000],
  ["壹仟伍佰万元整", 1500],
  ["人民币九百六十万元", 960],
  ["两千零五万元", 2005],
  ["三点五亿元", 35000],
  ["一百二十八万六千元", 128.6],
  ["十二万", 12],
  ["3亿5000万元", 35000],
  ["1.5亿3,000万", 18000],
  ["1.2亿元人民币", 12000],
  ["1200①", 1200],
  ["120¹", 120],
  ["1,200 ²", 1200],
  ["860[1]", 860],
  ["540注2", 540],
  ["60 a/", 60],
])("%s in 万元 is %d", (text, value) => {
  expect(readMoney(text, WAN)).toEqual({ value });
});

test.each([
  ["0.866893", YI, 8668.93],
  ["12,345,678.90", YUAN, 1234.56789],
  ["3", readMoneyUnit("RMB million")!, 300],
  ["2.5", readMoneyUnit("千元")!, 0.25],
])("%s in the unit of its column is exact in 万元", (text, unit, value) => {
  expect(readMoney(text, unit)).toEqual({ value });
});

test.each(["", "—", "/", "-", "无", "待定", "暂无", "N/A", "——", "TBD"])("%s is no value and no issue", (text) => {
  expect(readMoney(text, WAN)).toEqual({ value: null });
});

test.each([
  ["120（估算）", 120],
  ["120（暂估数）", 120],
  ["暂定金额为120万元", 120],
  ["预计120", 120],
  ["120（初步估算，待核定）", 120],
  ["120(est.)", 120],
  ["120 (tbc)", 120],
  ["120 (Estimated cost)", 120],
  ["1.2 million est.", 120],
  ["USD est. 120", 120],
  ["approximately 120", 120],
  ["ca. 120", 120],
  ["120 (geschätzt)", 120],
  ["rund 120", 120],
  ["env. 120", 120],
  ["120 (à confirmer)", 120],
  ["120 (montant estimé)", 120],
  ["120 aprox.", 120],
  ["alrededor de 120", 120],
  ["około 120", 120],
  ["примерно 120", 120],
  ["約120", 120],
  ["약 120", 120],
  ["±120", 120],
])("%s isn't exact, and is kept as approximate", (text, value) => {
  const unit = { ...WAN, ...(/USD/.test(text) && { currency: "USD" }) };
  expect("expected" in readMoney(text, unit, unit.currency)).toBe(true);
  expect(statedAmount(text, unit)).toEqual({
    value,
    unit: { kind: "money", currency: unit.currency, exponent: 4 },
    approximate: true,
  });
});

test.each([
  "120（其中暂列金10）",
  "120 (incl. estimated VAT)",
  "120（含预备费）",
  "CA$120",
  "120（2019年预算）",
  "120*",
])("%s is exact: what its remark says isn't of the amount", (text) => {
  expect(readMoney(text, WAN, text.startsWith("CA$") ? "CAD" : "CNY")).toMatchObject({ value: expect.any(Number) });
});

test.each([
  ["≥3000", "bound"],
  ["3000以上", "bound"],
  ["3000-5000", "range"],
])("%s is no exact amount: a %s", (text, code) => {
  expect(readMoney(text, WAN)).toMatchObject({ expected: { en: "an exact amount" }, code });
});

test.each([
  "约12O0",
  "12O0",
  "3000/5000",
  "100 200",
  "1,2000",
  "1,23",
  "1.2.3",
  "-5",
  "20万元/村",
  "三千",
  "昆区",
  "2018年",
  "1234567890123456",
])("%s is unreadable", (text) => {
  expect(readMoney(text, WAN)).toMatchObject({ expected: { en: expect.stringContaining("an amount in 万元") } });
});

test.each([
  ["#REF!", "error-value"],
  ["#DIV/0!", "error-value"],
  ["US$500", "currency"],
  ["500万美元", "currency"],
  ["约3000", "approximate"],
  ["总投资约3000万元", "approximate"],
  ["3000左右", "approximate"],
  ["约三亿元", "approximate"],
])("%s says why", (text, code) => {
  expect(readMoney(text, WAN)).toMatchObject({ code });
});

test("printing an amount in any unit and reading it back gives it to the last digit", () => {
  const units = [WAN, YUAN, YI];
  const amount = fc.tuple(fc.integer({ min: 0, max: 9_999_999_999 }), fc.integer({ min: 0, max: 4 }));
  fc.assert(
    fc.property(amount, fc.constantFrom(...units), fc.boolean(), ([digits, scale], unit, grouped) => {
      const whole = String(digits).padStart(scale + 1, "0");
      const cut = whole.length - scale;
      const integer = grouped ? whole.slice(0, cut).replace(/\B(?=(\d{3})+$)/g, ",") : whole.slice(0, cut);
      const text = scale === 0 ? integer : `${integer}.${whole.slice(cut)}`;
      const shift = unit.exponent - 4 - scale;
      const exact =
        shift >= 0
          ? `${digits}${"0".repeat(shift)}`
          : `${String(digits)
              .padStart(1 - shift, "0")
              .replace(new RegExp(`(\\d{${-shift}})$`), ".$1")}`;
      expect(readMoney(text, unit)).toEqual({ value: Number(exact) });
      expect(readMoney(`${text}${unit.label}`, WAN)).toEqual({ value: Number(exact) });
    }),
  );
});

test.each([
  ["约1.1亿元", { value: 11000, unit: { kind: "money", currency: "CNY", exponent: 4 }, approximate: true }],
  ["3000余万元", { value: 3000, unit: { kind: "money", currency: "CNY", exponent: 4 }, approximate: true }],
  ["暂定500", { value: 500, unit: { kind: "money", currency: "CNY", exponent: 4 }, approximate: true }],
  ["1,200万美元", { value: 1200, unit: { kind: "money", currency: "USD", exponent: 4 }, approximate: false }],
  ["面议", null],
  ["", null],
  ["500-600", null],
])("%s is kept as it is stated", (text, expected) => {
  expect(statedAmount(text, WAN)).toEqual(expected);
});

test.each([
  ["USD 12.5 million", "USD", 1250],
  ["$850k", "USD", 85],
  ["€1.2bn", "EUR", 120_000],
  ["￥3500000", "CNY", 350],
])("%s names its scale where nothing else states a unit", (text, currency, value) => {
  expect(readMoney(text, { ...WAN, unknown: true }, currency)).toEqual({ value });
});
