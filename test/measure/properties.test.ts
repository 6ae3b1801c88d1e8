import fc from "fast-check";
import { expect, test } from "vitest";
import { AdditivityError, assertAdditive, checkAdditivity } from "../../src/measure/additivity.ts";
import { sum } from "../../src/measure/decimal.ts";
import { fact } from "../../src/measure/fact.ts";
import { FACT_MEASURES, FactIdError, type FactQuery, formatFactId, parseFactId } from "../../src/measure/fact-query.ts";
import { measure } from "../../src/measure/measure.ts";
import { DIMENSIONS, JOINT_POLICIES } from "../../src/measure/request.ts";
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
        expect(sum(amounts(row.contributions))).toBe(row.investment ?? 0);
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
        if (most === undefined) continue;
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

test("a number is made again from its id alone", () => {
  const query: fc.Arbitrary<FactQuery> = fc.record({
    measure: fc.constantFrom(...FACT_MEASURES.filter((m) => m !== "groups")),
    keys: fc.record({
      district: fc.subarray(["甲区", "x-y", "甲区、乙区", "a/b=c|d%"], { minLength: 1 }),
      year: fc.subarray([2018, 2019, "持续开展"], { minLength: 1 }),
    }),
    joint: anyJoint,
    where: fc.record({ shantytown: fc.boolean(), text: fc.constantFrom("项目", "100%", "a=b/c") }),
  });
  fc.assert(
    fc.property(anyProjects, query, (projects, asked) => {
      const id = formatFactId(asked);
      expect(formatFactId(parseFactId(id))).toBe(id);
      expect(fact(projects, parseFactId(id))).toEqual(fact(projects, asked));
    }),
  );
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
