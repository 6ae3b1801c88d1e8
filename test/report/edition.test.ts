import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { completionChangeChart } from "../../src/chart/completion-change.ts";
import { editionBridgeChart } from "../../src/chart/edition-bridge.ts";
import { withAgainst } from "../../src/compare/against.ts";
import { sum } from "../../src/measure/decimal.ts";
import { load } from "../../src/disk/load.ts";
import { LANGUAGES } from "../../src/language/language.ts";
import { buildDocument } from "../../src/report/build/build-document.ts";
import { evidenceOf } from "../../src/report/evidence/evidence.ts";
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
  expect(text).toContain("与plan-2018.csv相比，项目仍为4个，标明的计划投资由2.95亿元变为3.06亿元，增加1,120万元");
  expect(text).toContain("两版都有的项目3个，均有变化；新增1个，不再列入1个。");
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

test("what is done to date went up or down, in the projects of which both editions state it", async () => {
  const csv = (...done: readonly string[]) =>
    `序号,项目名称,建设单位,总投资（万元）,累计完成投资（万元）\n${done.map((one, index) => `${index + 1},第${index + 1}路,交通局,900,${one}`).join("\n")}`;
  const said = async (language: "zh" | "en") => {
    const next = await parsedText(csv("150", "40.5", "", "70"), "new.csv");
    const dataset = withAgainst(next, await parsedText(csv("100", "50", "30", ""), "old.csv"));
    return markdown(buildDocument(dataset, [], { language }));
  };
  expect(await said("zh")).toContain(
    "两版都写明“累计完成投资”的项目中，1个项目共增加50万元；1个项目反而减少9.50万元（第2路），请核对两版。",
  );
  expect(await said("en")).toContain(
    "Of 累计完成投资, where both state it: 1 went up, by 500,000 yuan in all; 1 went down, by 95,000 yuan (第2路): check both editions.",
  );
});

test("in a narrower scope a number rests on the projects that are in it", async () => {
  const dataset = await plans();
  const scope = { joint: "apart" as const, where: { district: ["东湾镇"] } };
  const { sections } = buildDocument(dataset, [], { language: "zh", scope });
  const [first] = sections.find(({ id }) => id === "edition")!.blocks;
  const content = first!.kind === "paragraph" ? first!.content : [];
  const resting = content.flatMap((part) =>
    typeof part === "object" && "evidence" in part
      ? [
          [
            part.text,
            part.evidence.flatMap((id) => evidenceOf(dataset, id, "zh").items.map(({ text }) => text)),
          ] as const,
        ]
      : [],
  );
  expect(resting.slice(1, 4).map(([text, names]) => [text, ...names])).toEqual([
    ["1", "城乡供水一体化"],
    ["1", "冷链物流园"],
    ["1", "东湾镇卫生院"],
  ]);
});

test("what wasn't read in the old edition is said beside what changed", async () => {
  const csv = (unit: string, ...amounts: readonly string[]) =>
    `序号,项目名称,总投资${unit}\n${amounts.map((one, index) => `${index + 1},第${index + 1}路,${one}`).join("\n")}`;
  const next = await parsedText(csv("（万元）", "100", "200"), "new.csv");
  const told = async (old: string, language: "zh" | "en") =>
    markdown(buildDocument(withAgainst(next, await parsedText(old, "old.csv")), [], { language }));
  expect(await told(csv("（万元）", "约100", "200"), "zh")).toContain(
    "旧版（old.csv）有1处未能读出、未计入或存疑，未能读出和未计入的不在合计之内：",
  );
  expect(await told(csv("（万元）", "约100", "200"), "en")).toContain(
    '"约100" is approximate, and in no total (line 2',
  );
  expect(await told(csv("", "100", "200"), "zh")).toContain("未注明金额单位");
  expect(await told(csv("（万元）", "100", "200"), "zh")).not.toContain("未能读出");
});

test("half a year is six months and no year, and a month against a year alone says no more than which way", async () => {
  const old = ["甲路,交通局,2019年12月,100,东区", "乙桥,交通局,2019年3月,200,东区", "丙园,园林局,2020年,300,西区"];
  expect(
    await sectionOf(old, ["甲路,交通局,2020年6月,100,东区", "乙桥,交通局,2019年11月,200,东区", old[2]!]),
  ).toContain("2个项目竣工推迟，最多8个月（乙桥）。");
  expect(await sectionOf(old, ["甲路,交通局,2020年12月,100,东区", old[1]!, old[2]!], "en")).toContain(
    "Completion: 1 due 1 year later (甲路).",
  );
  expect(await sectionOf(old, ["甲路,交通局,2020年6月,100,东区", old[1]!, "丙园,园林局,2021年6月,300,西区"])).toContain(
    "2个项目竣工推迟（丙园、甲路）。",
  );
});

test("the rows by district add up to the total below them, also where a project moved with another amount", async () => {
  const old = await load(`${FOLDER}/joint-old.csv`);
  const document = buildDocument(withAgainst(await load(`${FOLDER}/joint-new.csv`), old), [], { language: "zh" });
  const [table] = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" && block.table.id === "table-edition-bridge" ? block.table : [])),
  );
  const numbers = (row: readonly { readonly text: string }[]) =>
    row.slice(1).map(({ text }) => Number(text.replaceAll(",", "").replace("−", "-")));
  const rows = table!.rows.map(numbers);
  expect(rows.some((row) => row.slice(3, 7).some((value) => value !== 0))).toBe(true);
  expect(numbers(table!.total!)).toEqual(rows[0]!.map((_, column) => sum(rows.map((row) => row[column]!))));
});

test("blanks that were filled are no growth, and open questions are told", async () => {
  const said = await sectionOf(
    ["甲路,交通局,2019年,,东区", "河道清淤工程,水利局,2020年,300,西区"],
    ["甲路,交通局,2019年,100,东区", "河道清淤及护岸工程,水利局,2020年,400,西区"],
  );
  expect(said).toContain("变化中含旧版没有确数（空白、约数、待定等）、新版写明的100万元，并非增减。");
  expect(said).toContain("另有1对可能是同一项目");
  expect(said).not.toContain("金额增加的");
});

test("what hasn't changed, what stands in neither and what only one edition states are said in words of their own", async () => {
  const old = ["甲路,交通局,2019年,100,东区", "乙桥,交通局,2019年,200,东区"];
  expect(await sectionOf(old, old)).toMatch(
    /^与old\.csv相比，项目仍为2个，标明的计划投资仍为300万元（[^）]*）。两版都有的项目2个，均未变，没有新增和不再列入的。$/,
  );
  expect(await sectionOf(old, old, "en")).toMatch(
    /^Since old\.csv, there are 2 projects as before, and the investment stated is still 3\.00 million yuan \([^)]*\)\. 2 projects stand in both, unchanged; none is new or gone\.$/,
  );
  expect(await sectionOf(old, ["丙园,园林局,,300,西区"])).toContain(
    "没有对应上的项目；新增1个，不再列入2个。只有旧版写明“竣工时间”，无从比较。",
  );
  expect(
    await sectionOf(["河道清淤工程,水利局,2020年,300,西区"], ["河道清淤及护岸工程,水利局,2020年,400,西区"], "en"),
  ).toContain("1 pair may be one project; until that is decided, its ends count as gone and added.");
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
