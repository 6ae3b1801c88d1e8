import stringWidth from "string-width";
import { expect, test } from "vitest";
import type { Grid } from "../../src/print/grid.ts";
import { textTable } from "../../src/print/text-table.ts";

const GRID = {
  columns: [
    { label: "项目", align: "left" },
    { label: "投资（万元）", align: "right" },
    { label: "Contents", align: "left" },
  ],
  rows: [
    ["东乡水库加固工程及其附属设施建设项目", "1,234,567,890.12", "a long text that a narrow terminal has no room for"],
    ["桥", "1", "short"],
  ],
  total: ["合计", "1,234,567,891.12", ""],
} as const;

test.each([120, 80, 60, 45])("a table fits into %i columns, and its numbers stay whole", (width) => {
  const lines = textTable(GRID, { width }).trimEnd().split("\n");
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  expect(lines.join("\n")).toContain("1,234,567,890.12");
  expect(lines.at(-1)).toContain("1,234,567,891.12");
});

test("without a width only what no terminal has room for is cut", () => {
  expect(textTable(GRID)).toContain("东乡水库加固工程及其附属设施建设项目");
  expect(textTable(GRID)).toContain("a long text that a narrow terminal has no room …");
});

test("what no font shows is marked in a cell, and counts as wide as it is written", () => {
  const [head, , row] = textTable({ columns: GRID.columns.slice(0, 2), rows: [["桥\u001b", "1"]] }).split("\n");
  expect(row).toContain("桥〔U+001B〕");
  expect(stringWidth(row!)).toBe(stringWidth(head!));
});

test.each([100, 60, 45])("words that must be read whole go on in further lines within %i columns", (width) => {
  const reason = "the only column of text without two alike, and 原文写明的单位（万元）stands beside it";
  const grid: Grid = {
    columns: [
      { label: "Column", align: "left" },
      { label: "Amount", align: "right" },
      { label: "Reason", align: "left" },
    ],
    rows: [["投资", "1,234.56", reason]],
  };
  const lines = textTable(grid, { width, wraps: true }).trimEnd().split("\n");
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  const body = lines.slice(lines.findIndex((line) => line.startsWith("─")) + 1).join("");
  expect(body).toContain("1,234.56");
  expect(body.replace(/\s|投资|1,234\.56/g, "")).toBe(reason.replace(/\s/g, ""));
});
