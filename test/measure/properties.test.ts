import fc from "fast-check";
import { expect, test } from "vitest";
import { AdditivityError, assertAdditive, checkAdditivity } from "../../src/measure/additivity.ts";
import { sum } from "../../src/measure/decimal.ts";
import { fact } from "../../src/measure/fact.ts";
import type { FactQuery } from "../../src/measure/fact-query.ts";
import { MEASURES } from "../../src/measure/measures/catalogue.ts";
import type { Project } from "../../src/project/project.ts";
import type { Filter } from "../../src/measure/request/request.ts";
import { FactIdError, formatFactId, parseFactId } from "../../src/measure/fact-id.ts";
import { measure } from "../../src/measure/measure.ts";
import { JOINT_POLICIES } from "../../src/measure/request/request.ts";
import { dimensionOf, DIMENSIONS, dimensionsOf, keysIn } from "../../src/measure/dimensions/catalogue.ts";
import { anyProjects, project } from "./sample-projects.ts";

const anyBy = fc.subarray([...DIMENSIONS]);
const anyJoint = fc.constantFrom(...JOINT_POLICIES);
const amounts = (rows: readonly { investment: number | null }[]) => rows.flatMap(({ investment }) => investment ?? []);

test("rows of any grouping add up to the whole under every additive policy", () => {
  fc.assert(
    fc.property(anyProjects, anyBy, anyJoint, (projects, by, joint) => {
      const figures = measure(projects, { by, joint });
      const counted = joint === "exclude" ? projects.filter((p) => p.districts.length < 2) : projects;
      expect(figures.total.investment ?? 0).toBe(sum(amounts(counted)));
      expect(figures.total.projects).toBe(counted.length);
      if (figures.additive) expect(sum(amounts(figures.rows))).toBe(figures.total.investment ?? 0);
      if (figures.additive && joint !== "split")
        expect(sum(figures.rows.map((row) => row.projects))).toBe(counted.length);
      expect(new Set(figures.rows.flatMap((row) => row.seqs)).size).toBe(counted.length);
    }),
  );
});

test("a row's amount is null exactly where no project of it states one, and its counts agree", () => {
  fc.assert(
    fc.property(anyProjects, anyBy, anyJoint, (projects, by, joint) => {
      for (const row of measure(projects, { by, joint }).rows) {
        expect(row.priced + row.missing).toBe(row.projects);
        expect(row.investment === null).toBe(row.priced === 0);
        expect(row.contributions.map(({ seq }) => seq)).toEqual(row.seqs);
        expect(sum(row.contributions.flatMap(({ amount }) => amount ?? []))).toBe(row.investment ?? 0);
      }
    }),
  );
});

test("the order of projects changes no figure", () => {
  fc.assert(
    fc.property(anyProjects, anyBy, anyJoint, (projects, by, joint) => {
      expect(measure(projects.toReversed(), { by, joint })).toEqual(measure(projects, { by, joint }));
    }),
  );
});

test("a district lies between its bounds under every policy", () => {
  fc.assert(
    fc.property(anyProjects, anyJoint, (projects, joint) => {
      for (const { district, investment, least, most } of measure(projects, { by: ["district"], joint }).rows) {
        if (most === undefined || most === null) continue;
        expect(district).not.toContain("、");
        if (joint !== "exclude") expect(investment ?? 0).toBeLessThanOrEqual((most ?? 0) + 1e-9);
        expect(investment ?? 0).toBeGreaterThanOrEqual((least ?? 0) - 1e-9);
      }
    }),
  );
});

test("keys that read alike are kept apart", () => {
  const projects = [
    project({ seq: 1, category: "x-y", unit: "z", investment: 1 }),
    project({ seq: 2, category: "x", unit: "y-z", investment: 2 }),
    project({ seq: 3, category: null, unit: "z", investment: 4 }),
    project({ seq: 4, category: "null", unit: "z", investment: 8 }),
  ];
  expect(measure(projects, { by: ["category", "unit"] }).rows).toHaveLength(4);
});

/** Questions about cells that there are: of every dimension and measure, also of columns with names of all kinds. */
function anyQuery(projects: readonly Project[]): fc.Arbitrary<FactQuery> {
  const keys = fc.record(
    Object.fromEntries(
      dimensionsOf(projects).map((dimension) => [
        dimension.id,
        fc.subarray([...keysIn(projects, dimension)], { minLength: 1 }),
      ]),
    ),
    { requiredKeys: [] },
  );
  return fc.record(
    {
      measure: fc.constantFrom(...MEASURES.filter((name) => name !== "groups"), "年度/计划", "年度/计划/investment"),
      keys,
      joint: anyJoint,
      where: fc.record(
        {
          shantytown: fc.boolean(),
          text: fc.constantFrom("项目", "100%", "a=b/c"),
          amount: fc.constantFrom("..5", "1..", "0.5..3"),
          "性质=/|:%": fc.subarray([...keysIn(projects, dimensionOf(projects, "性质=/|:%"))], { minLength: 1 }),
        } as Record<string, fc.Arbitrary<unknown>>,
        { requiredKeys: [] },
      ) as fc.Arbitrary<Filter>,
    },
    { requiredKeys: ["measure"] },
  );
}

const withColumns = anyProjects
  .filter((projects) => projects.length > 0)
  .map((projects) =>
    projects.map(
      (one, index): Project => ({
        ...one,
        extra: {
          "性质=/|:%": index % 2 ? "新建/a=b|c%2F" : "",
          constructor: "x",
          seq: "七",
          "by.x": String(index % 3),
        },
        amounts: [{ label: "年度/计划", role: "plan", period: null, value: index % 3 ? index : null, text: null }],
      }),
    ),
  );

test("a number is made again from its id alone", () => {
  fc.assert(
    fc.property(
      withColumns.chain((projects) => anyQuery(projects).map((asked) => [projects, asked] as const)),
      ([projects, asked]) => {
        const made = fact(projects, asked);
        expect(formatFactId(parseFactId(made.id))).toBe(made.id);
        const { query: _, ...again } = fact(projects, parseFactId(made.id));
        expect(again).toEqual({ ...made, query: undefined });
      },
    ),
  );
});

test("an id has one form only: nothing repeated, missing or out of order", () => {
  for (const id of [
    "investment",
    "investment/district=昆区",
    "investment/district=昆区/district=青山区/joint=apart",
    "investment/joint=apart/district=昆区",
    "investment/joint=apart/joint=apart",
    "v2:investment/joint=apart",
    "v3:investment/joint=apart",
    "investment/source=a/joint=apart",
    "investment/joint=apart/where.colour=red",
    "investment/seq=1|x/joint=apart",
    "investment/joint=split/weight.昆区=many",
    "",
  ])
    expect(() => parseFactId(id), id).toThrow(FactIdError);
});

test("an id that can't be read is refused by the part that is wrong", () => {
  expect(() => parseFactId("money/district=昆区")).toThrow(FactIdError);
  expect(() => parseFactId("investment/colour=red")).toThrow(/"colour"/);
  expect(() => parseFactId("investment/joint=twice")).toThrow(/"twice"/);
  expect(() => parseFactId("investment/district")).toThrow(/name=value/);
});

test("figures that don't add up stop a report", () => {
  const projects = [
    project({ seq: 1, investment: 0.1, districts: ["甲区"] }),
    project({ seq: 2, investment: 0.2, districts: ["乙区"] }),
  ];
  expect(checkAdditivity(projects)).toBe(0.3);
  const figures = measure(projects, { by: ["district"] });
  expect(() => assertAdditive({ ...figures, rows: figures.rows.slice(1) })).toThrow(AdditivityError);
  expect(() => assertAdditive({ ...figures, total: { ...figures.total, investment: 0.31 } })).toThrow(
    /add up to 0\.31 万元, got 0\.3/,
  );
});
