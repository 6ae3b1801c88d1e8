import { describe, expect, test } from "vitest";
import { tasksChart } from "../../src/chart/tasks.ts";
import { tasksOf } from "../../src/project/plan-tasks.ts";
import { draw } from "../../src/render/draw.ts";
import { gazette as load, datasetOf } from "./charts.ts";
import { readText } from "../audit/gazette.ts";
import { clipped, overlaps, placedTexts } from "./svg-texts.ts";

const gazette = await load();
const TASKS = ["修复水库", "推进棚户区改造", "整治餐饮油烟", "建设充电桩及公交场站", "加强道路扬尘治理", "改善民生"];
const HEADER = "序号\t项目类别\t项目名称\t建设内容\t投资(万元)\t地区";

/** A plan of six tasks before its table. */
const plan = (rows: readonly string[], tasks: readonly string[] = TASKS) =>
  readText([...tasks.map((task, at) => `${at + 1}. ${task}。`), "", HEADER, ...rows].join("\n"), "plan.txt");

describe("a row a task", () => {
  test("every project in scope stands in some row, and each number is of that row's projects", () => {
    const chart = tasksChart.draw(gazette, { language: "zh" })!;
    expect(chart.title).toBe("36项工作任务中12项有对应项目，24项没有");
    expect(chart.subtitle).toContain("144个项目中139个有对应任务");
    const facts = chart.facts.filter(({ query }) => query.measure === "projects" && query.works);
    for (const { projects, works } of tasksOf(gazette).filter((task) => task.projects.length > 0)) {
      const fact = facts.find(({ query }) => query.works?.join() === works.join());
      expect(fact?.seqs).toEqual(projects.map(({ seq }) => seq));
    }
    const rest = chart.facts.find(({ query }) => query.measure === "projects" && query.otherThan);
    expect(rest?.seqs).toEqual([24, 33, 45, 51, 53]);
    // 200 + 600 + 420 + 70 + 800.
    expect(chart.alt).toContain("未对应任务 5 0.21");
    expect(chart.alt).toContain("7 继续实施棚户区（城中村）改造 17 53.52");
    expect(chart.note).toContain("任务见第80–272行");
    expect(chart.note).toContain("来源未载明");
  });

  test("a scope leaves all tasks, and fewer projects", async () => {
    const chart = tasksChart.draw(gazette, { language: "en", where: { district: ["白云矿区"] } })!;
    expect(chart.title).toBe("1 of 36 tasks of the plan has projects in this scope, 35 have none");
    const { svg } = await draw(chart);
    const texts = placedTexts(svg).map(({ text }) => text);
    expect(texts).toContain("提高环境监测能力");
    // The others are named beside their programme by their numbers.
    expect(texts.join(" ")).toContain("（五）实施工业污染深度治理工程: no projects for tasks 20–23");
    expect(texts.join(" ")).toContain("no projects for tasks 29–32, 34–36");
    expect(chart.alt).toContain("Tasks without projects: 1–32, 34–36");
  });

  test("joint projects that are left out are in no row", () => {
    const chart = tasksChart.draw(gazette, { language: "zh", joint: "exclude" })!;
    // 93 was the only project of the task on raw coal.
    expect(chart.title).toContain("11项在所选范围内有对应项目");
    expect(chart.facts.flatMap(({ seqs }) => seqs)).not.toContain(93);
  });

  test("it is no higher than two thirds of a page", async () => {
    for (const language of ["zh", "en"] as const) {
      const { svg } = await draw(tasksChart.draw(gazette, { language })!);
      expect(Number(/height="(\d+)/.exec(svg)?.[1])).toBeLessThan(640);
    }
  });
});

describe("odd plans", () => {
  test.each([
    ["one project", ["1\t民生\t东城棚户区改造\t\t1200\t东城"], "6项工作任务中1项有对应项目，5项没有"],
    [
      "no amounts",
      ["1\t民生\t东城棚户区改造\t\t\t东城", "2\t交通\t充电桩\t\t\t西城"],
      "6项工作任务中2项有对应项目，4项没有",
    ],
    [
      "many categories of one project each",
      Array.from(
        { length: 14 },
        (_, at) => `${at + 1}\t一个名字很长的项目类别之${at}\t道路清扫保洁${at}\t\t${at * 7}\t东城`,
      ),
      "6项工作任务中1项有对应项目，5项没有",
    ],
    [
      "a thousand projects",
      Array.from({ length: 1000 }, (_, at) => `${at + 1}\t类别${at % 3}\t充电桩${at}\t\t${at}\t东城`),
      "6项工作任务中1项有对应项目，5项没有",
    ],
  ])("%s", async (_, rows, title) => {
    const dataset = await plan(rows);
    for (const language of ["zh", "en"] as const) {
      const chart = tasksChart.draw(dataset, { language })!;
      if (language === "zh") expect(chart.title).toBe(title);
      const { svg, warnings } = await draw(chart);
      expect(warnings).toEqual([]);
      expect(clipped(svg)).toEqual([]);
      expect(overlaps(svg)).toEqual([]);
      expect(`${JSON.stringify(chart)}${svg}`).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  test("nothing is drawn without tasks, or where nothing links", async () => {
    expect(tasksChart.draw(await datasetOf([{}]), { language: "zh" })).toBeNull();
    expect(tasksChart.draw(await plan(["1\t民生\t新建小学\t\t1200\t东城"]), { language: "zh" })).toBeNull();
  });
});
