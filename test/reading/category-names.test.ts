import { expect, test } from "vitest";
import { parsedText } from "../project/parsed-text.ts";

const kinds = async (...lines: string[]) =>
  (await parsedText(lines.join("\n"), "plan.csv")).projects.map(({ category }) => category);

test("what a heading counts in the column of names is no part of its words", async () => {
  const head = "序号,项目名称,总投资（万元）,开工,完工";
  const rows = ["1,甲,3000,2023.05,2024.10", "2,乙,4000,2023.1,2025.1"];
  expect(await kinds(head, "一、工业,2,7000,,", ...rows, "二、农业,1,2000,,", "3,丙,2000,2024.11,2025.3")).toEqual([
    "工业",
    "工业",
    "农业",
  ]);
  const lots = ["A、水利类,1,500,,", "1,甲,500,,2024", "B、道路类,1,800,,", "2,乙,800,,2025"];
  expect(await kinds(head, ...lots)).toEqual(["水利类", "道路类"]);
});

test("the number of a page isn't a category, be its cells parted by spaces", async () => {
  const read = async (foot: string) =>
    (
      await parsedText(
        ["序号,项目名称,镇,总投资（万元）", "1,甲,东镇,3", foot, "2,乙,西镇,4"].join("\n").replaceAll(",", "\t"),
        "a.txt",
      )
    ).projects;
  for (const foot of ["第,1,页,共,2,页", "第1页,,共2页", "Page,1,of,2"])
    expect((await read(foot)).map(({ name, category }) => [name, category])).toEqual([
      ["甲", null],
      ["乙", null],
    ]);
});

test("a marked kind in its own column doesn't make its project look like a heading", async () => {
  const text = [
    "类别,项目名称,总投资（万元）,竣工年份",
    "（一）基础设施,路网,500,2024",
    "（一）基础设施,管网,600,2025",
    "（二）社会民生,学校,700,2025",
    "（二）社会民生,医院,800,2026",
  ].join("\n");
  const { projects, issues } = await parsedText(text, "plan.csv");
  expect(projects).toHaveLength(4);
  expect(issues).toEqual([]);
});

test.each([
  [
    "序号,项目名称,总投资（万元）",
    "1,甲项目,5000",
    "1.1,其中：土建,3000",
    "1.2,设备,2000",
    "2,乙项目,4000",
    "2.1,其中:土建,2500",
    "2.2,设备,1500",
  ],
  ["No.,Project,Cost (£000)", "1,Harbour,5000", "1.1,of which: quay,3000", "1.2,cranes,2000", "2,Road,4000"],
])("what begins with 其中 is a part of the project above it, not one under a category: %s", async (...lines) => {
  const { projects } = await parsedText(lines.join("\n"), "plan.csv");
  expect(projects.map(({ name, category }) => [name, category])).toEqual([
    [lines[1]!.split(",")[1], null],
    [lines.find((line) => line.startsWith("2,"))!.split(",")[1], null],
  ]);
});
