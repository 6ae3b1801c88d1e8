import { expect, test } from "vitest";
import { columnWidths } from "../../src/report/column-widths.ts";
import type { ReportTable } from "../../src/report/document.ts";

test("a column has the room that a program sets between Chinese and Western characters", () => {
  const table: ReportTable = {
    id: "table",
    caption: "",
    columns: [
      { label: "说法", align: "left" },
      { label: "差", align: "right" },
    ],
    rows: [[{ text: "原文的一句很长的话，写明全部项目的投资，一行容不下" }, { text: "0万元" }]],
    footnotes: [],
    note: "",
  };
  const type = { size: 10, inset: 4 };
  const [, plain] = columnWidths(table, 150, type);
  const [, spaced] = columnWidths(table, 150, { ...type, between: 0.25 });
  expect(spaced! - plain!).toBeCloseTo(2.5);
});
