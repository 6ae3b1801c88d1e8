import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

// A place or a unit that is written once for its group, as spreadsheets do whose merged cells lost their span.
const read = async (text: string) => parseSource(await readSource(new TextEncoder().encode(text), "t.csv"));
const districts = (text: string) => read(text).then(({ projects }) => projects.map(({ district }) => district));

const FOUR = ["甲市", "甲市", "乙州", "乙州"];

test.each([
  ["a heading in the column itself", "甲市,,\n,一期,26\n,二期,20\n乙州,,\n,保租房,14.4\n,公租房,18\n合计,,78.4", FOUR],
  ["a heading with its sum", "全省,,78.4\n甲市,,46\n,一期,26\n,二期,20\n乙州,,32.4\n,保租房,14.4\n,公租房,18", FOUR],
  ["the first row, and a subtotal", "甲市,一期,26\n,二期,20\n小计,,46\n乙州,保租房,14.4\n,公租房,18\n小计,,32.4", FOUR],
  ["a subtotal that names it", ",一期,26\n,二期,20\n甲市小计,,46\n,保租房,14.4\n,公租房,18\n乙州小计,,32.4", FOUR],
  [
    "a row of its own beside the groups",
    "甲市,,\n,一期,26\n,二期,20\n市本级,平台,4\n,水厂,3",
    ["甲市", "甲市", "市本级", null],
  ],
  [
    "a subtotal that is wrong",
    "甲市,一期,26\n,二期,20\n小计,,47\n乙州,保租房,14.4\n,公租房,18\n小计,,32.4",
    ["甲市", null, "乙州", "乙州"],
  ],
])("%s", async (_, rows, expected) => {
  expect(await districts(`市州,项目名称,总投资（亿元）\n${rows}`)).toEqual(expected);
});

test("what isn't proved by a sum is told", async () => {
  const { issues } = await read(
    "市州,项目名称,总投资（亿元）\n甲市,一期,26\n,二期,20\n小计,,47\n乙州,保租房,14.4\n,公租房,18\n小计,,32.4",
  );
  expect(issues.map(({ code }) => code)).toContain("column.blank-below");
});

test("units stand so, too", async () => {
  const { projects } = await read(
    "Responsible department,Project,Total cost (£m)\nHighways,,46\n,Bridge A,26\n,Road B,20\nHousing,,32.4\n,Flats C,14.4\n,Flats D,18",
  );
  expect(projects.map(({ unit }) => unit)).toEqual(["Highways", "Highways", "Housing", "Housing"]);
});
