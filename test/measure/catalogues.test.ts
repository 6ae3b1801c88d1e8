import { describe, expect, test } from "vitest";
import { fact } from "../../src/measure/fact.ts";
import { measure } from "../../src/measure/measure.ts";
import { MisuseError, UnknownNameError, UnknownValueError } from "../../src/measure/request/misuse.ts";
import { pivot } from "../../src/measure/pivot.ts";
import type { MeasureRequest } from "../../src/measure/request/request.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import type { Project } from "../../src/project/project.ts";
import { readSource } from "../../src/table/read-source.ts";
import { project } from "./sample-projects.ts";

// Plan and done of three projects; row 3 leaves its progress open.
//            total  plan  done
//  1 新建 甲区  1000   300   250
//  2 续建 甲区  2000   500   600
//  3 续建 乙区   500   100     —
const amount = (label: string, value: number | null) => ({
  label,
  role: "other" as const,
  period: null,
  value,
  text: value === null ? null : String(value),
});
const row = (seq: number, kind: string, district: string, total: number, plan: number, done: number | null): Project =>
  project({
    seq,
    districts: [district],
    district,
    investment: total,
    completionYear: 2018 + seq,
    extra: { 建设性质: kind, constructor: "x", __proto__x: "y" },
    amounts: [amount("年度计划投资", plan), amount("累计完成投资", done)],
  });
const PROJECTS = [
  row(1, "新建", "甲区", 1000, 300, 250),
  row(2, "续建", "甲区", 2000, 500, 600),
  row(3, "续建", "乙区", 500, 100, null),
];

describe("measures", () => {
  test("a column's sum says how many state it; a ratio is over the projects that state both", () => {
    const { rows, total } = measure(PROJECTS, {
      by: ["建设性质"],
      measures: ["累计完成投资", "累计完成投资/年度计划投资", "累计完成投资/investment"],
    });
    expect(rows.map(({ keys }) => keys)).toEqual([{ 建设性质: "续建" }, { 建设性质: "新建" }]);
    expect(rows[0]!.measures!.累计完成投资).toMatchObject({ value: 600, stated: 1, missing: 1, seqs: [2, 3] });
    expect(rows[0]!.measures!["累计完成投资/年度计划投资"]).toMatchObject({ value: 600 / 500, stated: 1, seqs: [2] });
    // 850 of 3,500: open by the 500 of row 3.
    expect(total.measures!["累计完成投资/investment"]).toMatchObject({
      value: 850 / 3000,
      stated: 2,
      least: 850 / 3500,
      most: 1350 / 3500,
    });
  });

  test("amounts of a joint project are divided like its investment, and add up", () => {
    const joint = [...PROJECTS, { ...row(4, "新建", "甲区、乙区", 10, 1, 0.1), districts: ["甲区", "乙区"] }];
    const { rows, total } = measure(joint, { by: ["district"], joint: "split", measures: ["累计完成投资"] });
    expect(rows.map(({ keys, measures }) => [keys.district, measures!.累计完成投资!.value])).toEqual([
      ["甲区", 850.05],
      ["乙区", 0.05],
    ]);
    expect(total.measures!.累计完成投资!.value).toBe(850.1);
  });

  test("a number of a column has an id that makes it again", () => {
    const made = fact(PROJECTS, { measure: "累计完成投资/年度计划投资", keys: { 建设性质: ["新建"] } });
    expect(made).toMatchObject({
      id: "v2:累计完成投资%2F年度计划投资/by.建设性质=新建/joint=apart",
      value: 250 / 300,
      stated: 1,
      missing: 0,
    });
  });

  test("two dimensions make a table whose totals are measured, not added up", () => {
    const { down, across, cells, rowTotals, columnTotals, total } = pivot(PROJECTS, {
      by: ["建设性质", "district"],
      measures: ["累计完成投资/年度计划投资"],
    });
    expect([down, across]).toEqual([
      ["续建", "新建"],
      ["甲区", "乙区"],
    ]);
    const value = (cell: { value: number | null } | null) => cell?.value ?? null;
    expect(cells.map((line) => line.map(value))).toEqual([
      [1.2, null],
      [250 / 300, null],
    ]);
    expect(cells[1]![1]).toBeNull();
    expect(cells[0]![1]).toMatchObject({ projects: 1, stated: 0 });
    expect(rowTotals.map(value)).toEqual([1.2, 250 / 300]);
    expect(columnTotals.map(value)).toEqual([850 / 800, null]);
    expect(total.value).toBe(850 / 800);
  });
});

describe("misuse is an error that lists what is known", () => {
  const refuse = (request: object) => () => measure(PROJECTS, request as unknown as MeasureRequest);
  test.each([
    [{ by: ["distrct"] }, UnknownNameError, /did you mean district/i],
    [{ by: ["district"], were: {} }, UnknownNameError, /were/],
    [{ by: [], where: { districts: ["甲区"] } }, UnknownNameError, /did you mean district/i],
    [{ by: [], joint: "splt" }, UnknownValueError, /did you mean split/i],
    [{ by: [], where: { district: ["火星"] } }, UnknownValueError, /甲区 \/ 乙区/],
    [{ by: [], where: { year: ["2019年"] } }, UnknownValueError, /2019 \/ 2020 \/ 2021/],
    [{ by: [], where: { seq: ["abc"] } }, UnknownValueError, /whole number/],
    [{ by: [], where: { amount: "lots" } }, UnknownValueError, /range/],
    [{ by: [], where: { joint: "maybe" } }, UnknownValueError, /true \/ false/],
    [{ by: ["district"], joint: "split", weights: { 甲区区: 2 } }, UnknownValueError, /weights.*甲区/],
    [{ by: ["district"], joint: "split", weights: { 甲区: -1 } }, UnknownValueError, /above 0/],
    [{ by: [], measures: ["完成投资额"] }, UnknownNameError, /累计完成投资/],
    [{ by: [], measures: ["累计完成投资/projects"] }, MisuseError, /two amounts/],
    [{ by: ["district", "district"] }, MisuseError, /each once/],
    [{ by: "district" }, MisuseError, /list of dimensions/],
  ])("%j", (request, kind, words) => {
    expect(refuse(request)).toThrow(kind);
    expect(refuse(request)).toThrow(words);
  });

  test("a question about a cell is as strict", () => {
    expect(() => fact(PROJECTS, { measure: "investment", keys: { district: ["火星"] } })).toThrow(UnknownValueError);
    expect(() => fact(PROJECTS, { measure: "investment", seqs: [9] })).toThrow(UnknownValueError);
    expect(() => fact(PROJECTS, { measure: "investment", works: ["火星"] })).toThrow(UnknownValueError);
    expect(() => fact(PROJECTS, { measure: "money" })).toThrow(UnknownNameError);
  });

  test("a year in between in which nothing is completed is no mistake", () => {
    const some = PROJECTS.filter(({ seq }) => seq !== 2);
    expect(fact(some, { measure: "projects", keys: { year: [2020] } })).toMatchObject({ value: 0, seqs: [] });
    expect(() => fact(some, { measure: "projects", keys: { year: [2030] } })).toThrow(UnknownValueError);
  });
});

test("names of JavaScript's own are names like any other", () => {
  expect(measure(PROJECTS, { by: ["constructor"] }).rows.map(({ keys }) => keys)).toEqual([{ constructor: "x" }]);
  expect(measure(PROJECTS, { by: [], where: { constructor: ["x"] } }).total.projects).toBe(3);
});

test("printed headings, of fields and of other columns, stand for their dimensions and conditions", async () => {
  const text = "序号,项目名称,建设地点,建设性质,总投资（万元）\n1,甲路,东区,新建,10\n2,乙桥,西区,续建,20.5\n";
  const dataset = parseSource(await readSource(new TextEncoder().encode(text), "plan.csv"));
  expect(measure(dataset, { by: ["建设地点"], where: { 建设性质: ["续建"] } })).toMatchObject({
    by: ["district"],
    rows: [{ keys: { district: "西区" }, investment: 20.5 }],
  });
  expect(measure(dataset, { by: [], measures: ["总投资"] }).total.measures).toMatchObject({ 总投资: { value: 30.5 } });
});
