import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const read = async (text: string) => parseSource(await readSource(new TextEncoder().encode(text), "t.csv"));

test("a column of currencies that names the scale of each row, too", async () => {
  const { projects } = await read(
    "序号,项目名称,投资总额,币种\n1,甲,5000,万元人民币\n2,乙,300,万美元\n3,丙,1.2,亿元人民币",
  );
  expect(projects.map(({ investment }) => investment)).toEqual([5000, null, 12000]);
  const others = await read("No,Project,Amount,Currency\n1,A,5,USD million\n2,B,300,USD thousand");
  expect(others.projects.map(({ investment }) => investment)).toEqual([500, 30]);
});

test("a heading by its number covers the parts under it, not the projects beside it", async () => {
  const { statedTotals } = await read(
    "编号,项目名称,总投资（亿元）,责任单位\n1,轨道交通,320,\n1.1,一号线,180,甲\n1.2,三号线,140,甲\n2,机场,95,乙\n3,高铁站,42,丙\n总计,,457,",
  );
  expect(statedTotals.map(({ seqs }) => seqs.length)).toEqual([2, 4]);
});

test("a heading of two units doesn't say which of them an amount is in, and that is said", async () => {
  const { projects, issues } = await read("序号,项目名称,总投资（亿元/万元）\n1,甲,2.5\n2,乙,8000\n3,丙,3亿元");
  expect(projects.map(({ investment }) => investment)).toEqual([null, null, 30000]);
  expect(issues.length).toBeGreaterThan(0);
});
