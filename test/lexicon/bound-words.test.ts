import { expect, test } from "vitest";
import { rangeEnds, withoutBound } from "../../src/lexicon/bound-words.ts";
import { readText } from "../audit/gazette.ts";
import { audit } from "../../src/audit/audit.ts";

test.each([
  ["2.5亿元以上", "2.5亿元"],
  ["不低于5000万元", "5000万元"],
  ["不超过 300", "300"],
  ["500万元以内", "500万元"],
  ["≥1200", "1200"],
  ["not exceeding $5 million", "$5 million"],
  ["up to 40", "40"],
  ["bis zu 2,5 Mio. €", "2,5 Mio. €"],
  ["jusqu'à 12 M€", "12 M€"],
  ["не более 300", "300"],
  ["1000+", "1000"],
])("%s is a bound of %s", (text, amount) => {
  expect(withoutBound(text)).toBe(amount);
});

test.each(["5000万元", "3200", "待定", "over the river", "Unterhaching 5", "total 300"])("%s is none", (text) => {
  expect(withoutBound(text)).toBeNull();
});

test("a range has two ends", () => {
  expect(rangeEnds("1000-2000")).toEqual(["1000", "2000"]);
  expect(rangeEnds("1亿至2亿元")).toEqual(["1亿", "2亿元"]);
  expect(rangeEnds("2000")).toBeNull();
});

test("an amount that is a bound or a range is told as what it is, and counted in no total", async () => {
  const dataset = await readText(
    "序号,项目名称,总投资（万元）,建设地点\n1,甲,2.5亿元以上,东区\n2,乙,不低于5000,东区\n3,丙,100,西区\n4,丁,3000-4000,西区\n5,戊,12O0,西区",
    "plan.csv",
  );
  expect(dataset.issues.map(({ code, words }) => [code, words.zh])).toEqual([
    ["investment.bound", "投资额“2.5亿元以上”是上限或下限，不计入合计（第 2 行，序号 1）"],
    ["investment.bound", "投资额“不低于5000”是上限或下限，不计入合计（第 3 行，序号 2）"],
    ["investment.range", "投资额“3000-4000”是一个范围，不计入合计（第 5 行，序号 4）"],
    ["investment.unreadable", '投资额：应为以万元计的金额，实为 "12O0"（第 6 行，序号 5）'],
  ]);
  expect(dataset.projects.map(({ investment }) => investment)).toEqual([null, null, 100, null, null]);
  const { findings } = audit(dataset);
  expect(findings.filter(({ id }) => id === "amount-uncounted").flatMap(({ seqs }) => seqs)).toEqual([1, 2, 4]);
  expect(findings.filter(({ id }) => id === "unread").flatMap(({ seqs }) => seqs)).toEqual([5]);
});
