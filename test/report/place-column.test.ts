import { expect, test } from "vitest";
import type { Project } from "../../src/project/project.ts";
import { placeColumn } from "../../src/report/tables/place-column.ts";

const project = (sheet?: string) =>
  ({ source: { file: "a.xlsx", ...(sheet !== undefined && { sheet }), row: 5 } }) as Project;
const rows = [{ lines: [], places: ["Capital Programme!7", "Capital Programme!8"] }];

test("the one sheet of all projects isn't said in each cell, another one is", () => {
  const one = placeColumn(rows, [project("Capital Programme")], "en");
  expect([one.label, one.text(rows[0]!)]).toEqual(["Row", "7, 8"]);
  const other = placeColumn(rows, [project("Projects")], "en");
  expect([other.label, other.text(rows[0]!)]).toEqual(["Line", "Capital Programme!7, Capital Programme!8"]);
  const two = placeColumn(rows, [project("Capital Programme"), project("2024")], "en");
  expect(two.text(rows[0]!)).toBe("Capital Programme!7, Capital Programme!8");
  // A table on its side names rows and columns.
  const aside = [{ lines: [], places: ["表一!5!3"] }];
  expect(placeColumn(aside, [project("表一")], "zh").text(aside[0]!)).toBe("表一!5!3");
  expect(placeColumn([{ lines: [3, 4] }], [project()], "zh").text({ lines: [3, 4] })).toBe("3、4");
});
