import { describe, expect, test } from "vitest";
import { CHARTS, chartNamed, OCCASIONAL_CHARTS } from "../../src/chart/catalogue.ts";
import type { ChartOptions } from "../../src/chart/chart.ts";
import { openLargeDataset } from "../../src/engine/large-dataset.ts";
import { knownScope } from "../../src/measure/scope.ts";
import type { Dataset } from "../../src/project/dataset.ts";
import { NotHeldError } from "../../src/project/held.ts";
import { readBothWays } from "./both-ways.ts";
import { longTable } from "./long-tables.ts";

/** Shantytowns with households, joint projects, organisations under two spellings, amounts that aren't numbers, no 序号. */
const ODD = [
  "项目,内容,实施单位,计划投资（万元）,建成年份,所在区县,行业",
  ...Array.from({ length: 240 }, (_, index) =>
    [
      `${["北关棚户区改造", "二中教学楼", "城西供水管网", "环城公路"][index % 4]}${index}期`,
      index % 4 === 0 ? `"征收拆迁${100 + index}户，安置居民"` : "新建",
      ["市住建局", "城投（集团）公司", "城投(集团)公司", ""][index % 7] ?? `第${index % 29}公司`,
      index % 13 === 0 ? "待定" : index % 17 === 0 ? "" : `${((index * 7_919) % 90_000) / 10}`,
      ["2021年", "持续开展", "2022年底", "", "2024年"][index % 5],
      ["甲县", "乙县", "甲县、乙县", "丙县", "", "全市"][(index * 5) % 6],
      ["住房", "教育", "水利", "交通"][index % 4],
    ].join(","),
  ),
].join("\n");

const SOURCES = {
  "sections and totals": longTable(600, { sections: true }).text,
  faults: longTable(400, { faults: true }).text,
  "other headings": ODD,
  english: [
    "No.,Project,Agency,Budget (USD million),Completion,County,Sector",
    ...Array.from({ length: 150 }, (_, index) =>
      [
        index + 1,
        `Works ${index}`,
        `Agency ${index % 23}`,
        index % 9 === 0 ? "" : `${(index * 31) % 97}.${index % 10}`,
        2020 + (index % 16),
        `County ${index % 22}`,
        `Sector ${index % 15}`,
      ].join(","),
    ),
  ].join("\n"),
  unpriced: [
    "序号,项目名称,建设单位,竣工时间,建设地点",
    ...Array.from(
      { length: 90 },
      (_, index) => `${index + 1},第${index}项,单位${index % 4},202${index % 4}年,${index % 3}区`,
    ),
  ].join("\n"),
};

const SCOPES: readonly Partial<ChartOptions>[] = [
  {},
  { language: "en", joint: "split" },
  { joint: "full" },
  { language: "en", joint: "exclude", where: { amount: "10..4000" } },
  { where: { shantytown: false }, joint: "split" },
];

const ofFigures = [...CHARTS, ...OCCASIONAL_CHARTS].filter((chart) => !chart.ofProjects);

test("units beyond what a number's id can name are left out with a word", async () => {
  const rows = Array.from({ length: 2_300 }, (_, index) => `第${index}项,第${index % 2_200}公司,${index + 1}`);
  const { table } = await readBothWays(["项目名称,建设单位,总投资（万元）", ...rows].join("\n"));
  const { make } = await openLargeDataset(table);
  const chart = await make((dataset) => chartNamed("units")!.draw(dataset, { language: "zh" }));
  expect(chart!.note).toContain("其余单位太多，没有画出。");
  expect(chart!.title).toContain("2,200家单位中，前3家");
  expect(chart!.facts.every(({ id }) => id.length < 1_000)).toBe(true);
});

describe.each(Object.entries(SOURCES))("charts of a long table: %s", async (_, text) => {
  const { held: titled, table } = await readBothWays(text);
  // Lines above a long table, its title among them, aren't read.
  const held = { ...titled, lines: [], rows: [] };
  const large = await openLargeDataset(table);

  test.each(ofFigures.map((chart) => [chart.name, chart] as const))(
    "%s is that of the table held",
    async (_, chart) => {
      let drawn = 0;
      for (const { language = "zh", ...asked } of SCOPES) {
        const draw = (dataset: Dataset) => chart.draw(dataset, { language, ...knownScope(dataset, asked) });
        const [found, expected] = [await large.make(draw), draw(held)];
        drawn += expected ? 1 : 0;
        const words = `${language} ${JSON.stringify(asked)}`;
        // A part of 棚改 within a cell is a share of the whole by its projects alone.
        if (chart.name === "treemap" && expected && found?.title !== expected.title) {
          expect(expected.title.startsWith(found!.title), words).toBe(true);
          expect(found!.note, words).toEqual(expected.note);
          continue;
        }
        expect(found?.title, words).toEqual(expected?.title);
        expect(found?.note, words).toEqual(expected?.note);
        expect(JSON.stringify(found?.spec), words).toBe(JSON.stringify(expected?.spec));
        const numbers = (chart: typeof found) => chart?.facts.map(({ id, value, unit }) => ({ id, value, unit }));
        expect(numbers(found), words).toEqual(numbers(expected));
      }
      if (["district", "units", "year"].includes(chart.name)) expect(drawn).toBeGreaterThan(0);
    },
  );

  test("none of single projects is drawn", async () => {
    for (const chart of [...CHARTS, ...OCCASIONAL_CHARTS].filter(({ ofProjects }) => ofProjects)) {
      const drawn = large.make((dataset) => chart.draw(dataset, { language: "zh" }));
      expect(await drawn.catch((error) => (error instanceof NotHeldError ? null : error)), chart.name).toBeNull();
    }
  });
});
