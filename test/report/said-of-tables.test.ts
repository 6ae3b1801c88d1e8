import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { CHARTS, OCCASIONAL_CHARTS } from "../../src/chart/catalogue.ts";
import type { Language } from "../../src/language/language.ts";
import { buildDocument } from "../../src/report/build/build-document.ts";
import { markdown } from "../../src/report/markdown.ts";
import { parsedText } from "../project/parsed-text.ts";

// Sentences that were read against their tables by eye.
const reportOf = async (csv: string, language: Language = "zh") => {
  const dataset = await parsedText(csv, "plan.csv");
  const charts = [...OCCASIONAL_CHARTS, ...CHARTS].flatMap((chart) => chart.draw(dataset, { language }) ?? []);
  return markdown(buildDocument(dataset, charts, { language }));
};

const byYear = (years: readonly number[]) =>
  `序号,项目名称,地区,总投资（万元）,竣工年份\n${years.map((year, index) => `${index + 1},第${index}路,东区,${100 * (index + 1)},${year}年`).join("\n")}\n`;

test("a single year that is left over is named, several are taken together", async () => {
  const five = await reportOf(byYear([2021, 2022, 2023, 2024, 2025]));
  expect(five).toMatch(/、2025年500万元（33.3%，1个项目）。竣工年份/);
  expect(five).not.toContain("此后各年");
  expect(await reportOf(byYear([2021, 2022, 2023, 2024, 2025, 2026]))).toContain("此后各年1,100万元");
});

test("works that end before they begin are counted apart and found", async () => {
  const csv =
    "序号,项目名称,地区,总投资（万元）,开工时间,竣工时间\n1,甲路,东区,100,2023年3月,2025年6月\n2,乙桥,东区,200,2024年2月,2026年\n3,丙厂,西区,300,2024年2月,2023年12月\n4,丁校,西区,300,2022年2月,2024年12月\n5,戊院,西区,300,2022年2月,2027年12月\n";
  expect(await reportOf(csv)).toMatch(
    /写明起止时间、先开工后竣工的有4个项目.*另有1个项目写明的竣工早于开工，未列入。/s,
  );
  expect(await reportOf(csv, "en")).toContain("1 project states a completion before the start and is left out.");
  const found = audit(await parsedText(csv, "plan.csv"), "zh").findings.filter(
    ({ id }) => id === "completion-before-start",
  );
  expect(found.map(({ seqs, message }) => [seqs, message])).toEqual([
    [[3], "竣工时间写作“2023年12月”，早于开工的2024-02"],
  ]);
});

test("districts that a source numbers have their names in joint projects too", async () => {
  const csv =
    'No.,Project,District,Cost ($ thousands)\n1,Bridge,1,900\n2,Path,"1, 2",800\n3,Plant,2,700\n4,Park,3,100\n';
  const text = await reportOf(csv, "en");
  expect(text).toContain("covers District 1 and District 2");
  expect(text).not.toMatch(/covers 1 and 2|of 1 and 2/);
});

test("districts that hold all there is aren't said to hold 100% of it", async () => {
  const rows = ["东区,900", "西区,100", "南区,待定", "北区,待定", "中区,待定"].map(
    (row, index) => `${index + 1},第${index}路,${row}`,
  );
  expect(await reportOf(`序号,项目名称,地区,总投资（万元）\n${rows.join("\n")}\n`)).not.toContain("100.0%");
});

test("a report of one district tells doubts about its own cells, and about those that may name it", async () => {
  const rows = ["觀塘", "元朗", "屯門及元朗", "沙田"].map(
    (place, index) => `${index + 1},第${index}路,${place},${100 * (index + 1)}`,
  );
  const dataset = await parsedText(`序号,项目名称,地区,总投资（万元）\n${rows.join("\n")}\n`, "plan.csv");
  const keyPoints = (district: string) =>
    JSON.stringify(
      buildDocument(dataset, [], { language: "zh", scope: { where: { district: [district] } } }).sections[1],
    );
  expect(keyPoints("元朗")).toContain("屯門及元朗");
  expect(keyPoints("沙田")).not.toContain("屯門及元朗");
});

test("a project that is done isn't said to have a completion that isn't stated", async () => {
  const csv = "No.,Project,District,Cost ($ thousands),Status\n1,Bridge,East,900,Completed\n2,Path,West,800,Ongoing\n";
  expect(await reportOf(csv, "en")).not.toContain("completion may not be a planned one");
});

test("districts are called single ones only beside joint projects", async () => {
  const table = (last: string) =>
    `No.,Project,District,Cost ($ thousands)\n1,Bridge,North,900\n2,Path,South,800\n3,Road,${last},700\n`;
  expect(await reportOf(table("South"), "en")).toContain("- By district");
  expect(await reportOf(table('"North, South"'), "en")).toContain("- By single district");
});
