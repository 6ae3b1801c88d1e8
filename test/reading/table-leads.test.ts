import { utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

// A line above each of several tables, or above each block of one, that names the group of its rows.
const read = async (text: string, file: string) => parseSource(await readSource(new TextEncoder().encode(text), file));

const HEADS = "项目名称,总投资（万元）,竣工年份";
const block = (heads: string, ...rows: string[]) => [heads, ...rows].join("\n");
const pipes = (...rows: string[]) =>
  ["| 项目名称 | 总投资（万元） |", "|---|---|", ...rows.map((row) => `| ${row.replace(",", " | ")} |`)].join("\n");
const html = (heading: string, rows: string) =>
  `<h2>${heading}</h2><table><tr><th>Scheme<th>Cost (£000)<th>Completion</tr>${rows}</table>`;

test.each([
  [
    "places over blocks of a CSV",
    block("东区,,", HEADS, "甲,10,2025", "乙,20,2026", "西区,,", HEADS, "丙,30,2026"),
    "t.csv",
    ["东区", "东区", "西区"],
    [null, null, null],
  ],
  [
    "places over tables in Markdown",
    `## 东区\n\n${pipes("甲,10", "乙,20")}\n\n## 西区\n\n${pipes("丙,30")}`,
    "t.md",
    ["东区", "东区", "西区"],
    [null, null, null],
  ],
  [
    "kinds over tables in Markdown",
    `### 一、水利工程\n\n${pipes("甲,10", "乙,20")}\n\n### 二、交通工程\n\n${pipes("丙,30")}`,
    "t.md",
    [null, null, null],
    ["水利工程", "水利工程", "交通工程"],
  ],
  [
    "kinds over tables of a page",
    html("Highways", "<tr><td>A<td>10<td>2026</tr><tr><td>B<td>20<td>2026</tr>") +
      html("Housing", "<tr><td>C<td>30<td>2027</tr><tr><td>D<td>40<td>2027</tr>"),
    "t.html",
    [null, null, null, null],
    ["Highways", "Highways", "Housing", "Housing"],
  ],
  [
    "a title, and the head of its next page",
    block("重点项目,,", HEADS, "甲,10,2025", "乙,20,2026", "重点项目（续）,,", HEADS, "丙,30,2026"),
    "t.csv",
    [null, null, null],
    [null, null, null],
  ],
])("%s", async (_, text, file, districts, categories) => {
  const { projects } = await read(text, file);
  expect(projects.map(({ district }) => district)).toEqual(districts);
  expect(projects.map(({ category }) => category)).toEqual(categories);
});

test("two tables side by side have the line above each, and share one that stands over both", async () => {
  const book = utils.book_new();
  const heads = ["项目名称", "总投资", "竣工年份"];
  const rows = [
    ["2025年重点项目表（单位：万元）"],
    ["东区", "", "", "", "西区", "", ""],
    [...heads, "", ...heads],
    ["甲", 10, 2025, "", "丙", 30, 2026],
    ["乙", 20, 2026, "", "丁", 40, 2027],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "1");
  const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
  const { projects } = parseSource(await readSource(bytes, "t.xlsx"));
  expect(projects.map(({ district, investment }) => [district, investment])).toEqual([
    ["东区", 10],
    ["东区", 20],
    ["西区", 30],
    ["西区", 40],
  ]);
});
