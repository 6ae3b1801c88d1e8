import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const found = async (rows: string) => {
  const text = `序号,县区,项目名称,本县区投资（万元）,项目总投资（万元）\n${rows}`;
  const dataset = parseSource(await readSource(new TextEncoder().encode(text), "t.csv"));
  return audit(dataset).findings.flatMap(({ id, seqs }) => (id === "duplicate-project" ? [seqs] : []));
};

test("the whole of a project that each of its rows states beside its own part is told", async () => {
  expect(await found("1,甲县,引水工程,8000,20000\n2,乙县,引水工程,12000,20000\n3,甲县,中学,3000,3000")).toEqual([
    [1, 2],
  ]);
  expect(await found("1,甲县,引水工程,20000,20000\n2,乙县,引水工程,20000,20000")).toEqual([]);
  expect(await found("1,甲县,文化广场,30,50\n2,乙县,文化广场,40,50")).toEqual([]);
});

test.each([
  ["1,甲县,引水工程,8000,20000\n2,乙县,引水工程,12000,20000\n3,甲县,中学,3000,3000", 1],
  ["1,甲县,引水工程,20000,20000\n2,乙县,桥梁,2000,20000\n3,甲县,中学,3000,3000", 0],
])("every command says that sums count such a whole several times: %s", async (rows, count) => {
  const text = `序号,县区,项目名称,本县区投资（万元）,项目总投资（万元）\n${rows}`;
  const { issues } = parseSource(await readSource(new TextEncoder().encode(text), "t.csv"));
  expect(issues.filter(({ code }) => code === "investment.repeated")).toHaveLength(count);
});
