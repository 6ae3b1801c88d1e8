import { expect, test } from "vitest";
import { progressPeriodsChart } from "../../src/chart/progress-periods.ts";
import { LANGUAGES } from "../../src/language/language.ts";
import { load } from "../../src/disk/load.ts";
import { renderSvg } from "../../src/render/svg.ts";
import { parsedText } from "../project/parsed-text.ts";
import { clipped, overlaps } from "./svg-texts.ts";

const QUARTERS =
  "序号,项目名称,建设单位,总投资（万元）,一季度计划（万元）,一季度完成（万元）,二季度计划（万元）,二季度完成（万元）,建设地点\n" +
  "1,甲路,交通局,1000,100,80,200,150,东区\n2,乙桥,交通局,2500.5,300,310,400,,西区\n";

test("quarters stand under one another with the same groups, and a single one has no such chart", async () => {
  const dataset = await parsedText(QUARTERS, "quarters.csv");
  const chart = progressPeriodsChart.draw(dataset, { language: "zh" })!;
  expect(chart.title).toBe("一季度完成为计划的97.5%，二季度完成为计划的75.0%");
  expect(chart.alt).toContain(
    "一季度完成 西区 103.3% 310.00 / 300.00；一季度完成 东区 80.0% 80.00 / 100.00；二季度完成 西区 1个未写明；二季度完成 东区 75.0% 150.00 / 200.00",
  );
  for (const language of LANGUAGES)
    for (const width of [undefined, 340]) {
      const drawn = progressPeriodsChart.draw(dataset, { language, ...(width && { width }) })!;
      const svg = await renderSvg(drawn, { embedFonts: false });
      expect([overlaps(svg), clipped(svg)]).toEqual([[], []]);
    }
  expect(progressPeriodsChart.draw(await load("test/fixtures/editions/plan-2019.csv"), { language: "zh" })).toBeNull();
});
