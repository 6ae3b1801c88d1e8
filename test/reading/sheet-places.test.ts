import { utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const read = async (sheets: Readonly<Record<string, string>>, heads = "项目名称,总投资（万元）,完成时间") => {
  const book = utils.book_new();
  for (const [name, row] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet([heads, row].map((line) => line.split(","))), name);
  return parseSource(await readSource(new Uint8Array(write(book, { type: "array", bookType: "xlsx" })), "t.xlsx"));
};

test.each([
  [{ 东山县: "大道,1200,2026年", 西河县: "湿地,430,2025年" }, ["东山县", "西河县"]],
  [{ "附表1-东山县": "大道,1200,2026年", "附表2-西河县（1个）": "湿地,430,2025年" }, ["东山县", "西河县"]],
  [{ "Ward 1": "大道,1200,2026年", "Ward 2": "湿地,430,2025年" }, ["Ward 1", "Ward 2"]],
  [{ 新建: "大道,1200,2026年", 续建: "湿地,430,2025年" }, [null, null]],
  [{ 东山县: "大道,1200,2026年" }, [null]],
])("sheets of several places give projects their district: %o", async (sheets, expected) => {
  const { projects, issues } = await read(sheets);
  expect(projects.map(({ district }) => district)).toEqual(expected);
  expect(issues.some(({ code }) => code === "district.of-sheet")).toBe(expected[0] !== null);
});

test("a column of places is what counts", async () => {
  const { projects } = await read(
    { 东山县: "大道,1200,城关镇", 西河县: "湿地,430,河口镇" },
    "项目名称,总投资（万元）,乡镇",
  );
  expect(projects.map(({ district }) => district)).toEqual(["城关镇", "河口镇"]);
});
