import { describe, expect, test } from "vitest";
import { fundsChart } from "../../src/chart/funds.ts";
import { natureChart } from "../../src/chart/nature.ts";
import { LANGUAGES } from "../../src/language/language.ts";
import { load } from "../../src/disk/load.ts";
import { fact } from "../../src/measure/fact.ts";
import { parseFactId } from "../../src/measure/fact-id.ts";
import type { Dataset } from "../../src/project/dataset.ts";
import { draw } from "../../src/render/draw.ts";
import { renderSvg } from "../../src/render/svg.ts";
import { parsedText } from "../project/parsed-text.ts";
import { schemas } from "./schemas.ts";
import { clipped, overlaps } from "./svg-texts.ts";

const HEAD =
  "序号,项目名称,建设地点,建设性质,投资（万元）,中央资金（万元）,县级资金（万元）,银行贷款（万元）,完成时限\n";
/** One states more sources than investment, one all of it, one a part, and one no investment. */
const SOURCES = `${HEAD}1,甲医院,东区,新建,4500,2800,1000,900,2021年
2,乙中心,西区,续建,600,600,,,2020年
3,丙路,西区,续建,6000,1600,500,,2020年
4,丁路,北区,新建,,1600,500,,2022年
`;
const ENGLISH = `No.,Project name,District,Type of works,"Investment, million USD",Completion
1,North Hospital,North,New,45,2021
2,East Road,East,Continued,60,2022
3,West Road,West,New,30,2022
4,South Bridge,South,Continued,12,2023
`;

const isValid = schemas();

/** Draws it in both languages, also for a phone: nothing is clipped or lies on another, and each number can be made again. */
async function look(chart: typeof fundsChart, dataset: Dataset) {
  for (const language of LANGUAGES)
    for (const width of [340, 680]) {
      const drawn = chart.draw(dataset, { language, width })!;
      expect(isValid(drawn)).toBe(true);
      const { svg, warnings } = await draw(drawn);
      expect([warnings, overlaps(svg), clipped(svg)]).toEqual([[], [], []]);
      for (const { id, value, seqs } of drawn.facts)
        expect(fact(dataset.projects, parseFactId(id))).toMatchObject({ value, seqs });
    }
}

describe("sources of funds", () => {
  test("stand one after the other on what is planned, which shows where no source is stated", async () => {
    const dataset = await parsedText(SOURCES, "sources.csv");
    const chart = fundsChart.draw(dataset, { language: "zh" })!;
    // (2800 + 600 + 1600) / (4500 + 600 + 6000): the project without an investment counts on neither side.
    expect(chart.title).toBe("在写明中央资金的项目中，中央资金占计划投资的45.0%");
    expect(fundsChart.draw(dataset, { language: "en" })?.title).toBe(
      "Central funds: 45.0% of planned investment, where stated",
    );
    expect(chart.alt).toContain(
      "西区 6,600 中央资金 2,200和县级资金 500；东区 4,500 中央资金 2,800、县级资金 1,000和银行贷款 900",
    );
    expect(chart.note).toContain("灰色露出的部分");
    await look(fundsChart, dataset);
  });

  test("a total stands after what reaches beyond it", async () => {
    const { spec } = fundsChart.draw(await parsedText(SOURCES, "sources.csv"), { language: "zh" })!;
    const totals = JSON.stringify(spec).match(/"district":"东区","amount":4500,[^}]*"reach":4700/);
    expect(totals).not.toBeNull();
  });

  test.each(LANGUAGES)("look as they did, %s", async (language) => {
    const chart = fundsChart.draw(await load("test/fixtures/funding-sources.csv"), { language })!;
    await expect(await renderSvg(chart, { embedFonts: false })).toMatchFileSnapshot(`golden/funds.${language}.svg`);
  });

  test.each(["city-plan-sections.csv", "english-projects.csv", "no-money-list.html"])(
    "aren't drawn for %s",
    async (file) => {
      expect(fundsChart.draw(await load(`test/fixtures/${file}`), { language: "zh" })).toBeNull();
    },
  );
});

describe("the source's own sorting", () => {
  test("new and continued projects by their amounts, with those that state none", async () => {
    const chart = natureChart.draw(await parsedText(SOURCES, "sources.csv"), { language: "zh" })!;
    expect(chart.title).toBe("按标明的金额，续建项目占计划投资的59.5%");
    expect(chart.alt).toContain("新建 4,500 40.5%，2个项目，其中1个未标金额");
    await look(natureChart, await parsedText(SOURCES, "sources.csv"));
  });

  test("a table in English", async () => {
    const dataset = await parsedText(ENGLISH, "works.csv");
    expect(natureChart.draw(dataset, { language: "en" })?.title).toBe("New projects have 51.0% of planned investment");
    await look(natureChart, dataset);
  });

  test("two that are equal have no first", async () => {
    const equal = await parsedText(SOURCES.replace(",4500,", ",6600,"), "equal.csv");
    expect(natureChart.draw(equal, { language: "zh" })?.title).toBe("按建设性质，计划投资共13,200万元");
  });

  test.each(LANGUAGES)("looks as it did, %s", async (language) => {
    const chart = natureChart.draw(await load("test/fixtures/city-plan-sections.csv"), { language })!;
    await expect(await renderSvg(chart, { embedFonts: false })).toMatchFileSnapshot(`golden/nature.${language}.svg`);
  });

  test.each(["contractor-columns.csv", "english-projects.csv"])("isn't drawn for %s", async (file) => {
    expect(natureChart.draw(await load(`test/fixtures/${file}`), { language: "zh" })).toBeNull();
  });
});

test("what is planned for projects without a source isn't divided by the sources of those without an amount", async () => {
  const text = `${HEAD}1,甲医院,东区,新建,4500,,,,2021年\n2,乙中心,西区,续建,,600,200,,2020年\n`;
  const dataset = await parsedText(text, "plan.csv");
  const titleIn = (language: "zh" | "en") => fundsChart.draw(dataset, { language })?.title;
  expect([titleIn("zh"), titleIn("en")]).toEqual(["来源写明中央资金600万元", "Central funds: 6.0 million yuan"]);
});
