import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inspect } from "../../src/cli/inspection.ts";
import { inspectionText } from "../../src/cli/inspection-text.ts";
import { load } from "../../src/disk/load.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

test("the tidy table of the gazette reads back as the gazette's projects", async () => {
  const file = "data/projects.csv";
  const { projects, remarks } = parseSource(await readSource(readFileSync(file), file));
  const gazette = await load();
  const record = ({ seq, name, unit, category, investment, completionYear, district }: (typeof projects)[number]) => [
    seq,
    name,
    unit,
    category,
    investment,
    completionYear,
    district,
  ];
  expect(projects.map(record)).toEqual(gazette.projects.map(record));
  expect(projects[0]!.currency).toBeUndefined();
  expect(remarks).toEqual([]);
});

test("an inspection accounts for every line and sets stated totals against computed ones", async () => {
  const gazette = inspect(await load());
  expect(gazette).toMatchObject({ projects: 144, priced: 142, issues: [] });
  const { total, outside, kinds } = gazette.account;
  expect(Object.values(kinds).reduce((sum, count) => sum + count, outside!)).toBe(total);

  // 45000 + 28000 + 23500 = 96500; 60000 + 30000 = 90000.
  const plan = inspect(await load("test/fixtures/plan-one-cell-a-line.txt"));
  expect(plan.statedTotals.map((each) => [each.investment, each.computed, each.difference, each.counted])).toEqual([
    [186500, 186500, 0, 5],
    [96500, 96500, 0, 3],
    [90000, 90000, 0, 2],
  ]);
  expect(inspectionText(plan, "en")).toMatch(/5 projects read, 5 of them with an amount/);
  expect(inspectionText(plan, "zh")).toMatch(/原文合计与逐行加总/);
});
