import { expect, test } from "vitest";
import { progressChart } from "../../src/chart/progress.ts";
import { progressPairs } from "../../src/measure/progress.ts";
import { buildDocument } from "../../src/report/build/build-document.ts";
import { load } from "../../src/disk/load.ts";
import { LANGUAGES } from "../../src/language/language.ts";
import { renderSvg } from "../../src/render/svg.ts";
import { markdown } from "../../src/report/markdown.ts";
import { schemas } from "../chart/schemas.ts";
import { parsedText } from "../project/parsed-text.ts";

const QUARTERS =
  "序号,项目名称,建设单位,总投资（万元）,一季度计划（万元）,一季度完成（万元）,二季度计划（万元）,二季度完成（万元）,建设地点\n" +
  "1,甲路,交通局,1000,100,80,200,150,东区\n2,乙桥,交通局,2500.5,300,310,400,,西区\n";

test("what is done to date is measured by the whole, what is done in a quarter by the plan for it", async () => {
  const { projects } = await load("test/fixtures/editions/plan-2019.csv");
  expect(progressPairs(projects)).toEqual([{ done: "累计完成投资（万元）", of: "investment", whole: true }]);
  const quarters = await parsedText(QUARTERS, "quarters.csv");
  expect(progressPairs(quarters.projects)).toEqual([
    { done: "一季度完成（万元）", of: "一季度计划（万元）" },
    { done: "二季度完成（万元）", of: "二季度计划（万元）" },
  ]);
});

test("a report leads with what this year's plan has come to, not with the end of last year", async () => {
  const rows = "1,甲路,交通局,1000,400,300,150\n2,乙桥,交通局,2500,500,400,100\n";
  const head =
    "序号,项目名称,建设单位,总投资（万元）,截至2023年底累计完成投资（万元）,2024年计划投资（万元）,1-9月完成投资（万元）\n";
  const text = markdown(buildDocument(await parsedText(head + rows, "plan.csv"), []));
  // 250 of 700.
  expect(text).toMatch(/## 要点\n\n1-9月完成投资250万元，为2024年计划投资的35.7%/u);
});

test("what was done of a plan by September comes before what was by March, in the figure as in the sentence", async () => {
  const rows = "1,甲路,交通局,1000,300,60,210\n2,乙桥,交通局,2500,400,40,175\n3,丙站,交通局,900,100,20,95\n";
  const head = "序号,项目名称,建设单位,总投资（万元）,2024年计划投资（万元）,1-3月完成（万元）,1-9月完成（万元）\n";
  const dataset = await parsedText(head + rows, "plan.csv");
  // 480 of 800.
  expect(markdown(buildDocument(dataset, []))).toMatch(/## 要点\n\n1-9月完成480万元，[^\n]*2024年计划投资的60\.0%/u);
  expect(progressChart.draw(dataset, { language: "zh" })!.title).toBe("1-9月完成为2024年计划投资的60.0%");
});

test("rates are over the projects that state both, in sentences and tables", async () => {
  const text = markdown(buildDocument(await parsedText(QUARTERS, "quarters.csv"), []));
  // 390 of 400; 150 of 200, since 乙桥 doesn't say what was done in the second quarter.
  expect(text).toContain("一季度完成390万元，为一季度计划的97.5%");
  expect(text).toContain("二季度完成150万元；在两者都写明的1个项目中，为二季度计划的75.0%");
  expect(text).toContain("| 乙桥 | 300 | 310 | 400 | — | 103.3 | — |");
  expect(text).toContain("| **合计** | **400** | **390** | **600** | **150** | **97.5** | **75.0** |");
});

test("few projects stand in one table, many by their groups too, where those hold several", async () => {
  const rows = Array.from(
    { length: 18 },
    (_, at) => `${at + 1},工程${at}号,单位${at},100,50,${at},${at % 2 ? "东" : "西"}区`,
  );
  const head = "序号,项目名称,建设单位,总投资（万元）,一季度计划（万元）,一季度完成（万元）,建设地点";
  const captions = async (count: number) =>
    [
      ...markdown(buildDocument(await parsedText([head, ...rows.slice(0, count)].join("\n"), "a.csv"), [])).matchAll(
        /\*\*表\d+\*\* (.*的完成情况)/g,
      ),
    ].map(([, name]) => name);
  expect(await captions(15)).toEqual(["各项目的完成情况"]);
  expect(await captions(18)).toEqual(["各地区的完成情况", "各项目的完成情况"]);
});

test("groups that have a figure have no table in print, projects one", async () => {
  const more = Array.from(
    { length: 16 },
    (_, at) => `${at + 3},工程${at}号,交通局,100,10,5,10,5,${at % 2 ? "东" : "西"}区\n`,
  );
  const dataset = await parsedText(`${QUARTERS}${more.join("")}`, "quarters.csv");
  const chart = progressChart.draw(dataset, { language: "zh" })!;
  const printed = (charts: readonly (typeof chart)[]) =>
    buildDocument(dataset, charts)
      .sections.find(({ id }) => id === "progress")!
      .blocks.flatMap((block) => (block.kind === "table" && !block.onScreen ? [block.table.id] : []));
  expect(printed([chart])).toEqual(["table-progress-project"]);
  expect(printed([])).toEqual(["table-progress-district", "table-progress-project"]);
});

const sectionOf = async (csv: string, language: "zh" | "en" = "zh") => {
  const text = markdown(buildDocument(await parsedText(csv, "plan.csv"), [], { language }));
  return /## (?:完成了多少|How much is done)\n\n([^\n]*)/.exec(text)?.[1] ?? "";
};

const PERIOD = "序号,项目名称,建设单位,总投资（万元）,一季度计划（万元）,一季度完成（万元）,建设地点\n";

test("who reached a plan and who didn't is counted among those that state both, the furthest below named", async () => {
  const csv = `${PERIOD}1,甲路,交通局,900,100,80,东区\n2,乙桥,交通局,900,300,300,西区\n3,丙园,园林局,900,50,10,西区\n4,丁厂,工信局,900,70,,东区\n`;
  expect(await sectionOf(csv)).toContain(
    "在两者都写明的3个项目中，为一季度计划的86.7%（见表2）。其中1个项目达到计划，2个项目未达到，相差最多的是丙园（计划50万元，完成10万元）。",
  );
  expect(await sectionOf(csv, "en")).toContain(
    "Of these, 1 project reached it and 2 projects didn't; furthest below it is 丙园 (100,000 yuan of 500,000 yuan).",
  );
  // 丁厂 doesn't say what was done, so that 东区 may be lower or not.
  expect(await sectionOf(csv)).not.toContain("最低");
  expect(await sectionOf(csv.replace("70,,东区", "70,70,东区"))).toContain("按地区，东区最低，为88.2%。");
  expect(await sectionOf(csv.replace("70,,东区", "70,70,东区、西区"))).not.toContain("最低");
});

test("all and none are said so, and two that are as far below are both named", async () => {
  const met = `${PERIOD}1,甲路,交通局,900,100,120,东区\n2,乙桥,交通局,900,300,300,东区\n`;
  expect(await sectionOf(met)).toContain("这2个项目均达到计划。");
  const none = `${PERIOD}1,甲路,交通局,900,100,80,东区\n2,乙桥,交通局,900,300,280,东区\n`;
  expect(await sectionOf(none)).toContain(
    "这2个项目均未达到计划，相差最多的是甲路（计划100万元，完成80万元）、乙桥（计划300万元，完成280万元）。",
  );
});

test("what was due before the year of the figures and isn't done is named; without a year nothing is", async () => {
  const csv = (heading: string) =>
    `序号,项目名称,竣工时间,总投资（万元）,${heading},建设地点\n1,甲路,2018年,100,80,东区\n2,乙桥,2018年,200,200,东区\n3,丙园,2019年,300,20,东区\n4,丁厂,2017年,50,,东区\n`;
  expect(await sectionOf(csv("截至2019年6月底完成投资（万元）"))).toContain(
    "计划在2019年以前竣工并写明两者的2个项目中，1个项目的完成投资少于计划投资（甲路）。",
  );
  expect(await sectionOf(csv("截至2019年6月底完成投资（万元）"), "en")).toContain(
    "Of the projects due before 2019 that state both (2 projects), 1 project has done less than the planned investment (甲路).",
  );
  expect(await sectionOf(csv("累计完成投资（万元）"))).not.toContain("以前竣工");
});

test("the chart says the rate of the whole, and each bar its own", async () => {
  const dataset = await load("test/fixtures/editions/plan-2019.csv");
  const chart = progressChart.draw(dataset, { language: "zh" })!;
  // 23,200 of 30,600.5; 18,000 of 21,100.5; 1,900 of 5,400; 3,300 of 4,100.
  expect(chart.title).toBe("累计完成投资为计划投资的75.8%");
  expect(chart.alt).toContain(
    "东湾镇 85.3% 18,000.00 / 21,100.50；南山乡 35.2% 1,900.00 / 5,400.00；城关镇 80.5% 3,300.00 / 4,100.00",
  );
  expect(progressChart.draw(dataset, { language: "en", width: 340 })).not.toBeNull();
});

test.each(LANGUAGES)("the chart in %s is as it was", async (language) => {
  const chart = progressChart.draw(await load("test/fixtures/editions/plan-2019.csv"), { language })!;
  expect(schemas()(chart)).toBe(true);
  const file = `../chart/golden/progress.${language}.svg`;
  await expect(await renderSvg(chart, { embedFonts: false })).toMatchFileSnapshot(file);
});

test("nothing is said of progress where nothing is stated of it", async () => {
  const dataset = await parsedText(
    "序号,项目名称,总投资（万元）,建设地点\n1,甲路,100,东区\n2,乙桥,200,西区\n",
    "plan.csv",
  );
  expect(progressChart.draw(dataset, { language: "zh" })).toBeNull();
  expect(buildDocument(dataset, []).sections.map(({ id }) => id)).not.toContain("progress");
});

test("what is done stands alone where nothing can be set against it, without a rate", async () => {
  const dataset = await parsedText("序号,项目名称,本年完成投资（万元）\n1,甲桥,100\n2,乙路,200\n3,丙校,\n", "done.csv");
  const text = markdown(buildDocument(dataset, []));
  expect(text).toContain("来源写明本年完成投资300万元（2个项目）");
  expect(text).toContain("它与哪一栏相比，来源没有写明，不算完成率");
  expect(text).not.toContain("栏本报告未作汇总：本年完成投资");
  // What has a plan isn't said to have none, however many there are.
  const quarters = ["一", "二", "三", "四"].flatMap((each) => [`${each}季度计划（万元）`, `${each}季度完成（万元）`]);
  const heads = ["总投资（万元）", "累计完成投资（万元）", ...quarters];
  const row = (nth: number) => heads.map((_, index) => 10 * nth + index).join(",");
  const many = `序号,项目名称,建设单位,${heads.join(",")}\n1,甲桥,交通局,${row(1)}\n2,乙路,水务局,${row(2)}\n`;
  expect(markdown(buildDocument(await parsedText(many, "many.csv"), []))).not.toContain("没有可与之相比的计划");
});
