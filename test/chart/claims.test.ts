import { expect, test } from "vitest";
import { claimsChart } from "../../src/chart/claims.ts";
import { load } from "../../src/load.ts";
import { gazette } from "./charts.ts";

const fixture = (name: string) => load(`test/fixtures/${name}`);

test("counts the claims by outcome in its title", async () => {
  const dataset = await gazette();
  expect(claimsChart.draw(dataset, { language: "zh" })?.title).toBe("来源的53条说法中，6条可核对，1条与项目表不符");
  const bonds = await fixture("special-bonds.md");
  expect(claimsChart.draw(bonds, { language: "zh" })?.title).toBe("来源的2条说法与项目表相符");
  expect(claimsChart.draw(bonds, { language: "en" })?.title).toBe("All 2 claims agree with the source's table");
});

test("shows each claim once, with the rows that it rests on and its lines", async () => {
  const dataset = await gazette();
  const chart = claimsChart.draw(dataset, { language: "zh" });
  expect(chart?.claims).toHaveLength(53);
  // 棚改: 17 rows with 10,896 households, stated at line 112.
  expect(chart?.facts).toContainEqual(
    expect.objectContaining({ value: 10896, unit: { kind: "thing", id: "household" } }),
  );
  const text = JSON.stringify(chart?.spec);
  for (const said of ["10,896户", "计划期2018–2020年", "+2年", "项目表中没有可核对内容的43条"])
    expect(text).toContain(said);
});

test("is about the whole source whatever the scope, and says so", async () => {
  const dataset = await gazette();
  const whole = claimsChart.draw(dataset, { language: "zh" });
  const part = claimsChart.draw(dataset, { language: "zh", where: { shantytown: true } });
  const households = (chart: typeof whole) => chart?.facts.find(({ query }) => query.measure === "households")?.value;
  expect(households(part)).toBe(households(whole));
  expect(whole?.note).not.toContain("全部项目");
  expect(part?.note).toContain("核对针对来源的全部项目");
});

test("isn't drawn where a source says nothing of itself", async () => {
  expect(claimsChart.draw(await fixture("records.json"), { language: "zh" })).toBeNull();
});

test("of a scope it says nothing of the source's other claims", async () => {
  const dataset = await gazette();
  const title = (language: "zh" | "en", where = {}) => claimsChart.draw(dataset, { language, where })!.title;
  expect(title("zh")).toBe("来源的53条说法中，6条可核对，1条与项目表不符");
  expect(title("en")).toBe("Of 53 claims, 6 can be checked, and 1 of them differs from the table");
  // The claim that differs rests on 127, which lies elsewhere.
  expect(title("zh", { district: ["石拐区"] })).toBe("这里所列的50条说法中，4条可核对，全部与项目表相符");
  expect(title("en", { district: ["石拐区"] })).toContain("Of the 50 claims shown here, 4 can be checked");
});

test("an amount has its unit in both languages", async () => {
  const dataset = await fixture("english-projects.csv");
  expect(JSON.stringify(claimsChart.draw(dataset, { language: "en" })?.spec)).toContain("Total (10⁴ yuan)");
  expect(JSON.stringify(claimsChart.draw(dataset, { language: "zh" })?.spec)).toContain("332,550万元");
});
