import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkAdditivity } from "../../src/measure/additivity.ts";
import { measureHouseholds } from "../../src/measure/households.ts";
import { measure } from "../../src/measure/measure.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const file = "data/baotou-gazette-2018-12.txt";
const { projects, issues } = parseSource(await readSource(readFileSync(file), file));

test("the appendix is 144 projects of 944,220.08 万元", () => {
  expect(projects).toHaveLength(144);
  expect(issues).toEqual([]);
  expect(measure(projects, { by: [] }).total).toMatchObject({
    projects: 144,
    priced: 142,
    missing: 2,
    investment: 944220.08,
  });
  expect(checkAdditivity(projects)).toBe(944220.08);
});

test("counting joint projects in full adds 432,000 万元", () => {
  const { rows, additive } = measure(projects, { by: ["district"], joint: "full" });
  expect(additive).toBe(false);
  expect(rows.reduce((a, r) => a + (r.investment ?? 0), 0)).toBeCloseTo(944220.08 + 432000, 6);
});

test("the 棚改 rows name 10,896 households", () => {
  expect(measureHouseholds(projects).total).toMatchObject({ households: 10896, investment: 535171 });
});
