import { expect, test } from "vitest";
import { CHARTS, OCCASIONAL_CHARTS } from "../../src/chart/catalogue.ts";
import { LANGUAGES } from "../../src/language/language.ts";
import { compilePicture } from "../../src/render/compile.ts";
import { parsedText } from "../project/parsed-text.ts";
import { gazette } from "./charts.ts";

const PLAN = `序号,项目名称,建设性质,总投资（万元）,中央预算内资金（万元）,累计完成投资（万元）,开工时间,竣工时间,建设地点
1,滨河大道,新建,86000,200,300,2023年,2025年,东区
2,第三医院,续建,120000,,400,2025年,2027年,西区
3,文化中心,续建,38000,100,50,2023年,2025年,西区
4,滨河小学,新建,9000,100,20,2024年,2026年,东区
5,西街改造,新建,7000,80,10,2024年,2026年,西区
6,净水厂,续建,6000,60,5,2023年,2026年,东区
`;

/** Names of the transforms of a specification, whatever they stand in, and functions of maps in its expressions. */
function partsOf(spec: unknown): string[] {
  const found: string[] = [];
  JSON.stringify(spec, (key, value: unknown) => {
    if (key === "transform" && Array.isArray(value)) found.push(...value.map(({ type }: { type: string }) => type));
    if (key === "projections" || key === "projection") found.push(key);
    if (typeof value === "string") found.push(...(value.match(/\bgeo[A-Z]\w*(?=\()/g) ?? []));
    return value;
  });
  return found;
}

// tools/page.mjs leaves parts of Vega out of the page: before one more is named here, see that it isn't among them.
const ON_THE_PAGE = ["filter", "flatten", "formula", "joinaggregate", "stack", "stratify", "treemap"];

test("figures take no part of Vega that the page leaves out", async () => {
  const parts = new Set<string>();
  const drawn = new Set<string>();
  for (const dataset of [await gazette(), await parsedText(PLAN, "plan.csv")])
    for (const { name, draw } of [...CHARTS, ...OCCASIONAL_CHARTS])
      for (const language of LANGUAGES)
        for (const width of [320, 680]) {
          const chart = draw(dataset, { language, width });
          if (!chart) continue;
          drawn.add(name);
          for (const part of partsOf((await compilePicture(chart)).spec)) parts.add(part);
        }
  expect([...parts].toSorted()).toEqual(ON_THE_PAGE);
  for (const name of ["treemap", "tile-map", "tasks", "household-cost", "funds", "nature", "progress", "timeline"])
    expect(drawn).toContain(name);
});
