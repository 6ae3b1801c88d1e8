import { expect, test } from "vitest";
import { buildDocument } from "../../src/report/build/build-document.ts";
import { keyOf } from "../../src/measure/dimensions/catalogue.ts";
import { keyNames } from "../../src/report/names.ts";
import { statementsOf } from "../../src/report/statement-list.ts";
import type { Scope } from "../../src/measure/scope.ts";
import { datasetOf } from "./sources.ts";

const ROWS = [
  "序号,项目名称,总投资（万元）,建设地点",
  "1,城北水厂,1200,东区",
  "2,跨江大桥,800,东区、西区",
  "3,环城路,500,西区、东区",
  "4,图书馆,300,西区",
];
const texts = async (rows: readonly string[], language: "zh" | "en", scope: Partial<Scope> = {}) => {
  const dataset = await datasetOf(rows, "list.csv");
  return statementsOf(buildDocument(dataset, [], { language, scope })).map(({ text }) => text);
};

test("joint projects of the same districts are said to cover those", async () => {
  expect((await texts(ROWS, "zh")).join("\n")).toContain("2个项目跨东区、西区，共1,300万元，单列成行");
  const english = await texts(ROWS, "en", { joint: "full" });
  expect(english.join("\n")).toMatch(
    /2 joint projects \(13\.0 million yuan\) cover 东区 and 西区 and count in full in each/,
  );
});

test("those of different districts, or of many, cover several", async () => {
  const more = [...ROWS, "5,绕城河道,200,西区、南县"];
  expect((await texts(more, "zh")).join("\n")).toContain("3个项目跨多个地区");
  const wide = [...ROWS.slice(0, 2), "2,绕城河道,200,东区、西区、南县、北县", ROWS[4]!];
  expect((await texts(wide, "en")).join("\n")).toContain("covers several districts");
});

test("two districts of a project are both named, more in short", async () => {
  const { projects } = await datasetOf([...ROWS, "5,绕城河道,200,东区、西区、南县"], "list.csv");
  const names = (language: "zh" | "en") =>
    projects
      .filter(({ districts }) => districts.length > 1)
      .map((project) => keyNames(projects, language).of("district", keyOf(project, "district")));
  expect(names("zh")).toEqual(["东区、西区联合", "东区、西区联合", "东区等3个地区"]);
  expect(names("en")).toEqual(["东区 and 西区 jointly", "东区 and 西区 jointly", "东区 and 2 others"]);
});
