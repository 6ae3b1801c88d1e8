import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { trace } from "../../src/audit/trace.ts";
import { load } from "../../src/disk/load.ts";
import { measure } from "../../src/measure/measure.ts";
import { projectsGrid } from "../../src/print/projects-grid.ts";
import { accountFor } from "../../src/project/account.ts";
import { recordFigures } from "../../src/report/manifest.ts";
import { verifyManifest } from "../../src/report/verify.ts";
import { mergeDatasets } from "../../src/project/merge-datasets.ts";
import { parsedText } from "./parsed-text.ts";

const NORTH =
  "序号,项目名称,总投资（万元）,年度计划投资（万元）,地区\n1,甲路,100,10,北区\n2,乙桥,200.5,20,北区\n合计,,300.5,30,\n";
const SOUTH =
  "序号,项目名称,总投资（亿元）,年度计划投资（亿元）,地区\n1,丙园,0.03,0.01,南区\n2,丁站,,0.02,南区\n合计,,0.03,0.03,\n";

function files(contents: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "key-projects-"));
  return Object.entries(contents).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
}

const both = () => load(files({ "north.csv": NORTH, "south.csv": SOUTH }));

test("two sources never share a key, and each project keeps its printed number", async () => {
  const { projects, sources, tables, rows } = await both();
  expect(projects.map(({ seq, seqText, source }) => [seq, seqText, source.file, source.line])).toEqual([
    [1, "1", "north.csv", 2],
    [2, "2", "north.csv", 3],
    [3, "1", "south.csv", 2],
    [4, "2", "south.csv", 3],
  ]);
  expect(sources.map(({ id }) => id)).toEqual(["north.csv", "south.csv"]);
  expect(tables.map(({ table }) => table)).toEqual([1, 2]);
  expect(rows.filter(({ kind }) => kind === "project").map(({ seq, table }) => [seq, table])).toEqual([
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 2],
  ]);
});

test("sources whose numbers don't collide keep them", async () => {
  const merged = mergeDatasets([
    await parsedText("序号,项目名称,总投资（万元）\n1,甲路改造,1\n2,丙路改造,1\n", "a.csv"),
    await parsedText("序号,项目名称,总投资（万元）\n7,乙路改造,2\n8,丁路改造,2\n", "b.csv"),
  ]);
  expect(merged.projects.map(({ seq }) => seq)).toEqual([1, 2, 7, 8]);
  expect(
    projectsGrid(merged.projects, "zh")
      .columns.map(({ label }) => label)
      .slice(0, 3),
  ).toEqual(["序号", "来源", "类别"]);
});

test("the key of a source that was numbered on isn't called 序号", async () => {
  const { projects } = await both();
  const { columns, rows } = projectsGrid(projects, "zh");
  expect(columns.slice(0, 3).map(({ label }) => label)).toEqual(["编号", "来源", "序号"]);
  expect(rows[2]!.slice(0, 3)).toEqual(["3", "south.csv", "1"]);
});

test("columns of one heading are one whatever their unit, and figures go by source", async () => {
  const dataset = await both();
  const { rows, total } = measure(dataset, { by: ["source"], measures: ["年度计划投资"] });
  expect(
    rows.map(({ keys, investment, missing, measures }) => [
      keys.source,
      investment,
      missing,
      measures!.年度计划投资!.value,
    ]),
  ).toEqual([
    ["north.csv", 300.5, 0, 30],
    ["south.csv", 300, 1, 300],
  ]);
  expect(total.investment).toBe(600.5);
});

test("a trace, the manifest and the audit name the file beside the line", async () => {
  const dataset = await both();
  const { rows } = trace(dataset, { measure: "investment", keys: { source: ["south.csv"] } });
  expect(rows.map(({ seq, seqText, at, text }) => [seq, seqText, at.file, at.line, text])).toEqual([
    [3, "1", "south.csv", 2, "1,丙园,0.03,0.01,南区"],
    [4, "2", "south.csv", 3, "2,丁站,,0.02,南区"],
  ]);
  const recorded = recordFigures([], dataset);
  expect(recorded.source.sources?.map(({ file }) => file)).toEqual(["north.csv", "south.csv"]);
  expect(recorded.figures.find(({ id }) => id === "investment/joint=apart")?.places).toEqual([
    "north.csv:2",
    "north.csv:3",
    "south.csv:2",
    "south.csv:3",
  ]);
  expect([...verifyManifest(recorded, dataset)]).toEqual([]);
  const claims = audit(dataset).reconciliations;
  expect(claims.map(({ file, places }) => [file, places])).toContainEqual(["south.csv", ["south.csv:4"]]);
  expect(claims.every(({ status }) => status.startsWith("agrees") || status === "unverifiable")).toBe(true);
});

test("verify finds that another file stands in the place of one of the sources", async () => {
  const recorded = recordFigures([], await both());
  const other = await load(files({ "north.csv": NORTH, "south.csv": `${SOUTH}\n` }));
  expect([...verifyManifest(recorded, other)].map(({ id, field }) => [id, field])).toEqual([["source", "sha256"]]);
});

test("every line of every source is accounted for", async () => {
  const { total, kinds, outside } = accountFor(await both());
  expect(total).toBe(8);
  expect(Object.values(kinds).reduce((a, b) => a + b, 0) + outside!).toBe(8);
});

test("another currency stands beside as stated and is in no sum", async () => {
  const dollars = "序号,项目名称,总投资（万美元）,地区\n1,港口,50,东区\n";
  const merged = await load(files({ "north.csv": NORTH, "port.csv": dollars }));
  expect(measure(merged, { by: [] }).total).toMatchObject({ investment: 300.5, priced: 2, missing: 1 });
  expect(merged.projects[2]).toMatchObject({
    investment: null,
    stated: { value: 50, unit: { currency: "USD", exponent: 4 }, approximate: false },
  });
  expect(merged.issues.map(({ code, seq, at }) => [code, seq, at.file])).toEqual([
    ["investment.currency", 3, "port.csv"],
  ]);
});

test("files of one name are told apart by their folders, and one file given twice is counted", async () => {
  const [a] = files({ "plan.csv": NORTH });
  const [b] = files({ "plan.csv": SOUTH });
  const { sources } = await load([a!, b!]);
  expect(sources.map(({ id }) => id)).toEqual([a, b].map((path) => path!.split("/").slice(-2).join("/")));
  expect((await load([a!, a!])).sources.map(({ id }) => id)[1]).toMatch(/plan\.csv \(2\)$/);
});

test("one sheet of a workbook is a source, by its name or number, and an unknown one is refused with those there are", async () => {
  const workbook = "test/fixtures/county-plan.xlsx";
  const [sheet] = (await load(workbook)).projects.map(({ source }) => source.sheet);
  const byName = await load(`${workbook}#${sheet}`);
  expect(
    byName.projects.every(({ source }) => source.file === `county-plan.xlsx#${sheet}` && source.sheet === sheet),
  ).toBe(true);
  await expect(load(`${workbook}#2099年`)).rejects.toThrow(
    new RegExp(`county-plan.xlsx#2099年: expected one of its sheets .*${sheet}`),
  );
});

test("what an audit says of a source names its rows by their printed numbers, and lists their keys", async () => {
  const twice = "序号,项目名称,总投资（万元）,地区\n1,丙园,30,南区\n2,丁站,30,南区\n3,丁站,30,南区\n";
  const alone = await load(files({ "south.csv": twice }));
  const dataset = await load(files({ "north.csv": NORTH, "south.csv": twice }));
  const of = (found: ReturnType<typeof audit>) => found.findings.filter(({ id }) => /repeat|duplicate|same/.test(id));
  const [one] = of(audit(alone));
  const [other] = of(audit(dataset));
  expect(one?.message).toContain("序号2、3");
  expect(other?.message).toBe(one?.message);
  expect(other?.seqs).toEqual(one?.seqs.map((seq) => seq + 2));
});
