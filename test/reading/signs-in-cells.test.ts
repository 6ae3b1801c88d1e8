import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const read = async (text: string) => parseSource(await readSource(new TextEncoder().encode(text), "t.csv"));
const amounts = async (text: string) =>
  (await read(text)).projects.map(({ investment, currency }) => [investment, currency ?? "CNY"]);

test("the sign of the first row and of the total is that of all rows", async () => {
  const text = `Item,Project,FY26,Total Cost
1,Library roof,"$ 120,000","$ 480,000"
2,Culvert,"250,000","1,100,000"
3,Fire pumper,0,"795,000"
,Total,"$ 370,000","$ 2,375,000"`;
  expect(await amounts(text)).toEqual([
    [48, "USD"],
    [110, "USD"],
    [79.5, "USD"],
  ]);
  const { projects, issues } = await read(text);
  expect(projects.map(({ amounts: [plan] }) => plan?.value)).toEqual([12, 25, 0]);
  expect(issues.map(({ code }) => code)).toEqual(["currency.assumed"]);
});

test("signs in one of several columns of money are those of the others", async () => {
  const text = `No,Project,Prior Years,FY 2025,FY 2026,Total Project Cost
1,Pool,450000,1200000,800000,"€2,450,000"
2,Signals,0,300000,1200000,"€1,500,000"
,Total,450000,1500000,2000000,3950000`;
  expect(await amounts(text)).toEqual([
    [245, "EUR"],
    [150, "EUR"],
  ]);
  expect((await read(text)).issues).toEqual([]);
});

test("in Chinese, ¥ in the first row says that all amounts are in 元, not in 万元", async () => {
  const text = `序号,项目名称,总投资
1,甲路,"¥1,200,000"
2,乙桥,"850,000"
合计,,"¥2,050,000"`;
  expect(await amounts(text)).toEqual([
    [120, "CNY"],
    [85, "CNY"],
  ]);
});

test.each([
  ["a sign in the middle", "1,A road,100\n2,B road,$200\n3,C road,300\n4,D road,400"],
  ["two currencies", "1,A road,$100\n2,B road,200\n3,C road,300\n,Total,€600"],
])("%s isn't the sign of all amounts, and that is said", async (_, rows) => {
  const { issues } = await read(`No,Project,Total Cost\n${rows}`);
  expect(issues.map(({ code }) => code)).toContain("unit.assumed");
});
