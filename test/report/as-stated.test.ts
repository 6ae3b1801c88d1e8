import { describe, expect, test } from "vitest";
import { CHARTS } from "../../src/chart/catalogue.ts";
import type { Language } from "../../src/language/language.ts";
import { statedUnit } from "../../src/measure/measures/stated-unit.ts";
import { buildDocument } from "../../src/report/build/build-document.ts";
import { markdown } from "../../src/report/markdown.ts";
import type { Dataset } from "../../src/project/dataset.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";
import { parsedText } from "../project/parsed-text.ts";
import { ods, odsCell, odsRow, odsSheet } from "../table/written-ods.ts";

const reportOf = async (text: string, language: Language = "zh", name = "plan.csv"): Promise<string> =>
  written(await parsedText(text, name), language);

function written(dataset: Dataset, language: Language): string {
  const charts = CHARTS.flatMap((chart) => chart.draw(dataset, { language, joint: "apart" }) ?? []);
  return markdown(buildDocument(dataset, charts, { language }));
}

const LARGE = `云溪市2023年重点建设项目计划表
单位：亿元
序号,项目名称,建设单位,总投资,2023年计划投资,省级资金,所在县区
1,甲高速,交投集团,8.6,2.5,1.25,云溪区
2,乙大桥,公路局,2.4,1.2,0.5,南岭县
3,丙枢纽,交投集团,1.55,0.4,,云溪区
合计,,,13.6,4.1,1.75,
`;

describe("a source in 亿元", () => {
  test("is listed, and checked, in 亿元", async () => {
    const report = await reportOf(LARGE);
    expect(report).toContain("计划投资 (亿元)");
    expect(report).toMatch(/\| 3 \| 丙枢纽 \|.*\| 1\.55 \|/);
    expect(report).toContain("原文13.6亿元，3个项目的金额之和为12.55亿元");
    expect(report).not.toMatch(/12[56],?[05]00|13[56],?000/);
  });

  test.each([
    ["amounts in 万元", "序号,项目名称,总投资（万元）\n1,甲,86000\n2,乙,24000\n", 4],
    ["cells with their own units", "序号,项目名称,总投资\n1,甲,8.6亿元\n2,乙,2400万元\n", 4],
    ["all cells in 亿元", "序号,项目名称,总投资\n1,甲,8.6亿元\n2,乙,0.24亿元\n", 8],
    ["finer than a million", "序号,项目名称,总投资（亿元）\n1,甲,8.6125\n2,乙,2.4\n", 4],
    ["hundreds of millions of dollars", "序号,项目名称,总投资（亿美元）\n1,甲,8.6\n2,乙,\n", 8],
    ["no amount", "序号,项目名称,总投资（亿元）\n1,甲,\n2,乙,\n", 4],
  ])("is one of: %s", async (_, text, exponent) => {
    expect(statedUnit((await parsedText(text, "plan.csv")).projects).exponent).toBe(exponent);
  });
});

const PROGRESS = `序号,项目名称,总投资（万元）,2025年计划投资（万元）,1-9月完成投资（万元）,累计完成投资（万元）,其中：市级财政资金（万元）,企业自筹（万元）,自筹方案,建设地点
1,甲路,1000,400,300,1100,400,600,一,东区
2,乙桥,2000,900,30,500,1000,1000,二,西区
`;

describe("an English report of a Chinese source", () => {
  test("calls columns of money in English, and says how they are printed", async () => {
    const report = await reportOf(PROGRESS, "en");
    expect(report).toContain("January–September investment done: 3.30 million yuan, 25.4% of 2025 planned investment");
    expect(report).toContain("Investment done to date (累计完成投资)");
    expect(report).toContain("By source of funds: Municipal funds with 14.0 million yuan (2 projects)");
  });

  test("leaves what two columns would be called as it is printed", async () => {
    const report = await reportOf(
      "序号,项目名称,总投资（万元）,累计完成投资（万元）,累计已完成投资（万元）,建设地点\n1,甲,100,50,60,东区\n2,乙,200,50,60,西区\n",
      "en",
    );
    expect(report).not.toContain("Investment done to date");
  });
});

describe("rows that contradict themselves", () => {
  test("stand in the summary", async () => {
    expect(await reportOf(PROGRESS)).toContain(
      "审核发现的错误：完成投资多于总投资（序号1）：“累计完成投资（万元）”1,100万元，多于“总投资（万元）”1,000万元，差100。",
    );
    expect(await reportOf(PROGRESS, "en")).toContain("The audit found an error. More done than the total (no. 1)");
  });

  test("aren't told of where there are none, nor totals twice", async () => {
    const right = PROGRESS.replace("1100", "900");
    expect(await reportOf(right)).not.toContain("审核发现的错误");
    expect(await reportOf(`${right}合计,,4000,1300,330,1400,1400,1600,,\n`)).not.toContain("审核发现的错误");
  });
});

test("that all state both parts of a rate goes without saying", async () => {
  expect(await reportOf(PROGRESS)).not.toMatch(/写明两者|两者都写明|同时写明/);
  expect(await reportOf(PROGRESS.replace("300,1100", ",1100"))).toMatch(/两者都写明/);
});

test("a table without a title is called by what its notice hands out", async () => {
  const table = "\n序号\t项目名称\t总投资（万元）\n1\t甲路\t100\n2\t乙桥\t200\n";
  const notice = "南山市人民政府办公室关于印发《2024年市级重点项目清单》的通知\n\n各县区人民政府：\n\n";
  expect(await reportOf(`${notice}${table}`, "zh", "n.txt")).toContain("\n2024年市级重点项目清单\n");
  expect(await reportOf(`南山市人民政府关于召开会议的通知\n\n${table}`, "zh", "n.txt")).not.toContain("召开会议");
});

test("a workbook whose sheets are called by places is summed by them, and says so, and no other is", async () => {
  const row = (...cells: readonly string[]) => odsRow(cells.map((cell) => odsCell(cell)));
  const sheet = (name: string) =>
    odsSheet(row("项目名称", "总投资（万元）") + row(`${name}甲路`, "100") + row(`${name}乙桥`, "200"), name);
  const report = async (...names: readonly string[]) =>
    written(parseSource(await readSource(ods(names.map(sheet).join("")), "plan.ods")), "zh");
  const said = "按工作表的名称取";
  expect(await report("固阳县", "达茂旗")).toContain(`${said}（固阳县、达茂旗）`);
  expect(await report("固阳县", "汇总")).not.toContain(said);
  expect(await report("固阳县")).not.toContain(said);
});
