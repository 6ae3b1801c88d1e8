import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { load } from "../../src/disk/load.ts";
import { measure } from "../../src/measure/measure.ts";
import { editionsIn } from "../../src/project/editions.ts";
import { type Link, LinksError, readLinks } from "../../src/project/links.ts";
import { mergeDatasets } from "../../src/project/merge-datasets.ts";
import { questionLinks } from "../../src/project/questions.ts";
import { run } from "../cli/run.ts";
import { parsedText } from "./parsed-text.ts";

const HEAD = "序号,项目名称,建设单位,总投资（万元）,建设地点";
const CITY = `${HEAD}\n1,环城公路,交通局,5000,甲县\n2,人民医院,卫健局,3000,乙县\n3,图书馆,文旅局,700,甲县\n4,自来水厂,水利局,900,丙县\n`;
const COUNTY = `${HEAD}\n1,环城公路,县交通局,4800,甲县\n2,农贸市场,商务局,600,甲县\n3,人民医院,卫健局,1200,甲县\n`;

function files(contents: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "key-projects-"));
  return Object.entries(contents).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
}

const lists = () => files({ "city.csv": CITY, "county.csv": COUNTY });

test("a project in two lists is a question, not one of its name elsewhere, and counts twice until it is decided", async () => {
  const dataset = await load(lists());
  expect(dataset.issues.map(({ code, seq, at, severity }) => [code, seq, at.file, at.line, severity])).toEqual([
    ["project.in-two-lists", 5, "county.csv", 2, "warning"],
    // One unit, 卫健局: it may be the same.
    ["project.in-two-lists", 7, "county.csv", 4, "warning"],
  ]);
  expect(measure(dataset, { by: [] }).total).toMatchObject({ projects: 7, investment: 16200 });
  expect(
    audit(dataset)
      .findings.filter(({ id }) => id === "reading-doubt")
      .map(({ seqs, file }) => [seqs, file]),
  ).toEqual([
    [[5], "county.csv"],
    [[7], "county.csv"],
  ]);
});

test("a city's list names the county and the county's the town: one name in both is a question; two towns aren't", async () => {
  const town = (place: string, unit: string) =>
    `序号,项目,责任单位,投资额（亿元）,所在乡镇\n1,人民医院,${unit},1.2,${place}\n2,敬老院,${unit},0.35,${place}\n`;
  const asked = async (contents: Readonly<Record<string, string>>) =>
    (await load(files(contents))).issues.map(({ code, raw, at }) => [code, raw, at.file]);
  const city = `${HEAD}\n1,人民医院,甲县卫健局,12000,甲县\n2,图书馆,市文旅局,700,市辖区\n`;
  expect(await asked({ "city.csv": city, "jia.csv": town("城关镇", "县卫健局") })).toEqual([
    ["project.in-two-lists", "人民医院", "jia.csv"],
  ]);
  expect(await asked({ "jia.csv": town("城关镇", "甲县卫健局"), "yi.csv": town("东湾镇", "乙县卫健局") })).toEqual([]);
});

test("a county's part of a city's project is a question, two phases are two projects", async () => {
  const county = `${HEAD}\n1,绕城高速（乙县段）,乙县交通局,30000,乙县\n2,引水工程（二期）,乙县水利局,900,乙县\n3,水厂（扩建）,丙县水利局,80,丙县\n`;
  const city = `${HEAD}\n1,绕城高速,市交通局,88000,甲县、乙县\n2,引水工程（一期）,市水利局,1200,乙县\n3,水厂,乙县水利局,70,乙县\n`;
  const dataset = await load(files({ "city.csv": city, "yi.csv": county }));
  expect(dataset.issues.map(({ code, raw }) => [code, raw])).toEqual([["project.in-two-lists", "绕城高速（乙县段）"]]);
  expect(dataset.issues[0]!.words!.zh).toContain("可能就是 city.csv 的“绕城高速”或其一部分，现各计一次");
  expect(questionLinks(dataset).map(({ old, new: next }) => [old[0]!.name, next[0]!.name])).toEqual([
    ["绕城高速", "绕城高速（乙县段）"],
  ]);
});

test("links decide it: the same project counts once, as the earlier list has it", async () => {
  const [road, hospital] = questionLinks(await load(lists()));
  const links: Link[] = [
    { ...road!, decision: "same", reason: "同一条路，县里列了配套资金" },
    { ...hospital!, decision: "different", reason: "分属两县" },
  ];
  const dataset = await load(lists(), {}, links);
  expect(
    measure(dataset, { by: ["source"] }).rows.map(({ keys, projects, investment }) => [
      keys.source,
      projects,
      investment,
    ]),
  ).toEqual([
    ["city.csv", 4, 9600],
    ["county.csv", 2, 1800],
  ]);
  expect(dataset.issues.map(({ code, seq }) => [code, seq])).toEqual([["project.counted-once", 5]]);
});

test("links that no longer fit, or aren't links, are refused with what was expected", async () => {
  const gone: Link = {
    decision: "same",
    reason: "同",
    old: [{ seq: 1, name: "外环公路" }],
    new: [{ seq: 5, name: "环城公路" }],
  };
  await expect(load(lists(), {}, [gone])).rejects.toThrow(LinksError);
  const link = { old: [{ seq: 1, name: "甲" }], new: [{ seq: 1, name: "甲" }], reason: "同", decision: "same" };
  expect(readLinks({ links: [link] })).toEqual([link]);
  expect(() => readLinks({ links: [{ ...link, decision: "yes" }] })).toThrow(
    /decision: expected same, different or null, got "yes"/,
  );
  expect(() => readLinks({ links: [{ ...link, reason: " " }] })).toThrow(/reason for the decision/);
  expect(() => readLinks({ links: [{ ...link, old: [] }] })).toThrow(/old: expected a list of projects/);
});

const PLAN = (year: number, third: string) =>
  `某县${year}年重点项目计划表\n${HEAD}\n1,环城公路,交通局,5000,甲镇\n2,人民医院,卫健局,3000,乙镇\n3,${third},文旅局,700,甲镇\n`;

test("editions of one plan are told by their titles, files, or sheets, and by what they share", async () => {
  const merged = async (a: string, b: string, names = ["a.csv", "b.csv"]) =>
    mergeDatasets([await parsedText(a, names[0]!), await parsedText(b, names[1]!)]);
  const byTitle = editionsIn(await merged(PLAN(2021, "图书馆"), PLAN(2020, "博物馆")));
  expect([byTitle?.old.name, byTitle?.new.name, byTitle?.common]).toEqual(["b.csv", "a.csv", 2]);
  expect(editionsIn(await merged(CITY, CITY, ["plan-2020.csv", "plan-2021.csv"]))?.common).toBe(4);
  // The same year, or other projects: two lists, no editions.
  expect(editionsIn(await merged(PLAN(2020, "图书馆"), PLAN(2020, "博物馆")))).toBeNull();
  expect(
    editionsIn(await merged(PLAN(2020, "图书馆"), COUNTY.replaceAll("人民医院", "学校").replaceAll("环城公路", "桥"))),
  ).toBeNull();
});

test("editions aren't added up in silence, and a list of them is told", () => {
  const editions = ["test/fixtures/editions/plan-2018.csv", "test/fixtures/editions/plan-2019.csv"];
  const refused = run(["summary", ...editions]);
  expect(refused).toMatchObject({ status: 2, stdout: "" });
  expect(refused.stderr).toContain('compare "plan-2018.csv" "plan-2019.csv"');
  const together = run(["summary", ...editions, "--editions", "together", "--by", "source", "--format", "json"]);
  expect(JSON.parse(together.stdout).total.investment).toBe(60081);
  expect(together.stderr).toContain("plan-2018.csv");
  expect(run(["projects", ...editions])).toMatchObject({ status: 0, stderr: expect.stringContaining("compare") });
  expect(run(["summary", ...editions, "--editions", "both"])).toMatchObject({ status: 2 });
});
