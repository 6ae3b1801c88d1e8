import { expect, test } from "vitest";
import { comparablePairs } from "../../src/measure/progress.ts";
import { parsedText } from "../project/parsed-text.ts";

// A column of rates says what a source divides what is done by.
const pairsOf = async (text: string) => comparablePairs((await parsedText(text, "list.csv")).projects);

test.each([
  [
    "of the year's budget",
    "單位：新臺幣千元\n編號,計畫名稱,行政區,總經費,113年度預算數,累計執行數,預算執行率\n1,轉運站,東區,1200000,300000,290000,96.67%\n2,圓環,西區,80000,80000,72000,90%\n3,舊港,南區,650000,50000,50000,100%\n",
    [{ done: "累計執行數", of: "113年度預算數" }],
  ],
  [
    "of the whole, where the words say no time",
    "(Rs. in Crore)\nNo.,Name of Work,Zone,Sanctioned Cost,Expenditure,Financial Progress (%)\n1,Centre,Zone A,98.50,98.40,99.9%\n2,Drains,Zone B,210.00,215.00,102.4%\n3,Water,Zone C,450.00,120.00,26.7%\n",
    [{ done: "Expenditure", of: "investment", whole: true }],
  ],
  [
    "of the year's plan, though it counts from the start",
    "序号,项目名称,地区,总投资（万元）,2024年计划投资（万元）,累计完成投资（万元）,完成率\n1,甲路,东区,1000,200,100,50%\n2,乙路,东区,2000,400,100,25%\n3,丙路,西区,3000,500,500,100%\n",
    [{ done: "累计完成投资（万元）", of: "2024年计划投资（万元）" }],
  ],
])("%s", async (_, text, pairs) => {
  expect(await pairsOf(text)).toEqual(pairs);
});

test("one row that happens to agree, or how far a building has risen, says nothing", async () => {
  const table = (heading: string, rates: readonly string[]) =>
    `序号,项目名称,地区,总投资（万元）,2024年计划投资（万元）,累计完成投资（万元）,${heading}\n1,甲路,东区,1000,200,100,${rates[0]}\n2,乙路,东区,2000,400,100,${rates[1]}\n3,丙路,西区,3000,500,500,${rates[2]}\n`;
  const whole = [{ done: "累计完成投资（万元）", of: "investment", whole: true }];
  expect(await pairsOf(table("完成率", ["50%", "60%", "70%"]))).toEqual(whole);
  expect(await pairsOf(table("形象进度（%）", ["50%", "25%", "100%"]))).toEqual(whole);
});
