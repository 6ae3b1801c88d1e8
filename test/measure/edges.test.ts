import { expect, test } from "vitest";
import { trace } from "../../src/audit/trace.ts";
import { apportion } from "../../src/measure/decimal.ts";
import { fact } from "../../src/measure/fact.ts";
import { measureHouseholds } from "../../src/measure/households.ts";
import { measure } from "../../src/measure/measure.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { buildDocument } from "../../src/report/build/build-document.ts";
import { statementsOf } from "../../src/report/statement-list.ts";
import { readSource } from "../../src/table/read-source.ts";
import { project } from "./sample-projects.ts";

const read = async (text: string, file = "plan.csv") =>
  parseSource(await readSource(new TextEncoder().encode(text), file));

test("a share is the row's part of the total, to the last bit", () => {
  const projects = [
    project({ seq: 1, category: "甲", investment: 1 }),
    project({ seq: 2, category: "乙", investment: 3 }),
  ];
  expect(measure(projects, { by: ["category"] }).rows.map(({ share }) => share)).toEqual([0.75, 0.25]);
});

test("groups of one amount come in the order of their first project", () => {
  const projects = [
    project({ seq: 1, category: "丙", investment: 5 }),
    project({ seq: 2, category: "甲", investment: 5 }),
    project({ seq: 3, category: "乙", investment: 5 }),
  ];
  expect(measure(projects, { by: ["category"] }).rows.map(({ category }) => category)).toEqual(["丙", "甲", "乙"]);
});

test("what is left over by rounding goes to the largest rest", () => {
  // 0.02 元 by 1 to 2: 0.0067 and 0.0133 元; the cent that is left goes to the first, whose rest is larger.
  expect(apportion(0.000002, [1, 2])).toEqual([0.000001, 0.000001]);
});

test("bounds under exclude are those of sole projects", () => {
  const projects = [
    project({ seq: 1, districts: ["甲区"], investment: 10 }),
    project({ seq: 2, districts: ["甲区", "乙区"], investment: 100 }),
  ];
  const most = (joint: "apart" | "exclude") =>
    fact(projects, { measure: "most", keys: { district: ["甲区"] }, joint }).value;
  expect([most("apart"), most("exclude")]).toEqual([110, 10]);
});

test("what a household costs is over the projects that state both, in the figures and in the list", () => {
  const projects = [
    project({ seq: 1, name: "东片区棚户区改造", content: "拆迁居民200户", investment: 3000 }),
    project({ seq: 2, name: "西片区棚户区改造", content: "拆迁居民100户", investment: null }),
  ];
  expect(fact(projects, { measure: "households" })).toMatchObject({ value: 300, stated: 2 });
  expect(fact(projects, { measure: "perHousehold" })).toMatchObject({ value: 15, stated: 1, missing: 1, seqs: [1] });
  expect(measureHouseholds(projects).total).toMatchObject({ households: 300, perHousehold: 15 });
});

test("a row that states zero counts wholly", async () => {
  const dataset = await read("序号,项目名称,建设单位,总投资（万元）\n1,甲路,交通局,0\n2,乙桥,交通局,5\n");
  expect(trace(dataset, { measure: "investment" }).rows.map(({ share }) => share)).toEqual([1, 1]);
});

test("the largest projects that make half are no more than it takes", async () => {
  // 12 of 24 equal projects make exactly half.
  const rows = Array.from({ length: 24 }, (_, index) => `${index + 1},项目${index + 1},交通局,道路,2025年,10,东区`);
  const dataset = await read(["序号,项目名称,建设单位,建设内容,竣工时间,总投资（万元）,建设地点", ...rows].join("\n"));
  const texts = statementsOf(buildDocument(dataset, [])).map(({ text }) => text);
  expect(texts.find((text) => text.includes("就占一半以上"))).toContain("最大的12个项目就占一半以上");
});
