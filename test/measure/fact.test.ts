import { readFileSync } from "node:fs";
import { tenThousand } from "../../src/unit/unit.ts";
import { expect, test } from "vitest";
import { fact, factMaker } from "../../src/measure/fact.ts";
import type { FactQuery } from "../../src/measure/fact-query.ts";
import { formatFactId, parseFactId } from "../../src/measure/fact-id.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const file = "data/baotou-gazette-2018-12.txt";
const { projects } = parseSource(await readSource(readFileSync(file), file));

// Rows 93 (103,000 万元) and 126 (5,000 万元) name five districts each; row 92 names nine and states no amount.
test.each([
  ["apart", 0, []],
  ["split", 0, []],
  ["full", 4 * 103_000 + 4 * 5_000, [93, 126]],
  ["exclude", -108_000, [93, 126]],
] as const)("what %s adds by district is %d 万元", (joint, value, seqs) => {
  expect(fact(projects, { measure: "added", joint })).toMatchObject({ value, seqs, unit: tenThousand() });
});

test("a cell can be some projects, against the total of all", () => {
  const share = fact(projects, { measure: "share", seqs: [93] });
  expect(share.value).toBeCloseTo(103_000 / 944_220.08, 12);
  expect(share.seqs).toEqual([93]);
});

test("joint projects can be asked for alone", () => {
  expect(fact(projects, { measure: "projects", where: { joint: true } })).toMatchObject({
    value: 3,
    seqs: [92, 93, 126],
  });
  expect(fact(projects, { measure: "investment", where: { joint: false } }).value).toBe(944_220.08 - 108_000);
});

test("an id leads back to the same number", () => {
  const make = factMaker(projects);
  const queries: FactQuery[] = [
    { measure: "investment", keys: { district: ["九原区", "昆区"] }, where: { shantytown: false } },
    { measure: "share", seqs: [93, 126] },
    { measure: "added", joint: "full" },
    { measure: "projects", where: { joint: true, seq: [92, 93] } },
  ];
  for (const query of queries) {
    const made = make(query);
    const again = fact(projects, parseFactId(made.id));
    expect(again).toEqual({ ...made, query: again.query });
    expect(formatFactId(again.query)).toBe(made.id);
  }
});
