import { describe, expect, test } from "vitest";
import { CHARTS, chartNamed } from "../../src/chart/catalogue.ts";
import { fact } from "../../src/measure/fact.ts";
import { parseFactId } from "../../src/measure/fact-id.ts";
import { draw } from "../../src/render/draw.ts";
import { datasetOf, ODD_TABLES } from "./charts.ts";
import { clipped, overlaps } from "./svg-texts.ts";

describe.each(Object.entries(ODD_TABLES))("%s", (_, rows) => {
  test.each(CHARTS.map((definition) => [definition.name, definition] as const))("%s", async (_name, definition) => {
    const dataset = await datasetOf(rows);
    expect(dataset.projects).toHaveLength(rows.length);
    for (const options of [
      { language: "zh" },
      { language: "en", joint: "full" },
      { language: "zh", joint: "exclude" },
      { language: "zh", width: 340 },
      { language: "en", joint: "split", width: 340 },
    ] as const) {
      const chart = definition.draw(dataset, options);
      if (chart === null) continue;
      const { svg, warnings } = await draw(chart);
      expect(warnings).toEqual([]);
      expect(clipped(svg)).toEqual([]);
      expect(overlaps(svg)).toEqual([]);
      expect(JSON.stringify(chart)).not.toMatch(/NaN|undefined|Infinity/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      for (const made of chart.facts)
        expect(fact(dataset.projects, parseFactId(made.id)).value, made.id).toBe(made.value);
    }
  });
});

test("names that would end or break an expression are drawn as they are", async () => {
  const names = ['"甲"区', "'乙'区", "丙\\区", "丁\u2028区"];
  const rows = names.flatMap((name) => [
    { district: name, category: name, unit: name, name: `${name}工程`, content: "100户居民拆迁改造。" },
    { district: name, category: name, unit: name, name: `${name}二期`, content: "新建。", year: "2022年" },
  ]);
  const dataset = await datasetOf(rows);
  for (const { draw: drawChart } of CHARTS) {
    for (const width of [340, 680]) {
      const chart = drawChart(dataset, { language: "zh", width });
      if (chart === null) continue;
      const { svg, warnings } = await draw(chart);
      expect(warnings).toEqual([]);
      if (chart.name === "district") for (const name of ["'乙'区", "丙\\区", "丁"]) expect(svg).toContain(name);
    }
  }
});

test("names that every object of JavaScript has are drawn as they are", async () => {
  const names = ["constructor", "toString", "__proto__", "hasOwnProperty", "valueOf"];
  const rows = names.map((name, index) => ({
    seq: index + 1,
    name,
    unit: name,
    category: names.at(index - 1) ?? name,
    district: name,
    investment: 1000 - 100 * index,
    completion: `${2019 + (index % 2)}年`,
  }));
  const dataset = await datasetOf(rows);
  for (const chart of ["district", "category", "year", "units", "district-category"] as const) {
    const { svg } = await draw(chartNamed(chart).draw(dataset, { language: "zh" })!);
    for (const name of names) expect(svg, `${chart}: ${name}`).toContain(`>${name}`);
  }
});

test("a chart is null where the data has nothing to show", async () => {
  const drawn = async (name: keyof typeof ODD_TABLES) => {
    const dataset = await datasetOf(ODD_TABLES[name]!);
    return CHARTS.filter(({ draw }) => draw(dataset, { language: "zh" }) !== null).map(({ name }) => name);
  };
  expect(await drawn("no districts")).not.toContain("district");
  expect(await drawn("no districts")).not.toContain("district-category");
  expect(await drawn("no categories")).not.toContain("category");
  expect(await drawn("one row")).not.toContain("household-cost");
  expect(await drawn("one row")).toEqual(expect.arrayContaining(["district", "category", "year", "units"]));
});

test("districts beyond the bars are one bar that says how many", async () => {
  const dataset = await datasetOf(ODD_TABLES["forty districts"]!);
  const chart = chartNamed("district").draw(dataset, { language: "zh" })!;
  // Amounts are n² + 5, three times each, for n = 0 … 39; the largest 15 have a bar of their own.
  const rest = Array.from({ length: 25 }, (_, n) => 3 * (n ** 2 + 5)).reduce((a, b) => a + b, 0);
  expect(chart.alt).toContain("其他25个地区");
  expect(chart.facts.filter(({ query }) => query.keys?.district?.length === 25).map(({ value }) => value)).toContain(
    rest,
  );
});

test("a title names no share of what has no money", async () => {
  for (const name of ["zero amounts", "only joint projects priced", "no amounts"] as const) {
    const dataset = await datasetOf(ODD_TABLES[name]!);
    for (const definition of CHARTS) {
      const chart = definition.draw(dataset, { language: "zh" });
      expect(chart?.title ?? "", `${name}: ${definition.name}`).not.toMatch(/占计划投资的0\.0%|均为多地区/);
    }
  }
});

test("of two units with as much money none is named the first", async () => {
  const units = chartNamed("units");
  const title = async (amount: string) =>
    units.draw(
      await datasetOf([
        { unit: "甲厂", amount: "50" },
        { unit: "乙厂", amount },
      ]),
      { language: "zh" },
    )?.title;
  expect(await title("50")).toBe("按项目单位，计划投资共100万元");
  expect(await title("30")).toBe("甲厂占计划投资的62.5%");
});

test("the years name no category that has nothing drawn", async () => {
  const dataset = await datasetOf([
    { category: "产业", amount: "50", year: "2025年" },
    { category: "交通", amount: "30", year: "2026年" },
    { category: "民生", amount: "", year: "2026年" },
  ]);
  const { svg } = await draw(chartNamed("year").draw(dataset, { language: "zh" })!);
  expect(svg).toContain("交通");
  expect(svg).not.toContain("民生");
});
