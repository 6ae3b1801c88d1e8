import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { tidyCsv } from "../../src/frame/tidy-csv.ts";
import { tidyTable } from "../../src/frame/tidy-table.ts";
import { households } from "../../src/project/household.ts";
import type { Project } from "../../src/project/project.ts";
import { projects } from "./gazette.ts";

const names = (table: ReturnType<typeof tidyTable>) => table.columns.map(({ name }) => name);

test("projects have printed and parsed columns and their line", () => {
  const table = tidyTable(projects);
  expect(table.length).toBe(144);
  expect(names(table)).toEqual([
    "seq",
    "category",
    "unit",
    "name",
    "content",
    "completion",
    "completionYear",
    "ongoing",
    "investment",
    "investmentText",
    "district",
    "districts",
    "line",
  ]);
});

test("columns that only some sources have appear with them, and never under a name that is taken", () => {
  const [first] = projects as readonly [Project];
  const other: Project = {
    ...first,
    seqText: "一",
    section: ["一、续建项目"],
    amounts: [{ label: "年度计划投资", role: "plan", period: null, value: 12.5, text: "12.5" }],
    extra: { 备注: "", name: "甲" },
    source: { file: "plan.xlsx", sheet: "计划", row: 7 },
  };
  const table = tidyTable([first, other]);
  expect(names(table).slice(13)).toEqual([
    "source",
    "seqText",
    "section",
    "sheet",
    "row",
    "年度计划投资",
    "备注",
    "name (2)",
  ]);
  const cells = Object.fromEntries(table.columns.map(({ name, cells }) => [name, cells]));
  expect(cells.年度计划投资).toEqual([null, 12.5]);
  expect(cells.备注).toEqual([null, null]);
  expect(cells["name (2)"]).toEqual([null, "甲"]);
  expect(cells.line).toEqual([first.source.line, null]);
});

test("no projects make a table with the columns of projects", () => {
  expect(names(tidyTable([]))).toEqual(names(tidyTable(projects)));
});

test("no records of another kind make that kind's columns, where the kind is said", () => {
  expect(names(tidyTable([], { of: "households" }))).toEqual(names(tidyTable(households(projects))));
  expect(names(tidyTable([], { of: "quantities" }))).toContain("basis");
});

test("columns can be named as people read them", () => {
  expect(names(tidyTable(projects, { labels: "zh" }))).toContain("投资（万元）");
  expect(names(tidyTable(households(projects), { labels: "en" }))).toContain("Households");
});

test("the CSV reads back the same, quotes and line breaks and blanks included", () => {
  const [first] = projects as readonly [Project];
  const odd: Project = { ...first, name: '"新建",\n扩建', unit: null, investment: null, investmentText: null };
  const [read] = parse(tidyCsv(tidyTable([odd])), { columns: true }) as Record<string, string>[];
  expect(read).toMatchObject({ name: '"新建",\n扩建', unit: "", investment: "", category: first.category });
});
