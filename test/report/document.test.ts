import { expect, test } from "vitest";
import { AdditivityError } from "../../src/measure/additivity.ts";
import type { Dataset } from "../../src/project/dataset.ts";
import { buildDocument, EmptyReportError } from "../../src/report/build/build-document.ts";
import type { Inline, ReportDocument, ReportTable } from "../../src/report/document.ts";
import { factsOf } from "../../src/report/facts-of.ts";
import { lineageDocument } from "../../src/report/lineage.ts";
import { markdown } from "../../src/report/markdown.ts";
import { plainText } from "../../src/report/say.ts";
import { datasetOf, foreign, gazette, single, unpriced } from "./sources.ts";

const zh = buildDocument(gazette, []);
const en = buildDocument(gazette, [], { language: "en" });

const section = (document: ReportDocument, id: string) => document.sections.find((s) => s.id === id);
const texts = (document: ReportDocument, id: string): (readonly Inline[])[] =>
  (section(document, id)?.blocks ?? []).flatMap((block) =>
    block.kind === "paragraph" ? [block.content] : block.kind === "list" ? block.items : [],
  );
const words = (document: ReportDocument, id: string) =>
  texts(document, id)
    .map((content) => plainText(content))
    .join("\n");
const table = (document: ReportDocument, id: string): ReportTable => {
  const found = document.sections.flatMap((s) =>
    s.blocks.flatMap((b) => (b.kind === "table" && b.table.id === id ? [b.table] : [])),
  );
  if (!found[0]) throw new Error(`no table ${id}`);
  return found[0];
};

// A year is the name of a group, as 昆区 is.
const YEAR = /^\d{4}年?$/;

test.each([
  ["zh", zh],
  ["en", en],
] as const)("every number of the summary is a fact, or rests on something named (%s)", (_, document) => {
  const items = texts(document, "summary");
  expect(items.length).toBeGreaterThan(4);
  for (const item of items) {
    for (const inline of item) if (typeof inline === "string" && !YEAR.test(inline)) expect(inline).not.toMatch(/\d/);
  }
});

test("the summary states what the source adds up to", () => {
  const summary = words(zh, "summary");
  // 144 rows, 73 and 92 without an amount, 944,220.08 万元; the 棚改 rows are 94–110.
  expect(summary).toContain(
    "本报告涵盖144个项目，其中142个标明金额，计划投资合计94.42亿元；2个项目未标金额（序号73、92）",
  );
  // Rows 93 and 126 name five districts each: 4 × 103,000 + 4 × 5,000.
  expect(summary).toContain("比总额多43.20亿元");
  expect(summary).toContain("棚户区改造有17个项目，涉及10,896户，计划投资53.52亿元，平均每户49.1万元");
  expect(words(en, "summary")).toContain("10,896 households");
});

test("a table's total is the sum of its rows, and a joint project stands apart", () => {
  const { rows, total, footnotes } = table(zh, "table-district");
  const amounts = rows.map((row) => row[3]?.fact?.value ?? 0);
  expect(Math.round(amounts.reduce((a, b) => a + b, 0) * 100)).toBe(94_422_008);
  expect(total?.map(({ text }) => text)).toEqual(["合计", "144", "2", "944,220.08", "100.0", "", ""]);
  expect(rows.map((row) => row[0]?.text)).toContain("昆区等5个地区");
  expect(footnotes.join()).toContain("昆区、青山区、东河区、九原区、稀土高新区");
});

test("the mark of a footnote is never read with the digits of a number", () => {
  const text = markdown(zh);
  expect(text).toMatch(/\d<sup>\u00a0\d/u);
  expect(text).not.toMatch(/\d<sup>\d/u);
});

test("the table of all projects has each of them once, grouped by category", () => {
  const { rows, groups } = table(zh, "table-project");
  expect(rows.map((row) => Number(row[0]?.text)).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 144 }, (_, index) => index + 1),
  );
  expect(groups?.map(({ label }) => label)).toContain("机动车污染治理（1个）");
});

test("facts are numbered in reading order, each once", () => {
  const facts = factsOf(zh);
  expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
  expect(facts[0]?.id).toBe("investment/joint=apart");
  const lineage = section(lineageDocument(zh), "lineage")?.blocks.find((block) => block.kind === "lineage");
  const origins = lineage?.kind === "lineage" ? lineage.origins : [];
  expect(origins.map(({ name }) => name)).toEqual(origins.map((_, index) => `F${index + 1}`));
  expect(new Set(origins.flatMap((origin) => origin.facts.map(({ id }) => id)))).toEqual(
    new Set(facts.map(({ id }) => id)),
  );
  for (const {
    facts: [first, ...others],
  } of origins)
    for (const other of others) expect(other.seqs).toEqual(first?.seqs);
});

test("a report is about its scope", () => {
  const one = buildDocument(gazette, [], { scope: { where: { district: ["白云矿区"] } } });
  // Two rows of its own; row 92 is of nine districts, 白云矿区 not among them.
  expect(words(one, "summary")).toContain("本报告涵盖2个项目，全部标明金额，计划投资合计60万元");
  expect(section(one, "household")).toBeUndefined();
});

test("joint projects count as the report is asked to", () => {
  const full = buildDocument(gazette, [], { scope: { joint: "full" } });
  expect(table(full, "table-district").footnotes.join()).toContain("各计一次");
  expect(words(full, "district")).toContain("全额计入");
  const without = buildDocument(gazette, [], { scope: { joint: "exclude" } });
  expect(table(without, "table-project").rows).toHaveLength(141);
  expect(words(without, "summary")).toContain("141个项目");
});

test("sections with nothing to show are left out, and the report says why", () => {
  const ids = (document: ReportDocument) => document.sections.map(({ id }) => id);
  expect(ids(buildDocument(foreign, []))).toEqual(["key-figures", "summary", "year", "unit", "data-notes", "project"]);
  expect(words(buildDocument(foreign, []), "data-notes")).toContain("来源没有一栏读作类别");
  expect(ids(buildDocument(single, []))).toEqual(["key-figures", "summary", "data-notes", "project"]);
  expect(words(buildDocument(single, []), "summary")).toContain("本报告涵盖1个项目，标明金额，计划投资合计12.34万元");
  expect(words(buildDocument(unpriced, []), "summary")).toContain("来源没有总投资一栏");
  expect(table(buildDocument(unpriced, []), "table-category").columns.map(({ label }) => label)).toEqual([
    "类别",
    "数量",
  ]);
});

test("no project in scope is an error that says so", () => {
  expect(() => buildDocument(gazette, [], { scope: { where: { text: "没有的字" } } })).toThrow(EmptyReportError);
});

test("totals that don't agree stop the report", () => {
  let reads = 0;
  const [first, ...rest] = gazette.projects;
  const unsteady = Object.defineProperty({ ...first! }, "investment", { enumerable: true, get: () => (reads += 1) });
  const dataset: Dataset = { ...gazette, projects: [unsteady, ...rest] };
  expect(() => buildDocument(dataset, [])).toThrow(AdditivityError);
});

test("a name in Latin letters stands apart from the number after it, a Chinese one doesn't", async () => {
  const latin = await datasetOf(["序号\t项目名称\t投资(万元)\t地区", "1\tBridge\t1200\tHarbour", "2\tRoad\t800\tHill"]);
  const said = words(buildDocument(latin, []), "district");
  expect(said).toContain("Harbour 1,200万元");
  expect(said).not.toMatch(/[A-Za-z]\d/);
  expect(words(zh, "district")).toMatch(/昆区\d/);
});
