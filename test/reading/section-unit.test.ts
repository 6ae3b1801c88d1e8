import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { parsedText } from "../project/parsed-text.ts";

// A heading of a section may state another unit than the table: it is that of its rows, and of what it says they come to.
const TABLE = [
  "单位：万元",
  "序号\t项目名称\t地区\t总投资\t2025年计划投资",
  "\t合计（5个）\t\t1158000\t216000",
  "\t一、交通（2个）\t\t358000\t56000",
  "1\t甲路\t东区\t200000\t30000",
  "2\t乙路\t西区\t158000\t26000",
  "\t二、产业（单位：亿元）（2个）\t\t80\t16",
  "3\t丙厂\t东区\t60\t12",
  "4\t丁厂\t西区\t20\t4",
  "\t三、社会事业（1个）\t\t0\t0",
  "5\t戊院\t西区\t0\t0",
].join("\n");

test("the rows of such a section, its totals and those of all", async () => {
  const dataset = await parsedText(TABLE, "plan.txt");
  expect(dataset.projects.map(({ investment }) => investment)).toEqual([200000, 158000, 600000, 200000, 0]);
  expect(dataset.projects.map(({ amounts }) => amounts[0]!.value)).toEqual([30000, 26000, 120000, 40000, 0]);
  expect(dataset.projects.map(({ category }) => category)).toEqual(["交通", "交通", "产业", "产业", "社会事业"]);
  expect(dataset.issues.filter(({ code }) => code === "unit.changes")).toEqual([]);
  expect(audit(dataset, "zh").reconciliations.filter(({ status }) => status !== "agrees")).toEqual([]);
});

test.each([
  ["Utilities (unit: $ million)", 1200],
  ["Utilities (Units: USD million)", 1200],
])("in English: %s", async (heading, amount) => {
  const { projects } = await parsedText(
    `Amounts in thousands of USD,,,\nNo.,Project,District,Cost\nRoads,,,\n1,Bridge,East,4500\n2,Road,East,500\n${heading},,,\n3,Plant,West,12\n4,Pipe,West,12\n`,
    "plan.csv",
  );
  expect(projects.map(({ investment }) => investment)).toEqual([450, 50, amount, amount]);
});
