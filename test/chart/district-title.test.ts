import { expect, test } from "vitest";
import { districtChart } from "../../src/chart/district.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

/** Two districts lead the others, which are many enough to be drawn as one bar; what several share, or has no place, comes between them. */
const titleOf = async (place: string, language: "zh" | "en" = "zh") => {
  const small = Array.from({ length: 60 }, (_, index) => `路${index},小${index}区,9`);
  const rows = ["甲,东区,330", "乙,西区,100", `丙,${place},300`, ...small];
  const text = ["序号,项目名称,地区,投资（万元）", ...rows.map((row, index) => `${index + 1},${row}`)].join("\n");
  const dataset = parseSource(await readSource(new TextEncoder().encode(text), "plan.csv"));
  return districtChart.draw(dataset, { language })?.title;
};

test.each(["东区、西区", "全市", "其他", ""])(
  "a district isn't named beside a larger bar that isn't: %s",
  async (place) => {
    expect(await titleOf(place)).toMatch(/^东区占/);
    expect(await titleOf(place, "en")).toMatch(/^东区 has/);
  },
);

test("two districts are named where nothing named comes between them", async () => {
  expect(await titleOf("西区")).toMatch(/^西区和东区占/);
});

test("a district's share is said to leave out what it shares, where it shares anything", async () => {
  expect(await titleOf("东区、西区")).toMatch(/，联合项目另计$/);
  expect(await titleOf("东区、西区", "en")).toMatch(/, joint projects apart$/);
  expect(await titleOf("小1区、小2区")).not.toContain("联合项目");
});
