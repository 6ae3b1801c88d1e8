import { describe, expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

async function read(table: string) {
  const { projects, issues } = parseSource(await readSource(new TextEncoder().encode(table), "table.csv"));
  return {
    amounts: projects.map(({ amounts }) => amounts.map(({ value }) => value)),
    investments: projects.map(({ investment }) => investment),
    told: issues.map(({ words }) => words?.en),
    issues: issues.map(({ code, severity }) => `${code}/${severity}`),
  };
}

describe("a money column without a unit beside one that states it", () => {
  test("takes it where parts aren't more than the whole", async () => {
    const found = await read("序号,项目名称,总投资（亿元）,中央资金,自筹\n1,甲工程,5,1.5,3.5\n2,乙工程,0.8,0,0.8\n");
    expect(found.amounts).toEqual([
      [15_000, 35_000],
      [0, 8_000],
    ]);
    expect(found.issues).toEqual(["unit.shared/note"]);
  });

  test("in dollars, too", async () => {
    const found = await read("No.,Project,Total cost (US$ million),Amount spent\n1,Bridge,12,3.5\n2,Road,8,8\n");
    expect(found.investments).toEqual([1200, 800]);
    expect(found.amounts).toEqual([[350], [800]]);
    expect(found.told).toEqual(["Amount spent states no unit; that of Total cost (US$ million) is taken"]);
  });

  test("is the whole, where the part states it", async () => {
    const found = await read("序号,项目名称,总投资,2024年计划投资（万元）\n1,甲工程,5000,1500\n2,乙工程,800,800\n");
    expect(found.investments).toEqual([5000, 800]);
    expect(found.issues).toEqual(["unit.shared/note"]);
  });

  test.each([
    ["a part is more than its whole", "序号,项目名称,总投资（亿元）,中央资金\n1,甲工程,5,15000\n2,乙工程,8,20000\n"],
    ["all are less than a thousandth", "序号,项目名称,总投资（万元）,中央资金\n1,甲工程,50000,1.5\n2,乙工程,80000,2\n"],
  ])("stays unread where %s, and that is said", async (_, table) => {
    const found = await read(table);
    expect(found.amounts).toEqual([[null], [null]]);
    expect(found.issues).toEqual(["unit.unstated/warning"]);
  });

  test("doesn't where two columns state two units", async () => {
    const found = await read("序号,项目名称,总投资（亿元）,年度计划（万元）,累计完成投资\n1,甲工程,5,15000,200\n");
    expect(found.amounts).toEqual([[15_000, null]]);
    expect(found.issues).toEqual(["unit.unstated/warning"]);
  });
});

test("amounts without unit or currency are taken as they stand, and no code is shown for a currency", async () => {
  const { told } = await read("No.,Project,Budget,District\n1,Bridge,450000,East\n2,Road,120000,West\n");
  expect(told).toEqual([
    'table 1 states no unit of money; its amounts are taken as they stand, in a currency that isn\'t stated: check that, or state the unit in a --mapping ({"unit": "US$ million"})',
  ]);
});
