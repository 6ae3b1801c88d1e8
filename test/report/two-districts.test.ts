import { expect, test } from "vitest";
import { districtChart } from "../../src/chart/district.ts";
import { markdown } from "../../src/report/markdown.ts";
import { documentOf } from "./html/page-fixture.ts";
import { parsedText } from "../project/parsed-text.ts";

const PLAN =
  "序号,项目名称,地区,类别,总投资（万元）\n1,产业大道,甲街道、乙镇,交通,54000\n2,水厂,甲街道,水利,9200\n3,学校,乙镇,教育,8000\n4,医院,丙镇,卫生,7000\n";

test("a joint project of two districts names both, in figures, tables and sentences", async () => {
  const dataset = await parsedText(PLAN, "plan.csv");
  expect(districtChart.draw(dataset, { language: "zh" })!.alt).toContain("甲街道、乙镇联合");
  const text = markdown(documentOf(dataset));
  expect(text).toContain("跨甲街道、乙镇");
  expect(text).toMatch(/产业大道.*甲街道、乙镇/);
  expect(text).not.toContain("等2个");
  const more = await parsedText(`${PLAN}5,河道,甲街道、丙镇,水利,900\n`, "plan.csv");
  expect(districtChart.draw(more, { language: "zh" })!.alt).toContain("多地区联合项目");
});
