import { expect, test } from "vitest";
import { readProse } from "../../src/gazette/prose.ts";
import { readSums } from "../../src/gazette/sums.ts";

const sums = (text: string) =>
  readSums(readProse([text])).map(({ kind, role, digits, exponent, currency, part }) =>
    kind === "count" ? ["count", digits, part] : [role, digits, exponent, currency, part],
  );

test("a count, a whole, a year and their parts", () => {
  expect(
    sums(
      "今年共安排重点项目9个，总投资86.5亿元，年度计划投资30亿元，其中水利类4个，总投资20.5亿元，交通类5个，总投资66亿元。",
    ),
  ).toEqual([
    ["count", "9", null],
    ["total", "86.5", 8, "CNY", null],
    ["plan", "30", 8, "CNY", null],
    ["count", "4", "水利"],
    ["total", "20.5", 8, "CNY", "水利"],
    ["count", "5", "交通"],
    ["total", "66", 8, "CNY", "交通"],
  ]);
});

test("sources of funds are parts of the whole", () => {
  expect(sums("全县计划实施民生项目12个，总投资约3600万元，其中省级财政补助1200万元，自筹2400万元。")).toEqual([
    ["count", "12", null],
    ["total", "3600", 4, "CNY", null],
    ["fund", "1200", 4, "CNY", "省级财政补助"],
    ["fund", "2400", 4, "CNY", "自筹"],
  ]);
});

test("in English", () => {
  expect(
    sums(
      "The programme comprises 14 road projects with a total cost of $32.5 million, of which $12 million is from state grants.",
    ),
  ).toEqual([
    ["count", "14", null],
    ["total", "32.5", 6, "USD", null],
    ["fund", "12", 6, "USD", expect.any(String)],
  ]);
});

test("what was counted before, or isn't of projects, is no claim of the table", () => {
  expect(sums("去年共完成重点项目8个，总投资12亿元。")).toEqual([]);
  expect(sums("全市共有人口12.5万人，机构45个。")).toEqual([]);
});
