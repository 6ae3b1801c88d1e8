import { expect, test } from "vitest";
import { CHARTS } from "../../src/chart/catalogue.ts";
import type { Language } from "../../src/language/language.ts";
import { mergeDatasets } from "../../src/project/merge-datasets.ts";
import { buildDocument } from "../../src/report/build/build-document.ts";
import { statementsOf } from "../../src/report/statement-list.ts";
import { parsedText } from "../project/parsed-text.ts";

const WITHOUT = "序号,项目名称,建设地点,总投资（万元）\n1,北环路,北区,7000\n2,南大道,南区,3000\n";
const NATURE =
  "序号,项目名称,建设地点,总投资（万元）,建设性质\n1,东环路,东区,1000,新建\n2,西大道,西区,4000,续建\n3,东河堤,东区,1500,新建\n4,西河堤,西区,2500,新建\n5,东区中学,东区,800,续建\n6,西区中学,西区,600,新建\n7,西水厂,西区,400,新建\n8,东水厂,东区,300,续建\n";
const FUNDS =
  "序号,项目名称,建设地点,总投资（万元）,其中：财政资金（万元）,其中：企业自筹（万元）\n1,东环路,东区,1000,400,600\n2,西大道,西区,4000,1000,3000\n3,东河堤,东区,1500,1500,0\n";

async function textsOf(first: string, second: string, language: Language) {
  const dataset = mergeDatasets([await parsedText(first, "one.csv"), await parsedText(second, "two.csv")]);
  const charts = CHARTS.flatMap((chart) => chart.draw(dataset, { language }) ?? []);
  return statementsOf(buildDocument(dataset, charts, { language })).map(({ text }) => text);
}

test.each([
  [NATURE, "zh", "two.csv（2个项目，1.00亿元）没有写明建设性质，不在其中。"],
  [NATURE, "en", "two.csv (2 projects, 100 million yuan) states no type of works, and isn't among them."],
  [FUNDS, "zh", "two.csv（2个项目，1.00亿元）没有写明资金来源，不在其中。"],
  [FUNDS, "en", "two.csv (2 projects, 100 million yuan) states no source of funds, and isn't among them."],
] as const)("of two sources the one without a column is named with its money", async (first, language, words) => {
  const texts = await textsOf(first, WITHOUT, language);
  expect(texts.join("\n").replaceAll("100.0 million", "100 million")).toContain(words);
});

test("nothing is said where each source states some", async () => {
  for (const table of [NATURE, FUNDS]) {
    const texts = await textsOf(table, table.replaceAll("东", "北"), "zh");
    expect(texts.filter((text) => text.includes("不在其中"))).toEqual([]);
  }
});
