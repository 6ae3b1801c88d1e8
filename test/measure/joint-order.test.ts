import { expect, test } from "vitest";
import { compareEditions } from "../../src/compare/compare-editions.ts";
import { keyOf } from "../../src/measure/dimensions/catalogue.ts";
import { measure } from "../../src/measure/measure.ts";
import { mergeDatasets } from "../../src/project/merge-datasets.ts";
import { parsedText } from "../project/parsed-text.ts";

const plan = (file: string, ...cells: readonly string[]) =>
  parsedText(
    `序号,项目名称,建设地点,总投资（万元）\n${cells.map((cell, at) => `${at + 1},${file}第${at + 1}路,"${cell}",${at + 1}0\n`).join("")}`,
    `${file}.csv`,
  );
const keysOf = ({ projects }: Awaited<ReturnType<typeof plan>>) =>
  measure(projects, { by: ["district"] }).rows.map(({ keys }) => keys.district);

test.each([
  [["东区、西区", "西区、东区", "西区和东区", "西区/东区"], ["东区、西区"]],
  [
    ["西区、东区", "东区、西区", "西区"],
    ["西区", "西区、东区"],
  ],
  [
    ["东区、西区、南区", "南区、东区、西区", "东区、西区"],
    ["东区、西区、南区", "东区、西区"],
  ],
  [["North District, South District", "South District and North District"], ["North District, South District"]],
])("joint projects of the same districts are one cell, called as the first: %j", async (cells, keys) => {
  const dataset = await plan("计划", ...cells);
  expect(keysOf(dataset).toSorted()).toEqual(keys.toSorted());
  expect(dataset.projects.map(({ district }) => district)).toEqual(cells);
});

test("of several sources too", async () => {
  const merged = mergeDatasets([await plan("甲", "东区、西区", "东区"), await plan("乙", "西区、东区")]);
  expect(keysOf(merged).toSorted()).toEqual(["东区", "东区、西区"]);
});

test("an edition that orders them otherwise moves nothing", async () => {
  const [old, next] = [await plan("计划", "东区、西区", "西区、东区"), await plan("计划", "西区、东区", "东区、西区")];
  const { bridge } = compareEditions(old, next, { by: ["district"] });
  expect(
    bridge.by!.district!.map(({ district, ofChanged, old: before, new: after }) => [
      district,
      ofChanged.moved,
      before,
      after,
    ]),
  ).toEqual([["西区、东区", 0, 30, 30]]);
  expect(next.projects.map((project) => keyOf(project, "district"))).toEqual(["西区、东区", "西区、东区"]);
});
