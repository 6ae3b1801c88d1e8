import { expect, test } from "vitest";
import { unitsChart } from "../../src/chart/units.ts";
import { datasetOf } from "../report/sources.ts";

/** So many units with a project of 100 each. */
async function unitsOf(count: number) {
  const rows = Array.from({ length: count }, (_, at) => `${at + 1}\t${at + 1}号路改造\t第${at + 1}局\t100\t2024年`);
  const dataset = await datasetOf(["序号\t项目名称\t建设单位\t总投资(万元)\t竣工时间", ...rows]);
  return unitsChart.draw(dataset, { language: "zh" })!;
}

const scalesOf = (spec: unknown) =>
  JSON.stringify(spec).match(/"scale":\{"domain":\[0,[\d.]+\],"clamp":true[^}]*\}/g) ?? [];

test("a bar that gathers many is cut short where it would leave the others no length, and says so", async () => {
  const { spec, note } = await unitsOf(60);
  expect(scalesOf(spec).length).toBeGreaterThan(1);
  expect(note).toContain("带“//”的条过长");
});

test("one that is about as long as the others isn't", async () => {
  const { spec, note } = await unitsOf(13);
  expect(scalesOf(spec)).toEqual([]);
  expect(note).not.toContain("//");
});
