import { desc } from "arquero";
import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { toArquero } from "../../src/frame/arquero.ts";
import { toDanfo } from "../../src/frame/danfo.ts";
import { datasetOf } from "../../src/frame/dataset-of.ts";
import { FrameError } from "../../src/frame/typed-rows.ts";
import { load } from "../../src/disk/load.ts";
import { measureHouseholds } from "../../src/measure/households.ts";
import { measure } from "../../src/measure/measure.ts";
import { pivot } from "../../src/measure/pivot.ts";
import { measureTasks } from "../../src/measure/task-figures.ts";
import { project } from "../measure/sample-projects.ts";

const dataset = await load();

test("every result has a frame, in Arquero and in danfojs", () => {
  const figures = measure(dataset, { by: ["category", "year"] });
  const { findings, reconciliations } = audit(dataset);
  const results = [
    [dataset.projects, 144],
    [figures, figures.rows.length],
    [measureHouseholds(dataset.projects), 17],
    [measureTasks(dataset), measureTasks(dataset).rows.length],
    [findings, findings.length],
    [reconciliations, reconciliations.length],
    [pivot(dataset, { by: ["category", "year"] }), 5],
  ] as const;
  for (const [result, rows] of results) {
    expect(toArquero(result).numRows()).toBe(rows);
    expect(toDanfo(result).shape[0]).toBe(rows);
    expect(toArquero(result, { labels: "zh" }).numCols()).toBe(toArquero(result).numCols());
  }
});

test("figures keep their keys, money and 序号", () => {
  const rows = toArquero(measure(dataset, { by: ["district"] })).objects() as Record<string, unknown>[];
  expect(rows.find(({ district }) => district === "白云矿区")).toMatchObject({
    projects: 2,
    priced: 2,
    investment: 60,
  });
  expect(toArquero(measure(dataset, { by: ["year"] })).columnNames()).toContain("share");
});

test("op.exact_sum adds up to the last digit, and a sum of blanks is a blank", () => {
  const projects = [
    project({ seq: 1, category: "甲", investment: 0.1 }),
    project({ seq: 2, category: "甲", investment: 0.2 }),
    project({ seq: 3, category: "乙", investment: null }),
  ];
  const rows = toArquero(projects)
    .groupby("category")
    .rollup({ exact: "d => op.exact_sum(d.investment)", own: "d => op.sum(d.investment)" })
    .orderby(desc("exact"))
    .objects() as Record<string, unknown>[];
  expect(rows.find(({ category }) => category === "甲")).toEqual({ category: "甲", exact: 0.3, own: 0.1 + 0.2 });
  expect(rows.find(({ category }) => category === "乙")!.exact).toBeNull();
});

test("what is no result has no frame", () => {
  expect(() => toArquero({ rows: [] } as never)).toThrow(FrameError);
  expect(() => toArquero([{ a: 1 }] as never)).toThrow(/expected one of pivot/);
});

const ROWS = [
  {
    项目名称: "甲路改造",
    总投资: 1000,
    建设地点: "东区",
    竣工时间: new Date("2025-06-30T00:00:00Z"),
    建设性质: "新建",
  },
  { 项目名称: "乙桥", 总投资: 250.5, 建设地点: "西区", 竣工时间: "2026年", 建设性质: null },
  { 项目名称: "丙水厂", 总投资: null, 建设地点: "东区", 竣工时间: null, 建设性质: "续建" },
];

test("a user's own rows become a dataset with the same checks, figures and lineage", async () => {
  const own = await datasetOf(ROWS, { source: "plan.sqlite", mapping: { unit: "万元" } });
  expect(own.projects.map(({ name, investment, completionYear }) => [name, investment, completionYear])).toEqual([
    ["甲路改造", 1000, 2025],
    ["乙桥", 250.5, 2026],
    ["丙水厂", null, null],
  ]);
  expect(own.projects[1]!.source).toMatchObject({ file: "plan.sqlite", line: 3 });
  expect(measure(own, { by: ["district"] }).rows).toMatchObject([
    { district: "东区", investment: 1000, missing: 1 },
    { district: "西区", investment: 250.5 },
  ]);
  expect(own.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test("the frames that the library makes come back as the projects that they were made of", async () => {
  const key = ({ name, investment, unit, completionYear }: (typeof dataset.projects)[number]) => [
    name,
    investment,
    unit,
    completionYear,
  ];
  const again = await datasetOf(toArquero(dataset.projects), { source: "arquero" });
  expect(again.projects.map(key)).toEqual(dataset.projects.map(key));
  await expect(datasetOf([])).rejects.toThrow(FrameError);
  await expect(datasetOf([{ 项目名称: { a: 1 }, 总投资: 3 }])).rejects.toThrow(/column 项目名称.*row 1/);
});
