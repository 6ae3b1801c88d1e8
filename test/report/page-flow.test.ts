import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reportFiles } from "../../src/pipeline.ts";
import { markdown } from "../../src/report/markdown.ts";
import { printedTable } from "../../src/report/printed-table.ts";
import { printedSections } from "../../src/report/printed-sections.ts";
import { load } from "../../src/disk/load.ts";
import { documentOf } from "./html/page-fixture.ts";
import { datasetOf, gazette } from "./sources.ts";

const hasPdfToText = spawnSync("pdftotext", ["-v"]).status === 0;

function pagesOf(bytes: Uint8Array): string[] {
  const file = join(mkdtempSync(join(tmpdir(), "key-projects-")), "report.pdf");
  writeFileSync(file, bytes);
  return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).split("\f");
}

test.skipIf(!hasPdfToText)(
  "no figure stands within the list of all projects, and a table that goes on says which it is",
  async () => {
    const files = await reportFiles(gazette, { formats: ["pdf"], language: "en" });
    const pages = pagesOf(files.find(({ path }) => path === "report.pdf")!.content as Uint8Array);
    const first = pages.findIndex((page) => /^ *\d+ All projects *$/m.test(page) && page.includes("Table 5"));
    const list = pages.slice(first + 1).filter((page) => page.trim() !== "");
    expect(list.length).toBeGreaterThan(1);
    for (const page of list) {
      expect(page).toContain("Table 5 (continued)");
      expect(page).not.toContain("Figure");
    }
  },
);

test.skipIf(!hasPdfToText)("figures stand in their order, and tables in theirs", async () => {
  for (const dataset of [gazette, await load("test/fixtures/city-plan-sections.csv")]) {
    const files = await reportFiles(dataset, { formats: ["pdf"] });
    const pages = pagesOf(files.find(({ path }) => path === "report.pdf")!.content as Uint8Array);
    for (const kind of ["图", "表"]) {
      const captions = pages.flatMap((page) => [...page.matchAll(new RegExp(`^ *${kind}(\\d+) `, "gm"))]);
      const numbers = captions.map(([, number]) => Number(number));
      expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    }
  }
});

const PLAN = [
  "序号\t项目名称\t地区\t项目类别\t总投资(万元)\t竣工时间",
  ...["东乡", "西乡", "南乡", "北乡"].flatMap((place, at) =>
    ["水利", "交通", "教育", "农业"].map((kind, of) => `${4 * at + of + 1}\t${place}${kind}工程\t${place}\t${kind}\t`),
  ),
];

test.each([
  ["equal amounts", "500\t2024年"],
  ["no amounts", "\t2024年"],
])("each heading on paper has words under it (%s)", async (_, rest) => {
  for (const lines of [PLAN, PLAN.slice(0, 9)]) {
    const dataset = await datasetOf(lines.map((line, at) => (at === 0 ? line : line + rest)));
    for (const { id, blocks } of printedSections(documentOf(dataset))) {
      const worded = blocks.some(({ kind }) => kind === "paragraph" || kind === "list" || kind === "heading");
      expect([id, worded || id === "project"]).toEqual([id, true]);
    }
  }
});

test("of many claims that agree paper has the number, and the page the list", async () => {
  const document = documentOf(await load("test/fixtures/city-plan-sections.csv"));
  const tables = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ("table" in block ? block.table : [])),
  );
  const claims = tables.find(({ id }) => id === "table-claims")!;
  const printed = printedTable(claims, "zh");
  expect([claims.rows.length, printed.rows.length]).toEqual([16, 3]);
  expect(printed.groups?.map(({ label }) => label)).toEqual(["无从核对（3）"]);
  expect(printed.note).toContain("相符的未列，见网页");
});

test("a short list of projects has no figure of their units beside it", async () => {
  const lines = PLAN.map((line, at) => (at === 0 ? `${line}\t责任单位` : `${line}${at}00\t2024年\t第${at}局`));
  const hasUnits = async (count: number) => {
    const printed = printedSections(documentOf(await datasetOf(lines.slice(0, count + 1))));
    return printed
      .flatMap(({ blocks }) => blocks)
      .some((block) => block.kind === "chart" && block.chart.name === "units");
  };
  expect(await hasUnits(12)).toBe(false);
  expect(await hasUnits(16)).toBe(true);
});

test("a row that is quoted leaves out its blank cells, and what is in doubt is said once", async () => {
  const document = documentOf(await load("test/fixtures/county-plan.xlsx"));
  const text = markdown(document);
  expect(text).toContain("原文：“一、基础设施…9586.66 \\| 9586.66 \\| 0”");
  const notes = text.slice(text.indexOf("### 来源的读取"), text.indexOf("### 空白与缺失"));
  expect(notes.match(/工作表“底稿”是隐藏的/g)).toHaveLength(1);
});
