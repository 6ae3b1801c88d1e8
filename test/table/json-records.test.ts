import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const projectsOf = async (value: unknown) => {
  const { projects } = parseSource(await readSource(new TextEncoder().encode(JSON.stringify(value)), "t.json"));
  return projects.map(({ name, investment, category }) => [name, investment, category]);
};

test("columns named in one array and rows in another", async () => {
  const rows = [
    ["甲渠", 1200, "水利局"],
    ["乙堤", 3400, "水利局"],
  ];
  const read = [
    ["甲渠", 1200, null],
    ["乙堤", 3400, null],
  ];
  expect(await projectsOf({ columns: ["项目名称", "总投资（万元）", "责任单位"], data: rows })).toEqual(read);
  const fields = ["项目名称", "总投资（万元）", "责任单位"].map((label, index) => ({ id: `c${index}`, label }));
  expect(await projectsOf({ meta: { fields, rows } })).toEqual(read);
});

test("a record under each key", async () => {
  const value = {
    "P-1": { 项目名称: "甲园", "总投资（万元）": 800 },
    "P-2": { 项目名称: "乙馆", "总投资（万元）": 2600 },
  };
  expect((await projectsOf(value)).map(([name, amount]) => [name, amount])).toEqual([
    ["甲园", 800],
    ["乙馆", 2600],
  ]);
});

test("groups of records, in the unit that the whole states", async () => {
  const value = {
    title: "Capital plan",
    unit: "EUR million",
    sector: [
      { name: "Roads", projects: [{ project: "Ring road", cost: 12.5, completion: 2028 }] },
      {
        name: "Schools",
        projects: [
          { project: "Annex", cost: 3, completion: 2027 },
          { project: "Hall", cost: 2, completion: 2027 },
        ],
      },
    ],
  };
  expect(await projectsOf(value)).toEqual([
    ["Ring road", 1250, "Roads"],
    ["Annex", 300, "Schools"],
    ["Hall", 200, "Schools"],
  ]);
});

test("lists within a project are no groups of projects", async () => {
  const value = [
    { title: "Quay", cost: 3, documents: [{ title: "Plan", cost: 1 }] },
    { title: "Pier", cost: 4, documents: [{ title: "Map", cost: 1 }] },
  ];
  expect((await projectsOf({ currency: "EUR", agency: "Port", projects: value })).map(([name]) => name)).not.toContain(
    "Plan",
  );
});

test("an amount with its unit and its currency beside it", async () => {
  const cost = (value: number) => ({ value, unit: "million", currency: "NZD" });
  const value = [
    { projectTitle: "Slip", estimatedCost: cost(12.5), plannedCompletion: "2028-06" },
    { projectTitle: "Yard", estimatedCost: cost(340), plannedCompletion: "2031-11" },
  ];
  expect((await projectsOf(value)).map(([, amount]) => amount)).toEqual([1250, 34000]);
});
