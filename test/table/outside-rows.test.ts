import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const read = (text: string, file = "a.txt") => readSource(new TextEncoder().encode(text), file);
const HEAD = "序号   项目名称        总投资   责任单位";

test.each([
  [
    "of a space-separated table",
    `${HEAD}\n1      一号工程        1001     县交通局\n2      二号工程        1002     县交通局\n以上项目须于年内开工，请各单位抓好落实，按月报送进度情况。\n4 四号工程 1004 县交通局\n`,
    ["4", "四号工程", "1004", "县交通局"],
    5,
  ],
  [
    "with a cell too few",
    `${HEAD}\n1      一号工程        1001     县交通局\n2      二号工程        1002     县交通局\n以上项目须于年内开工，请各单位抓好落实，按月报送进度情况。\n3 三号工程 1003\n`,
    ["3", "三号工程", "1003"],
    5,
  ],
])("a line that looks like a row %s, but stands outside it, is there to be said", async (_, text, cells, line) => {
  const source = await read(text);
  expect(source.outside.map((row) => [row.cells.map((cell) => cell.text), row.at.line])).toEqual([[cells, line]]);
  expect(parseSource(source).issues.map(({ code, at }) => [code, at.line])).toContainEqual(["row.unreadable", line]);
  expect(source.tables.flatMap(({ rows }) => rows.map(({ at }) => at.line))).not.toContain(line);
});

test("prose with numbers in it, and the rows of a table that is read, aren't outside", async () => {
  const text = `2021年共安排3项\n${HEAD}\n1      一号工程        1001     县交通局\n2      二号工程        1002     县交通局\n\n3 月底前，各单位报送进度 1 次。\n2022 年起按新办法执行。\n`;
  expect((await read(text)).outside).toEqual([]);
});
