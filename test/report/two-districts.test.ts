import { expect, test } from "vitest";
import { districtChart } from "../../src/chart/district.ts";
import { JOINT_POLICIES, type JointPolicy } from "../../src/measure/request/request.ts";
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

test("a district that only shares projects is one of those concerned, under every policy that counts it", async () => {
  const dataset = await parsedText(PLAN.replace("3,学校,乙镇,", "3,学校,甲街道,"), "plan.csv");
  const concerned = (joint: JointPolicy) =>
    /涉及地区 \*\*(\d+)\*\*/.exec(markdown(documentOf(dataset, { joint, where: {} })))?.[1];
  expect(JOINT_POLICIES.map(concerned)).toEqual(JOINT_POLICIES.map((joint) => (joint === "exclude" ? "2" : "3")));
});

test("the list of all projects prints what an amount's cell holds where it isn't counted, and a dash for a blank", async () => {
  const rows = ["1,甲路,东区,12000", "2,乙路,东区,待定", "3,丙路,西区,约900", "4,丁路,西区,"].join("\n");
  const dataset = await parsedText(`序号,项目名称,地区,总投资（万元）\n${rows}\n`, "plan.csv");
  const text = markdown(documentOf(dataset));
  expect(text).toMatch(/\| 乙路 \| 东区 \| “待定” \|/);
  expect(text).toMatch(/\| 丙路 \| 西区 \| “约900” \|/);
  expect(text).toMatch(/\| 丁路 \| 西区 \| — \|/);
  expect(text).toContain("加引号的是来源的原文，不计入合计");
});
