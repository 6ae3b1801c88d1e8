import { expect, test } from "vitest";
import { columnWidths, headingOver } from "../../src/report/column-widths.ts";
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

test("headings over narrow numbers break between words where texts need the room, and only there", () => {
  const table: ReportTable = {
    id: "table",
    caption: "",
    columns: [
      { label: "Project", align: "left" },
      { label: "Planned investment", align: "right", unit: "million pounds sterling" },
      { label: "Spend to date ÷ Planned investment", align: "right", unit: "%" },
    ],
    rows: [
      [{ text: "St Mary's Church of England Primary, two-form expansion" }, { text: "0.90" }, { text: "9.0" }],
      [{ text: "Highways resurfacing of unclassified roads" }, { text: "12.50" }, { text: "19.0" }],
    ],
    footnotes: [],
    note: "",
  };
  const type = { size: 8.4, inset: 4.5 };
  const narrow = columnWidths(table, 380, type);
  const heads = table.columns.map((column, at) => headingOver(column, narrow[at]!, type));
  expect(heads).toEqual(["Project", "Planned\ninvestment", "Spend to\ndate ÷ Planned\ninvestment"]);
  // Names have the room for one line.
  expect(narrow[0]).toBeGreaterThan(215);
  const wide = columnWidths(table, 700, type);
  expect(headingOver(table.columns[2]!, wide[2]!, type)).toBe("Spend to date ÷ Planned investment");
});

test("a short text isn't broken for the room of long ones, though few cells have one", () => {
  const long = "焦化厂7-10号焦炉实施脱硫、脱硝改造及配套管网工程";
  const table: ReportTable = {
    id: "table",
    caption: "",
    columns: ["项目", "单位", "竣工"].map((label) => ({ label, align: "left" as const })),
    rows: Array.from({ length: 20 }, (_, at) => [
      { text: long },
      { text: "中国北方稀土集团高科技股份有限公司冶炼分公司" },
      { text: at === 7 ? "持续开展" : "2019年" },
    ]),
    footnotes: [],
    note: "",
  };
  const [, , completion] = columnWidths(table, 260, { size: 8.4, inset: 4.5 });
  expect(completion).toBeGreaterThanOrEqual(4 * 8.4 + 2 * 4.5);
});
