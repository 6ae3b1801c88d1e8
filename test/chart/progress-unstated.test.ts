import { expect, test } from "vitest";
import { progressChart } from "../../src/chart/progress.ts";
import { parsedText } from "../project/parsed-text.ts";

const TABLE = `序号,项目名称,总投资（万元）,2025年计划投资（万元）,1-9月累计完成投资（万元）,建设地点
1,甲路,1000,400,300,东区
2,乙桥,2000,待定,30,西区
3,丙渠,500,200,,南区
`;

test("who states only one of two that make a rate doesn't say it, whichever is lacking", async () => {
  const dataset = await parsedText(TABLE, "plan.csv");
  const alt = (language: "zh" | "en") => progressChart.draw(dataset, { language })!.alt;
  expect(alt("zh")).toContain("东区 75.0% 300 / 400");
  expect(alt("zh")).toContain("西区 1个未写明");
  expect(alt("zh")).toContain("南区 1个未写明");
  expect(alt("en")).toMatch(/西区 1 not stated/);
});
