import { expect, test } from "vitest";
import { aboutPlace } from "../../src/seal/place-in-text.ts";

const STATEMENTS = [
  { id: "S1", section: "summary", text: "昆区占计划投资的20.5%。", figures: [] },
  { id: "S2", section: "district", text: "Roads holds 84.1% of all planned investment (2 projects).", figures: [] },
];
const TABLE =
  "**表2** 各地区\n\n| 地区 | 金额 (万元) |\n| --- | ---: |\n| **昆区** | 193,461 |\n| 青山区 | 88 |\n\n完。";
const SHEET =
  '<worksheet><cols><col width="24"/></cols><sheetData><row r="5"><c r="A5"><v>3</v></c>' +
  '<c r="B5" s="1"><v>1200</v></c></row></sheetData><autoFilter ref="A1:B5"/></worksheet>';

test.each([
  ["a cell of a table by caption, row and column", "report.md", TABLE, "88", "表2 · 青山区 · 金额 (万元)"],
  ["a statement though marks of Markdown stand in it", "report.md", "- 昆区占计划投资的\\*20.5%\\*。", "0.5", "S1"],
  [
    "a statement though tags stand in it",
    "report.html",
    '<p>Roads holds <a data-f="x">84.1%</a> of all planned investment (<b>2</b> projects).</p>',
    "4.1",
    "S2",
  ],
  ["the code of a page", "report.html", "<script>\nlet a = 1;\n</script>", "= 1", "line 2, code of the page"],
  [
    "code whose strings hold tags",
    "report.html",
    `<script>\nlet a = "<style>", b = "</style>", c = 1;\n</script>`,
    "= 1",
    "line 2, code of the page",
  ],
  ["the project in a page's data", "report.html", '<script id="data">{"seq":7,"name":"甲"}</script>', "甲", "no. 7"],
  ["a cell of a sheet", "xl/worksheets/sheet2.xml", SHEET, "1200", "B5"],
  ["what a sheet has before its cells", "xl/worksheets/sheet2.xml", SHEET, "24", "structure"],
  ["what a sheet has behind its cells", "xl/worksheets/sheet2.xml", SHEET, "A1:B5", "structure"],
  [
    "a number of a Word file",
    "word/document.xml",
    '<w:bookmarkStart w:name="F12_investment_1"/><w:t>9</w:t>',
    "9",
    "F12_investment_1",
  ],
] as const)("names %s", (_, path, should, what, about) => {
  const at = should.lastIndexOf(what);
  const is = `${should.slice(0, at)}?${should.slice(at + 1)}`;
  expect(aboutPlace({ path, should, is, at }, STATEMENTS)).toBe(about);
});
