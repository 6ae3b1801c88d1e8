import { describe, expect, test } from "vitest";
import { tidyTable } from "../../src/frame/tidy-table.ts";
import type { Language } from "../../src/language/language.ts";
import { measure } from "../../src/measure/measure.ts";
import { measureHouseholds } from "../../src/measure/households.ts";
import { reportFiles } from "../../src/pipeline.ts";
import { householdsGrid } from "../../src/print/households-grid.ts";
import { quantitiesGrid } from "../../src/print/quantities-grid.ts";
import { readQuantities } from "../../src/project/read-quantities.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const ROWS = [
  ["一号煤棚封闭", "甲县", "甲公司", "扬尘治理", "1000", "建设煤棚10000平方米", "2019年"],
  ["二号煤棚封闭", "乙县", "乙公司", "扬尘治理", "5000", "建设煤棚20000平方米", "2020年"],
  ["三号学校", "甲县、乙县", "教育局", "教育", "300", "新建学校", "2019年"],
  ["四号棚户区改造", "丙县", "住建局", "安居", "", "拆迁居民100户", "2020年"],
  ["五号棚户区改造", "乙县", "住建局", "安居", "800", "拆迁居民20户", "2021年"],
];
const HEAD = ["项目名称", "地区", "项目单位", "类别", "总投资（万元）", "建设内容", "竣工时间"];

const read = async (isNumbered: boolean) => {
  const rows = isNumbered ? ROWS.map((row, index) => [String(index + 1), ...row]) : ROWS;
  const text = [isNumbered ? ["序号", ...HEAD] : HEAD, ...rows].map((row) => row.join(",")).join("\n");
  return parseSource(await readSource(new TextEncoder().encode(text), "plan.csv"));
};

const words = async (isNumbered: boolean, language: Language) => {
  const dataset = await read(isNumbered);
  const files = await reportFiles(dataset, {
    formats: ["md", "svg"],
    language,
    scope: { where: { seq: [1, 2, 3, 4, 5] } },
  });
  const { projects } = dataset;
  const figures = measure(projects, { by: ["district"] });
  return [
    ...files.map(({ content }) => String(content)),
    JSON.stringify(householdsGrid(measureHouseholds(projects), language, projects)),
    JSON.stringify(quantitiesGrid(projects.flatMap(readQuantities), language, projects)),
    JSON.stringify(tidyTable(figures, { labels: language }).columns.map(({ name }) => name)),
  ].join("\n");
};

describe("what the product numbered itself", () => {
  test.each(["zh", "en"] as const)("is never called a number of the source (%s)", async (language) => {
    const text = await words(false, language);
    expect(text.match(/.{0,20}(?:序号|\bNo\. ?\d|\bno\. \d|"No\.").{0,20}/g)).toBeNull();
    expect(text).toMatch(language === "zh" ? /编号1–5/ : /\b[Kk]eys 1–5/);
  });

  test.each(["zh", "en"] as const)("is told from what it prints (%s)", async (language) => {
    const text = await words(true, language);
    expect(text).toMatch(language === "zh" ? /序号1–5/ : /\b[Nn]os\. 1–5/);
    expect(text).not.toMatch(language === "zh" ? /编号\d/ : /\b[Kk]eys? \d/);
  });
});
