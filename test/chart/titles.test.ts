import { treemapChart } from "../../src/chart/treemap.ts";
import { parsedText } from "../project/parsed-text.ts";
import { expect, test } from "vitest";
import { CHARTS } from "../../src/chart/catalogue.ts";
import type { Language } from "../../src/language/language.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

// What a title names has more than all else that is drawn; equal ones are named together or not at all.

const ZH = "序号,项目名称,地区,类别,投资（万元）,竣工时间";
const EN = "No.,Project,District,Category,Investment (USD million),Completion";

async function titlesOf(rows: readonly string[], language: Language, head = language === "zh" ? ZH : EN) {
  const text = [head, ...rows.map((row, index) => `${index + 1},${row}`)].join("\n");
  const dataset = parseSource(await readSource(new TextEncoder().encode(text), "plan.csv"));
  return new Map(
    CHARTS.flatMap((chart) => chart.draw(dataset, { language }) ?? []).map((chart) => [chart.name, chart]),
  );
}

test.each([
  ["zh", "甲路,东县,交通,50,2025", "乙渠,西县,水利,50,2026", "丙校,南县,教育,20,2027"],
  ["en", "Road,East,Roads,50,2025", "Canal,West,Water,50,2026", "School,South,Schools,20,2027"],
] as const)("two share the first place (%s)", async (language, ...rows) => {
  const titles = await titlesOf(rows, language);
  const [category, year] = [titles.get("category")!.title, titles.get("year")!.title];
  expect([category, year]).toEqual(
    language === "zh"
      ? ["交通和水利各占计划投资的41.7%", "计划2025年和2026年竣工的项目各占计划投资的41.7%"]
      : [
          "Roads and Water each hold 41.7% of planned investment",
          "Projects due in 2025 and in 2026 each hold 41.7% of planned investment",
        ],
  );
});

test("all of the money is said of the money, and of its parts once", async () => {
  const rows = ["Road,East,Roads,50,2025", "Canal,West,Water,,2026", "Bridge,West,Roads,20,2025"];
  const titles = await titlesOf(rows, "en");
  expect(titles.get("category")!.title).toBe("By the amounts stated: All planned investment is for Roads");
  expect(titles.get("year")!.title).toBe("By the amounts stated: Projects due in 2025 hold all planned investment");
  const ongoing = await titlesOf(["Road,East,Roads,50,ongoing", "Canal,West,Water,,2026"], "en");
  expect(ongoing.get("year")!.title).not.toContain("all of planned");
});

test("three share the first place: none of them is left out", async () => {
  const titles = await titlesOf(
    ["甲路,东县,交通,50,2025", "乙渠,西县,水利,50,2026", "丙校,南县,教育,50,2027", "丁院,北县,卫生,5,2027"],
    "zh",
  );
  expect(titles.get("district")!.title).toBe("东县、西县和南县各占计划投资的32.3%");
  expect(titles.get("category")!.title).toBe("交通、水利和教育各占计划投资的32.3%");
});

test("all are equal: no one is named", async () => {
  const rows = ["East", "West", "South", "North"].map((place, at) => `Road ${at},${place},Kind ${at},10,${2025 + at}`);
  const titles = await titlesOf(rows, "en");
  for (const name of ["district", "category"])
    expect(titles.get(name)!.title).toBe(`Planned investment by ${name}: US$40.0 million`);
  expect(titles.get("year")!.title).toBe("Planned investment by completion year: US$40.0 million");
});

test.each([
  ["东县、西县", "东县、西县联合项目占计划投资的88.5%"],
  ["东县、西县、南县", "多地区联合项目占计划投资的88.5%"],
  ["全市", "地区写作“全市”的项目占计划投资的88.5%"],
  ["", "未写明地区的项目占计划投资的88.5%"],
])("what is in no single district (“%s”) leads where it is the largest that is drawn", async (place, title) => {
  const rows = [
    `引水,"${place}",水利,500,2026`,
    "甲院,东县,卫生,30,2025",
    "乙校,西县,教育,20,2025",
    "丙路,南县,交通,15,2025",
  ];
  expect((await titlesOf(rows, "zh")).get("district")!.title).toBe(title);
});

test("what has no category or no year leads where it is the largest that is drawn", async () => {
  const rows = ["甲,东县,,500,", "乙,东县,交通,30,2025", "丙,西县,交通,20,2026"];
  const titles = await titlesOf(rows, "zh");
  expect(titles.get("category")!.title).toBe("未写明类别的项目占计划投资的90.9%");
  expect(titles.get("year")!.title).toBe("未写明竣工年份的项目占计划投资的90.9%");
});

test("amounts that are stated, though not as a number, aren't called unstated", async () => {
  const titles = await titlesOf(["甲路,东县,交通,约300,2025", "乙路,西县,水利,500-800,2026"], "zh");
  for (const { title, subtitle } of titles.values()) expect(`${title}${subtitle}`).not.toContain("未标金额");
  expect(titles.get("district")!.subtitle).toBe("项目数；2个项目均没有可计入的金额");
});

test("most projects are of those that are drawn, joint ones among them", async () => {
  const rows = ["甲,东县、西县,环保,,2025", "乙,东县、西县,环保,,2025", "丙,东县,环保,,2026"];
  const titles = await titlesOf(rows, "zh");
  expect(titles.get("district")!.title).toBe("3个项目均未标金额");
  expect(titles.get("year")!.title).toBe("计划2025年竣工的项目最多，共2个");
  const english = await titlesOf(["A,East,Roads,,2025", "B,East,Roads,,2025", "C,West,Roads,,2026"], "en");
  // 2 of 3, and in another table 2 of 5: "most" would say more than half.
  expect(english.get("year")!.title).toBe("More projects are due in 2025 than in any other year: 2");
});

test("what comes second after one district is no district: the first is named alone", async () => {
  const rows = [
    "甲,云溪区,交通,880,2025",
    '乙,"云溪区、南岭县",交通,860,2026',
    "丙,南岭县,水利,390,2025",
    "丁,清水县,水利,250,2026",
  ];
  expect((await titlesOf(rows, "zh")).get("district")!.title).toBe("云溪区占计划投资的37.0%，联合项目另计");
  // Where both come to the same, neither leads.
  const equal = ["甲,云溪区,交通,860,2025", ...rows.slice(1)];
  expect((await titlesOf(equal, "zh")).get("district")!.title).toBe("按地区，计划投资共2,360万元");
});

test("a treemap is drawn only where both of its levels are named", async () => {
  const head = "序号,项目名称,地区,类别,总投资（万元）";
  const of = async (...rows: string[]) =>
    treemapChart.draw(await parsedText([head, ...rows].join("\n"), "plan.csv"), { language: "zh" });
  expect(await of("1,水厂,甲县,,500", "2,气站,乙县,,200", "3,热源厂,丙县,,300")).toBeNull();
  expect(await of("1,水厂,,供水,500", "2,气站,,供气,200", "3,热源厂,,供热,300")).toBeNull();
  expect(await of("1,水厂,甲县,供水,500", "2,气站,乙县,,200", "3,热源厂,,供热,300")).not.toBeNull();
});
