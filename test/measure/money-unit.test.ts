import { expect, test } from "vitest";
import { fact } from "../../src/measure/fact.ts";
import { measure } from "../../src/measure/measure.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { tenThousand } from "../../src/unit/unit.ts";
import { readSource } from "../../src/table/read-source.ts";

const read = async (text: string) => parseSource(await readSource(new TextEncoder().encode(text), "projects.csv"));

test("amounts in another currency are never called yuan", async () => {
  const { projects } = await read(
    'Project,Contractor,Cost,Location,Currency\nFlood wall,Acme,96499999.99,Manila,PHP\nDike,Beta,"1,000,000",Cebu,PHP\n',
  );
  expect(projects.map(({ investment, currency }) => [investment, currency])).toEqual([
    [9649.999999, "PHP"],
    [100, "PHP"],
  ]);
  expect(measure(projects, { by: ["district"] })).toMatchObject({
    unit: tenThousand("PHP"),
    total: { investment: 9749.999999 },
  });
  expect(fact(projects, { measure: "investment" }).unit).toEqual(tenThousand("PHP"));
});

test("a heading may name the currency; without one it isn't stated", async () => {
  const named = await read(
    "Project,Contractor,Cost (PHP million),Location\nFlood wall,Acme,96.5,Manila\nDike,Beta,1,Cebu\n",
  );
  expect(named.projects.map(({ investment, currency }) => [investment, currency])).toEqual([
    [9650, "PHP"],
    [100, "PHP"],
  ]);
  const unnamed = await read(
    "Project,Contractor,Cost,Location\nFlood wall,Acme,96500000,Manila\nDike,Beta,1000000,Cebu\n",
  );
  expect(measure(unnamed.projects, { by: [] })).toMatchObject({
    unit: tenThousand("XXX"),
    total: { investment: 9750 },
  });
});

test("a few amounts in another currency than the rest are issues, not added", async () => {
  const { projects, issues } = await read(
    "Project,Cost,Currency,Location\nA,10000,CNY,X\nB,20000,CNY,X\nC,30000,USD,X\n",
  );
  expect(projects.map(({ investment }) => investment)).toEqual([1, 2, null]);
  expect(issues).toMatchObject([{ code: "investment.currency", seq: 3, raw: "30000" }]);
});
