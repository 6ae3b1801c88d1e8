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

test("parts go on behind a semicolon, and stand in brackets or behind what they are sorted by", () => {
  expect(
    sums(
      "共安排重点项目9个，总投资86.5亿元，其中水利项目4个、总投资20.5亿元；交通项目5个，总投资66亿元，年度计划完成投资22亿元。",
    ),
  ).toEqual([
    ["count", "9", null],
    ["total", "86.5", 8, "CNY", null],
    ["count", "4", "水利"],
    ["total", "20.5", 8, "CNY", "水利"],
    ["count", "5", "交通"],
    ["total", "66", 8, "CNY", "交通"],
    ["plan", "22", 8, "CNY", "交通"],
  ]);
  expect(sums("计划实施项目58个（续建22个、新建36个），总投资328.6亿元。")).toEqual([
    ["count", "58", null],
    ["total", "328.6", 8, "CNY", null],
    ["count", "22", "续建"],
    ["count", "36", "新建"],
  ]);
  expect(sums("按行业分，工业项目20个，总投资50亿元；农业项目12个，其余地方配套3亿元。")).toEqual([
    ["count", "20", "工业"],
    ["total", "50", 8, "CNY", "工业"],
    ["count", "12", "农业"],
    ["fund", "3", 8, "CNY", "其余地方配套"],
  ]);
  expect(sums("住宅小区12个（含保障房3个）已改造。")).toEqual([]);
});

test("a list of parts needs no word before it, and a verb of planning with a sum is of the whole", () => {
  expect(sums("防洪工程3项，投资2.65亿元；供水工程2项，投资1.6亿元。")).toEqual([
    ["count", "3", "防洪"],
    ["total", "2.65", 8, "CNY", "防洪"],
    ["count", "2", "供水"],
    ["total", "1.6", 8, "CNY", "供水"],
  ]);
  expect(sums("到2025年，全市计划推进交通重大项目5个，总投资约86亿元，其中新建4项、续建1项。")).toEqual([
    ["count", "5", null],
    ["total", "86", 8, "CNY", null],
    ["count", "4", "新建"],
    ["count", "1", "续建"],
  ]);
  expect(sums("计划新开工项目2项，计划竣工项目3项。")).toEqual([
    ["count", "2", "新开工"],
    ["count", "3", "竣工"],
  ]);
  expect(sums("加快推进污水处理项目3个。")).toEqual([]);
});

test("parts in English, with what they cost", () => {
  expect(sums("Bridge replacements account for 3 projects and $19.2 million.")).toEqual([
    ["count", "3", "Bridge replacements"],
    ["total", "19.2", 6, "USD", "Bridge replacements"],
  ]);
  expect(
    sums("A total of 5 schemes worth EUR 62 million are planned, including 2 treatment plants (EUR 41 million)."),
  ).toEqual([
    ["count", "5", null],
    ["total", "62", 6, "EUR", null],
    ["count", "2", "treatment plants"],
    ["total", "41", 6, "EUR", "treatment plants"],
  ]);
  expect(sums("Of the total, $12.5 million comes from federal grants for projects.")).toEqual([
    ["fund", "12.5", 6, "USD", expect.stringContaining("federal grants")],
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
