import { expect, test } from "vitest";
import { progressChart } from "../../src/chart/progress.ts";
import { progressPairs } from "../../src/measure/progress.ts";
import { buildDocument } from "../../src/report/build-document.ts";
import { load } from "../../src/load.ts";
import { LANGUAGES } from "../../src/language/language.ts";
import { renderSvg } from "../../src/render/svg.ts";
import { markdown } from "../../src/report/markdown.ts";
import { schemas } from "../chart/schemas.ts";
import { parsedText } from "../project/parsed-text.ts";

const QUARTERS =
  "序号,项目名称,建设单位,总投资（万元）,一季度计划（万元）,一季度完成（万元）,二季度计划（万元）,二季度完成（万元）,建设地点\n" +
  "1,甲路,交通局,1000,100,80,200,150,东区\n2,乙桥,交通局,2500.5,300,310,400,,西区\n";

test("what is done to date is measured by the whole, what is done in a quarter by the plan for it", async () => {
  const { projects } = await load("test/fixtures/editions/plan-2019.csv");
  expect(progressPairs(projects)).toEqual([{ done: "累计完成投资（万元）", of: "investment" }]);
  const quarters = await parsedText(QUARTERS, "quarters.csv");
  expect(progressPairs(quarters.projects)).toEqual([
    { done: "一季度完成（万元）", of: "一季度计划（万元）" },
    { done: "二季度完成（万元）", of: "二季度计划（万元）" },
  ]);
});

test("rates are over the projects that state both, in sentences and tables", async () => {
  const text = markdown(buildDocument(await parsedText(QUARTERS, "quarters.csv"), []));
  // 390 of 400; 150 of 200, since 乙桥 doesn't say what was done in the second quarter.
  expect(text).toContain("一季度完成390万元；在两者都写明的2个项目中，为一季度计划的97.5%");
  expect(text).toContain("二季度完成150万元；在两者都写明的1个项目中，为二季度计划的75.0%");
  expect(text).toContain("| 西区 | 300 | 310 | 400 | — | 103.3 | — |");
});

test("the chart says the rate of the whole, and each bar its own", async () => {
  const dataset = await load("test/fixtures/editions/plan-2019.csv");
  const chart = progressChart.draw(dataset, { language: "zh" })!;
  // 23,200 of 30,600.5; 18,000 of 21,100.5; 1,900 of 5,400; 3,300 of 4,100.
  expect(chart.title).toBe("累计完成投资为计划投资的75.8%");
  expect(chart.alt).toContain("东湾镇 85.3%；南山乡 35.2%；城关镇 80.5%");
  expect(progressChart.draw(dataset, { language: "en", width: 340 })).not.toBeNull();
});

test.each(LANGUAGES)("the chart in %s is as it was", async (language) => {
  const chart = progressChart.draw(await load("test/fixtures/editions/plan-2019.csv"), { language })!;
  expect(schemas()(chart)).toBe(true);
  const file = `../chart/golden/progress.${language}.svg`;
  await expect(await renderSvg(chart, { embedFonts: false })).toMatchFileSnapshot(file);
});

test("nothing is said of progress where nothing is stated of it", async () => {
  const dataset = await parsedText(
    "序号,项目名称,总投资（万元）,建设地点\n1,甲路,100,东区\n2,乙桥,200,西区\n",
    "plan.csv",
  );
  expect(progressChart.draw(dataset, { language: "zh" })).toBeNull();
  expect(buildDocument(dataset, []).sections.map(({ id }) => id)).not.toContain("progress");
});
