import { expect, test } from "vitest";
import { progressPairs } from "../../src/measure/progress.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const pairsOf = async (headings: string, amounts: string) => {
  const text = `序号,项目名称,地区,${headings}\n1,甲路,东区,${amounts}\n2,乙桥,西区,${amounts}\n`;
  return progressPairs(parseSource(await readSource(new TextEncoder().encode(text), "plan.csv")).projects);
};

// Without a total, what is done is measured by the plan for the year; never what is done since the work began.
test.each([
  ["年度计划投资（万元）", "完成投资（万元）", true],
  ["年度计划投资（万元）", "年度完成投资（万元）", true],
  ["本年计划投资（万元）", "本年累计完成投资（万元）", true],
  ["年度投资计划（万元）", "1-9月累计完成投资（万元）", true],
  ["2023年计划投资（万元）", "2023年完成投资（万元）", true],
  ["Annual budget (USD million)", "Annual spend (USD million)", true],
  ["年度计划投资（万元）", "累计完成投资（万元）", false],
  ["年度计划投资（万元）", "已完成投资（万元）", false],
  ["年度计划投资（万元）", "截至2023年6月底完成投资（万元）", false],
  ["Annual budget (USD million)", "Spent to date (USD million)", false],
])("%s and %s", async (plan, done, isPair) => {
  expect((await pairsOf(`${plan},${done}`, "100,80")).map((pair) => [pair.done, pair.of])).toEqual(
    isPair ? [[done, plan]] : [],
  );
});

test("part of the year isn't behind the whole of it", async () => {
  expect(await pairsOf("年度投资计划（万元）,1-9月累计完成投资（万元）", "100,80")).toMatchObject([{ partly: true }]);
});

test("where there is a total, what is done in no named time is measured by nothing", async () => {
  expect(await pairsOf("总投资（万元）,年度计划投资（万元）,完成投资（万元）", "500,100,80")).toEqual([]);
});

// What a part of the year has come to is set against the plan for the year, beside a total too.
test.each([
  ["2025年计划投资", "1—9月累计完成投资", true],
  ["2025年计划投资", "2025年1-6月累计完成投资", true],
  ["年度计划投资", "本年累计完成投资", true],
  ["本年计划投资", "本年完成投资", true],
  ["2025年计划投资", "截至2025年9月底累计完成投资", false],
  ["2025年计划投资", "开工以来至三季度累计完成投资", false],
  ["2025年计划投资", "累计完成投资", false],
])("beside a total, %s and %s", async (plan, done, ofPlan) => {
  const pairs = await pairsOf(`总投资（万元）,${plan}（万元）,${done}（万元）`, "500,100,80");
  expect(pairs.map((pair) => pair.of)).toEqual([ofPlan ? `${plan}（万元）` : "investment"]);
});
