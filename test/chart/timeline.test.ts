import { expect, test } from "vitest";
import { timelineChart } from "../../src/chart/timeline.ts";
import { LANGUAGES } from "../../src/language/language.ts";
import { draw } from "../../src/render/draw.ts";
import { renderSvg } from "../../src/render/svg.ts";
import { buildDocument } from "../../src/report/build/build-document.ts";
import { markdown } from "../../src/report/markdown.ts";
import { parsedText } from "../project/parsed-text.ts";
import { drawnMarks } from "./drawn-marks.ts";
import { schemas } from "./schemas.ts";
import { clipped, overlaps } from "./svg-texts.ts";

const PLAN = `序号,项目名称,投资（万元）,开工时间,竣工时间,建设地点
1,滨河大道快速化改造工程,86000,2023年3月,2025年10月,东区
2,第三人民医院新院区,120000,2025年二季度,2027年底,西区
3,城乡供水一体化,67000,2022,2026,西区
4,职业教育中心,56000,,2028年,东区
5,文化中心,38000,2023年9月15日,2025年6月30日,西区
`;
const isValid = schemas();
const plan = () => parsedText(PLAN, "plan.csv");
const many = () => {
  const row = (_: unknown, index: number) =>
    `${index + 1},内蒙古自治区某某市第${index + 1}号道路及桥梁改造提升工程,${100 + index},${2000 + (index % 9)}年,${2010 + (index % 30)}年,东区`;
  return parsedText(`${PLAN.split("\n")[0]}\n${Array.from({ length: 60 }, row).join("\n")}\n`, "many.csv");
};

test("each project from its start to its completion, by parts of their dates, and those that state none", async () => {
  const chart = timelineChart.draw(await plan(), { language: "zh" })!;
  expect(chart.title).toBe("写明起止时间的4个项目，2025年均在建");
  expect(chart.alt).toContain(
    "城乡供水一体化 2022–2026；滨河大道快速化改造工程 2023.3–2025.10；文化中心 2023.9–2025.6",
  );
  expect(chart.note).toContain("只写年份的，从年初画到年末。1个项目没有能读出的起止时间，未画出。");
  expect(timelineChart.draw(await plan(), { language: "en" })!.title).toBe(
    "All 4 projects that state dates are under way in 2025",
  );
  const busy = await parsedText(PLAN.replace("2022,2026", "2021,2022"), "plan.csv");
  expect(timelineChart.draw(busy, { language: "zh" })!.title).toBe("按写明的起止时间，2025年在建的项目最多，为3个");
  expect(timelineChart.draw(busy, { language: "en" })!.title).toBe(
    "By the dates stated, the year with most projects under way is 2025: 3",
  );
  const twenty = timelineChart.draw(await many(), { language: "zh" })!;
  expect(twenty.note).toContain("只画投资最大的20个，另有40个未画出。");
  const unpriced = await parsedText((await many()).lines.join("\n").replace(/,1\d\d,/g, ",,"), "many.csv");
  expect(timelineChart.draw(unpriced, { language: "zh" })!.note).toContain("只画其中20个，另有40个未画出。");
  expect(timelineChart.draw(unpriced, { language: "en" })!.note).toContain(
    "Only 20 of them are drawn; 40 more aren't.",
  );
  const two = await parsedText(PLAN.split("\n").slice(0, 3).join("\n"), "plan.csv");
  expect(timelineChart.draw(two, { language: "en" })!.title).toBe("By plan, both projects are under way in 2025");
  const none = await parsedText(PLAN.replace(/,2023年[^,]*,|,2025年二季度,/gu, ",,"), "plan.csv");
  expect(timelineChart.draw(none, { language: "zh" })).toBeNull();
});

test("another date moves its bar and no other, at any width nothing is clipped or lies on another", async () => {
  const { spec, grammar } = timelineChart.draw(await plan(), { language: "zh" })!;
  const changed = structuredClone(spec) as unknown as { data: { values: { seq: number; to: string }[] } };
  const row = changed.data.values.find(({ seq }) => seq === 5)!;
  row.to = "2024-07-01";
  const [before, after] = [await drawnMarks(spec, grammar), await drawnMarks(changed as never, grammar)];
  const moved = after.filter(({ looks }, index) => looks !== before[index]!.looks);
  expect(moved.map(({ datum }) => datum.seq)).toEqual([5]);
  for (const dataset of [await plan(), await many()])
    for (const language of LANGUAGES)
      for (const width of [320, 680]) {
        const drawn = timelineChart.draw(dataset, { language, width })!;
        expect(isValid(drawn)).toBe(true);
        const { svg, warnings } = await draw(drawn);
        expect([warnings, overlaps(svg), clipped(svg)]).toEqual([[], [], []]);
      }
});

test.each(LANGUAGES)("looks as it did, %s", async (language) => {
  const chart = timelineChart.draw(await plan(), { language })!;
  await expect(await renderSvg(chart, { embedFonts: false })).toMatchFileSnapshot(`golden/timeline.${language}.svg`);
});

test("the report has a section of it, and its column of starts isn't called unused", async () => {
  const dataset = await plan();
  const chart = timelineChart.draw(dataset, { language: "zh" })!;
  const text = markdown(buildDocument(dataset, [chart], { language: "zh" }));
  expect(text).toContain("计划何时开工、何时竣工");
  expect(text).toMatch(/写明起止时间的有4个项目.*2025年均在建。/u);
  expect(text).not.toMatch(/未作汇总：[^。]*开工时间/u);
});

test("works that all begin and end together have no timeline", async () => {
  const lines = [
    "No.,Project,Ward,Cost (GBP thousand),Start,Completion",
    "1,Hall,Abbey,20,2026,2027",
    "2,Road,Castle,30,2026,2027",
  ];
  expect(timelineChart.draw(await parsedText(`${lines.join("\n")}\n`, "plan.csv"), { language: "en" })).toBeNull();
  const apart = `${lines.join("\n")}\n3,Park,Abbey,10,2026,2028\n`;
  expect(timelineChart.draw(await parsedText(apart, "plan.csv"), { language: "en" })).not.toBeNull();
});
