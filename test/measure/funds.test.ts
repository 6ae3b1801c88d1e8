import { describe, expect, test } from "vitest";
import { trace } from "../../src/audit/trace.ts";
import { fact } from "../../src/measure/fact.ts";
import { parseFactId } from "../../src/measure/fact-id.ts";
import { measure } from "../../src/measure/measure.ts";
import { pivot } from "../../src/measure/pivot.ts";
import { MisuseError, UnknownValueError } from "../../src/measure/request/misuse.ts";
import { figuresGrid, overlapNote } from "../../src/print/figures-grid.ts";
import type { Dataset } from "../../src/project/dataset.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const read = async (text: string): Promise<Dataset> =>
  parseSource(await readSource(new TextEncoder().encode(text), "plan.csv"));

// Rows 2 and 4 leave open what their sources come to; row 4 states no investment.
const COLUMNS = `序号,项目名称,地区,总投资（万元）,中央预算内资金（万元）,省级资金（万元）,市县配套（万元）,自筹（万元）,银行贷款（万元）,专项债（万元）,竣工时间
1,一号公路,甲县,1000,200,100,200,,400,100,2019年
2,二号桥,乙县,500,,100,50,150,,,2020年
3,三号学校,甲县、乙县,300,100,,100,100,,,2019年
4,四号医院,丙县,,50,,,,,,2020年
`;

describe("sources of funds that are columns", async () => {
  const dataset = await read(COLUMNS);
  const { projects } = dataset;

  test.each(["资金来源", "source of funds", "Source of funds", "fund"])("--by %s has a row for each", (name) => {
    const figures = measure(dataset, { by: [name] });
    expect(
      figures.rows.map(({ keys, investment, priced, missing }) => [keys.fund, investment, priced, missing]),
    ).toEqual([
      ["银行贷款", 400, 1, 3],
      ["中央预算内资金", 350, 3, 1],
      ["市县配套", 350, 3, 1],
      ["自筹", 250, 2, 2],
      ["省级资金", 200, 2, 2],
      ["专项债", 100, 1, 3],
    ]);
    expect(figures.total).toMatchObject({ projects: 4, priced: 4, missing: 0, investment: 1650 });
    expect(figures.additive).toBe(true);
  });

  test("their total isn't called the investment's, and says what that is", () => {
    const figures = measure(projects, { by: ["fund"] });
    expect(figures.funds).toMatchObject({ sum: 1650, investment: 1800, isInvestment: false });
    expect(figuresGrid(figures, "zh").total![0]).toBe("各来源合计");
    expect(figuresGrid(figures, "zh").columns[4]!.label).toBe("金额（万元）");
    expect(overlapNote(figures, "zh")).toBe("各资金来源合计1,650万元，不是同一范围的总投资（1,800万元）");
    const equal = measure(projects, { by: ["fund"], where: { seq: [1, 3] } });
    expect(equal.funds).toMatchObject({ sum: 1300, investment: 1300, isInvestment: true });
    expect(figuresGrid(equal, "zh").total![0]).toBe("合计");
    expect(overlapNote(equal, "zh")).toBeNull();
  });

  test("crossed with districts, under every policy, rows and totals are of the same money", () => {
    const table = pivot(dataset, { by: ["资金来源", "地区"] });
    const at = (key: string) => table.across.indexOf(key);
    expect(table.columnTotals[at("甲县")]).toMatchObject({ value: 1000, projects: 1 });
    expect(table.columnTotals[at("甲县、乙县")]).toMatchObject({ value: 300, projects: 1 });
    expect(table.columnTotals[at("丙县")]).toMatchObject({ value: 50, projects: 1, stated: 1 });
    expect(table.total).toMatchObject({ value: 1650, projects: 4 });
    const split = measure(projects, { by: ["fund", "district"], joint: "split" });
    const cell = (fund: string, district: string) =>
      split.rows.find(({ keys }) => keys.fund === fund && keys.district === district)?.investment;
    expect(cell("自筹", "乙县")).toBe(200);
    expect(cell("自筹", "甲县")).toBe(50);
    const full = fact(projects, {
      measure: "investment",
      keys: { fund: ["自筹"], district: ["甲县", "乙县"] },
      joint: "full",
    });
    expect(full.value).toBe(250);
    expect(split.rows.every(({ least, most }) => least === undefined && most === undefined)).toBe(true);
  });

  test("figures have ids, rows and lines", () => {
    const made = fact(projects, { measure: "investment", keys: { fund: ["自筹", "省级资金"] } });
    expect(made).toMatchObject({
      id: "v2:investment/by.fund=自筹|省级资金/joint=apart",
      value: 450,
      stated: 3,
      missing: 1,
    });
    const again = fact(projects, parseFactId(made.id));
    expect([again.id, again.value, again.contributions]).toEqual([made.id, made.value, made.contributions]);
    const traced = trace(dataset, { measure: "investment", keys: { 资金来源: ["自筹"] } });
    expect(traced.rows.map(({ amount, stated, share }) => [amount, stated, share])).toEqual([
      [null, null, null],
      [150, 150, 1],
      [100, 100, 1],
      [null, null, null],
    ]);
    expect(traced.ofInvestment).toBe(false);
    expect(fact(projects, { measure: "missing", keys: { fund: ["自筹", "省级资金"] } }).value).toBe(1);
  });

  test("a condition takes the projects that have money of a source", () => {
    expect(measure(dataset, { by: [], where: { 资金来源: ["自筹"] } }).total.seqs).toEqual([2, 3]);
    expect(() => measure(dataset, { by: [], where: { fund: ["彩票"] } })).toThrow(UnknownValueError);
  });

  test("what sources don't divide is refused", () => {
    expect(() => measure(dataset, { by: ["fund"], measures: ["自筹"] })).toThrow(MisuseError);
    expect(() => measure(dataset, { by: ["fund"], measures: ["investment/自筹"] })).toThrow(MisuseError);
    expect(measure(dataset, { by: ["fund"], measures: ["investment", "missing"] }).total.measures).toMatchObject({
      investment: { value: 1650, stated: 4, missing: 0 },
      missing: { value: 0 },
    });
  });
});

describe("sources of funds that are words", () => {
  const told = (heading: string) => `序号,项目名称,总投资（万元）,${heading},竣工时间
1,一号公路,1000,中央预算内,2019年
2,二号桥,500,自筹,2020年
3,三号学校,300,自筹,2019年
4,四号园区,200,,2019年
`;

  test.each(["资金来源", "资金筹措方式", "资金渠道", "Source of funds", "Funding source"])(
    "%s is a column like any other",
    async (heading) => {
      const dataset = await read(told(heading));
      for (const name of ["资金来源", "source of funds", heading]) {
        const figures = measure(dataset, { by: [name] });
        expect(figures.by).toEqual([heading]);
        expect(figures.rows.map(({ keys, investment }) => [keys[heading], investment])).toEqual([
          ["中央预算内", 1000],
          ["自筹", 800],
          ["未列明", 200],
        ]);
        expect(figures.funds).toBeUndefined();
      }
    },
  );

  test("beside columns of money the printed heading is its own column", async () => {
    const dataset = await read(`序号,项目名称,总投资（万元）,资金来源,自筹（万元）,省级资金（万元）,竣工时间
1,一号公路,1000,省级、自筹,600,400,2019年
2,二号桥,500,自筹,500,,2020年
`);
    expect(measure(dataset, { by: ["资金来源"] }).rows.map(({ keys }) => keys.资金来源)).toEqual([
      "省级、自筹",
      "自筹",
    ]);
    expect(measure(dataset, { by: ["fund"] }).rows.map(({ investment }) => investment)).toEqual([1100, 400]);
  });
});

test("a source without any has none", async () => {
  const dataset = await read("序号,项目名称,总投资（万元）,竣工时间\n1,一号公路,1000,2019年\n2,二号桥,500,2020年\n");
  expect(() => measure(dataset, { by: ["资金来源"] })).toThrow(/资金来源|source of funds/);
});

test("funds of one year are those of that year, and aren't added to the whole", async () => {
  const dataset = await read(`序号,项目名称,总投资（万元）,自筹（万元）,2019年自筹（万元）,竣工时间
1,一号公路,1000,600,100,2019年
2,二号桥,500,500,50,2020年
`);
  expect(measure(dataset, { by: ["fund"] }).rows.map(({ keys, investment }) => [keys.fund, investment])).toEqual([
    ["自筹", 1100],
  ]);
});

test("a row of the whole area has no bounds, as it is none of the districts", async () => {
  const dataset = await read("序号,项目名称,地区,总投资（万元）\n1,甲,甲县,500\n2,乙,全市,250\n3,丙,乙县,100\n");
  const { rows } = measure(dataset, { by: ["district"] });
  expect(rows.map(({ keys, least, most }) => [keys.district, least, most])).toEqual([
    ["甲县", 500, 500],
    ["乙县", 100, 100],
    ["全市", undefined, undefined],
  ]);
});

test("a source of funds that is called 配套 is one where its unit stands over the table too", async () => {
  const dataset = await read(`单位：万元
序号,项目名称,总投资,中央资金,市县配套,自筹,竣工时间
1,一号公路,1000,300,200,500,2019年
2,二号桥,500,100,150,250,2020年
`);
  expect(measure(dataset, { by: ["fund"] }).rows.map(({ keys, investment }) => [keys.fund, investment])).toEqual([
    ["自筹", 750],
    ["中央资金", 400],
    ["市县配套", 350],
  ]);
});
