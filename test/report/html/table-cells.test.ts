import { expect, test } from "vitest";
import { buildDocument } from "../../../src/report/build/build-document.ts";
import { tableCells } from "../../../src/report/html/table-cells.ts";
import { gazette } from "../sources.ts";

test("a table of the report is saved with its units in the headings and its numbers as numbers", () => {
  const { sections } = buildDocument(gazette, []);
  const block = sections
    .flatMap(({ blocks }) => blocks)
    .find((one) => one.kind === "table" && one.table.id === "table-district");
  if (block?.kind !== "table") throw new Error("expected the table of districts");
  const { header, rows } = tableCells(block.table);
  expect(header.slice(0, 5)).toEqual([
    "地区",
    "项目 · 数量 (个)",
    "项目 · 无金额 (个)",
    "计划投资 · 金额 (万元)",
    "计划投资 · 占比 (%)",
  ]);
  // 昆区: 26 projects of its own; the second is blank as all of them state an amount.
  expect(rows[0]?.slice(0, 5)).toEqual(["昆区", 26, null, 193_461.59, 20.5]);
  expect(rows.at(-1)?.slice(0, 4)).toEqual(["合计", 144, 2, 944_220.08]);
  // What is less than the last digit stays in words.
  expect(rows.flat()).toContain("<0.1");
});
