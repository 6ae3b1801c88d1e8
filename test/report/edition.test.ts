import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { completionChangeChart } from "../../src/chart/completion-change.ts";
import { editionBridgeChart } from "../../src/chart/edition-bridge.ts";
import { withAgainst } from "../../src/compare/against.ts";
import { load } from "../../src/load.ts";
import { LANGUAGES } from "../../src/language/language.ts";
import { buildDocument } from "../../src/report/build-document.ts";
import { markdown } from "../../src/report/markdown.ts";
import { renderSvg } from "../../src/render/svg.ts";
import { drawnMarks } from "../chart/drawn-marks.ts";
import { schemas } from "../chart/schemas.ts";
import { run } from "../cli/run.ts";
import { parsedText } from "../project/parsed-text.ts";

const EDITION_CHARTS = [editionBridgeChart, completionChangeChart];
const FOLDER = "test/fixtures/editions";
const plans = async () => withAgainst(await load(`${FOLDER}/plan-2019.csv`), await load(`${FOLDER}/plan-2018.csv`));

async function sectionOf(olds: readonly string[], news: readonly string[], language: "zh" | "en" = "zh") {
  const csv = (rows: readonly string[]) =>
    [
      "序号,项目名称,建设单位,竣工时间,总投资（万元）,建设地点",
      ...rows.map((row, index) => `${index + 1},${row}`),
    ].join("\n");
  const dataset = withAgainst(await parsedText(csv(news), "new.csv"), await parsedText(csv(olds), "old.csv"));
  const text = markdown(buildDocument(dataset, [], { language }));
  return /## (?:与旧版相比有何变化|What changed since the old edition)\n\n([^\n]*)/.exec(text)?.[1] ?? "";
}

test("the key changes are said as they are", async () => {
  const document = buildDocument(await plans(), [], { language: "zh" });
  const text = markdown(document);
  expect(text).toContain("与plan-2018.csv相比，项目由4个变为4个，标明的计划投资由2.95亿元变为3.06亿元，增加1,120万元");
  expect(text).toContain("两版都有的项目3个，其中3个有变化、0个未变；新增1个，不再列入1个。");
  expect(text).toContain("2个项目竣工推迟2年（城区集中供热改造、农村公路提升）。");
  expect(text).toContain("金额增加的1个，是城区集中供热改造（500万元）。");
  expect(text).toContain("| 不再列入 | 东湾镇卫生院 | 4 |  | 投资 | 1,980 |  |  |");
});

test("nothing is said where a report is set against no edition", async () => {
  const dataset = await load(`${FOLDER}/plan-2019.csv`);
  expect(buildDocument(dataset, []).sections.map(({ id }) => id)).not.toContain("edition");
  for (const { draw } of EDITION_CHARTS) expect(draw(dataset, { language: "zh" })).toBeNull();
});

test("where several moved as far, or grew as much, none is called the most alone", async () => {
  const old = ["甲路,交通局,2019年,100,东区", "乙桥,交通局,2019年,200,东区", "丙园,园林局,2020年,300,西区"];
  const said = await sectionOf(old, [
    "甲路,交通局,2021年,150,东区",
    "乙桥,交通局,2021年,250,东区",
    "丙园,园林局,2021年,310,西区",
  ]);
  expect(said).toContain("3个项目竣工推迟，最多2年（甲路、乙桥）");
  expect(said).toContain("金额增加的3个，最多的各是甲路、乙桥（50万元）");
  const english = await sectionOf(old, [old[0]!, old[1]!, "丙园,园林局,2019年,300,西区"], "en");
  expect(english).toContain("Completion: 1 due 1 year earlier (丙园).");
  expect(english).toContain("of which 1 changed and 2 didn't");
});

test("blanks that were filled are no growth, and open questions are told", async () => {
  const said = await sectionOf(
    ["甲路,交通局,2019年,,东区", "河道清淤工程,水利局,2020年,300,西区"],
    ["甲路,交通局,2019年,100,东区", "河道清淤及护岸工程,水利局,2020年,400,西区"],
  );
  expect(said).toContain("变化中含原来空白、现在标明的金额100万元，并非增减。");
  expect(said).toContain("另有1对可能是同一项目");
  expect(said).not.toContain("金额增加的");
});

test.each(EDITION_CHARTS.flatMap((chart) => LANGUAGES.map((language) => [chart.name, language, chart] as const)))(
  "%s in %s is as it was, and speaks to those who can't see it",
  async (name, language, definition) => {
    const chart = definition.draw(await plans(), { language })!;
    expect(chart.alt).toContain(chart.title);
    expect(definition.draw(await plans(), { language, width: 340 })).not.toBeNull();
    expect(schemas()(chart)).toBe(true);
    await expect(await renderSvg(chart, { embedFonts: false })).toMatchFileSnapshot(
      `../chart/golden/${name}.${language}.svg`,
    );
  },
);

test.each([
  // What is added moves what stands on it; a year only itself.
  ["edition-bridge", "steps", "amount", 2],
  ["completion-change", "moves", "to", 1],
] as const)("%s: another number moves its marks and no others", async (name, data, field, at) => {
  const { spec } = EDITION_CHARTS.find((chart) => chart.name === name)!.draw(await plans(), { language: "zh" })!;
  const changed = structuredClone(spec) as { data: { name: string; values: Record<string, number>[] } };
  expect(changed.data.name).toBe(data);
  changed.data.values[at]![field]! *= field === "to" ? 0.9995 : 0.4;
  const [before, after] = [await drawnMarks(spec, "vega-lite"), await drawnMarks(changed as never, "vega-lite")];
  const moved = after.filter(({ looks }, index) => looks !== before[index]!.looks);
  const places = new Set(
    moved.map(({ datum }) => changed.data.values.findIndex((row) => row[key(row)] === datum[key(row)])),
  );
  expect(places).toContain(at);
  for (const place of places) expect(place).toBeGreaterThanOrEqual(at);
});

const key = (row: object) => ("step" in row ? "step" : "seq");

test("a report against an edition verifies, and not after either edition has changed", () => {
  const folder = mkdtempSync(join(tmpdir(), "key-projects-"));
  const [old, next] = ["plan-2018.csv", "plan-2019.csv"].map((name) => {
    copyFileSync(join(FOLDER, name), join(folder, name));
    return join(folder, name);
  }) as [string, string];
  const out = join(folder, "report");
  expect(run(["report", next, "--against", old, "--out", out, "--format", "md,html"])).toMatchObject({ status: 0 });
  const verify = () => run(["verify", out, "--source", next, "--against", old]);
  expect(verify()).toMatchObject({ status: 0 });
  const report = join(out, "report.md");
  const text = readFileSync(report, "utf8");
  writeFileSync(report, text.replace("增加1,120万元", "增加1,130万元"));
  expect(verify()).toMatchObject({ status: 1, stdout: expect.stringContaining("report.md") });
  writeFileSync(report, text);
  writeFileSync(old, readFileSync(old, "utf8").replace("1980,1980,1980", "1981,1980,1980"));
  expect(verify()).toMatchObject({ status: 2, stderr: expect.stringContaining("plan-2018.csv") });
});
