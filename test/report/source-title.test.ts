import { expect, test } from "vitest";
import { load } from "../../src/disk/load.ts";
import { CHARTS } from "../../src/chart/catalogue.ts";
import { reportFiles } from "../../src/pipeline.ts";
import { citation, sourceTitle } from "../../src/project/source-title.ts";
import { datasetOf, gazette } from "./sources.ts";

test.each([
  ["city-plan-sections.csv", "临江市2023年市级重点项目投资计划表"],
  ["county-plan.xlsx", "云山县2022年重点项目建设计划表"],
  ["merged-amounts.xlsx", "某市2020年农村公路建设项目计划表"],
  ["nested-list.html", "白水市2020年政府投资项目计划表"],
  ["road-plan-hidden.ods", "青河县2022年重点交通项目表"],
  ["special-bonds.md", "2024年第三批地方政府专项债券项目清单"],
  ["environment-rectification-box.txt", "西川市大气污染防治重点治理工程清单"],
  ["water-works-spaces-gb18030.txt", "南河县2019年水利工程建设计划表"],
  ["yuan-full-width.tsv", null],
])("%s is called by its own title", async (file, title) => {
  expect(sourceTitle(await load(`test/fixtures/${file}`))).toBe(title);
});

test.each([
  ["伊春市2022年重点推进项目", "伊春市2022年重点推进项目"],
  ["# 2025-26年度地區小型工程及主要基本工程項目", "2025-26年度地區小型工程及主要基本工程項目"],
  ["嘉兴市2024年1—9月重点项目建设情况通报", "嘉兴市2024年1—9月重点项目建设情况通报"],
  ["示例县2024年重点项目计划表（虚构，仅作示例）", "示例县2024年重点项目计划表（虚构，仅作示例）"],
  ["各县区要按重点项目计划表，抓紧推进计划", null],
  ["一、续建项目", null],
  ["重点项目", null],
])("%s above a table names it: %s", async (above, title) => {
  const rows = ["序号\t项目名称\t投资(万元)", "1\t水库\t12", "2\t公路\t30"];
  expect(sourceTitle(await datasetOf([above, ...rows], "a.txt"))).toBe(title);
});

test("a title in English, and one in two lines; a remark is none", async () => {
  const rows = ["No.,Project,Cost (USD),District", "1,Water works,1200,North", "2,Road,800,South"];
  expect(sourceTitle(await datasetOf(["Capital Projects FY2024-2028", ...rows], "a.csv"))).toBe(
    "Capital Projects FY2024-2028",
  );
  expect(sourceTitle(await datasetOf(["All projects are subject to approval.", ...rows], "a.csv"))).toBeNull();
  expect(sourceTitle(await datasetOf(["Capital Projects FY2024-2028 ($000)", ...rows], "a.csv"))).toBe(
    "Capital Projects FY2024-2028",
  );
  const zh = ["序号\t项目名称\t投资(万元)", "1\t水库\t12", "2\t公路\t30"];
  expect(sourceTitle(await datasetOf(["东乡2021年重点水利", "项目表", ...zh], "a.txt"))).toBe(
    "东乡2021年重点水利项目表",
  );
});

test("a title with a year or a state in brackets behind it, and ones in other languages", async () => {
  const zh = ["序号\t项目名称\t投资(万元)", "1\t水库\t12", "2\t公路\t30"];
  const titles: readonly (readonly [string, readonly string[]])[] = [
    ["滨海市2025年重点项目建设计划（1—6月进度）", zh],
    ["东乡重点项目清单(2021-2025年)", zh],
    ["令和8年度 ○○市主要事業一覧", zh],
    [
      "Investitionsprogramm der Stadt Musterhausen 2026–2029",
      ["Nr.;Maßnahme;Kosten (TEUR)", "1;Brücke;12", "2;Schule;30"],
    ],
    ["Liste des projets structurants 2026", ["N°;Projet;Montant (k€)", "1;Pont;12", "2;École;30"]],
  ];
  for (const [title, rows] of titles)
    expect(sourceTitle(await datasetOf([title, ...rows], rows === zh ? "a.txt" : "a.csv"))).toBe(title);
});

test("several tables with titles of their own are all named, one that goes on once", async () => {
  const rows = ["序号\t项目名称\t投资(万元)", "1\t水库\t12", "2\t公路\t30"];
  const more = ["序号\t项目名称\t投资(万元)", "1\t泵站\t7", "2\t堤防\t9"];
  const [kept, begun] = ["附件1 清江县2025年续建项目计划表", "附件2 清江县2025年新建项目计划表"];
  const two = await datasetOf([kept, ...rows, "", begun, ...more], "a.txt");
  expect(sourceTitle(two)).toBe("清江县2025年续建项目计划表、清江县2025年新建项目计划表");
  expect(citation(two, "zh")).toBe("《清江县2025年续建项目计划表》《清江县2025年新建项目计划表》，");
  expect(citation(two, "en")).toContain('"清江县2025年续建项目计划表" and "清江县2025年新建项目计划表"');
  const on = await datasetOf([kept, ...rows, "", `${kept}（续）`, ...more], "a.txt");
  expect(sourceTitle(on)).toBe("清江县2025年续建项目计划表");
  const english = ["Table 3: Projects (KES million)", "Table 3 (continued): Projects"].flatMap((title) => [
    title,
    ...rows,
    "",
  ]);
  expect(sourceTitle(await datasetOf(english, "a.txt"))).toBe("Table 3: Projects");
  const years = ["2026年计划（万元）", ...rows, "", "2027年计划（万元）", ...more];
  expect(sourceTitle(await datasetOf(years, "a.txt"))).toBe("2026年计划、2027年计划");
  const four = ["甲", "乙", "丙", "丁"].flatMap((name) => [`${name}县重点项目计划表`, ...rows, ""]);
  expect(sourceTitle(await datasetOf(four, "a.txt"))).toBe("甲县重点项目计划表等4张表");
  expect(sourceTitle(await datasetOf([...rows, "", begun, ...more], "a.txt"))).toBeNull();
});

test("who published a source and when stands in its citation; what the reader says goes first", async () => {
  const rows = ["序号\t项目名称\t投资(万元)", "1\t水库\t12", "2\t公路\t30"];
  const titled = await datasetOf(["东乡县重点项目表", ...rows], "a.txt");
  const bare = await datasetOf(rows, "a.txt");
  expect(citation(titled, "zh")).toBe("《东乡县重点项目表》，");
  expect(citation(bare, "zh")).toBe("");
  const said = { place: "东乡县", publisher: "县发展改革局", date: "2025年7月" };
  expect(citation(titled, "zh", said)).toBe("县发展改革局《东乡县重点项目表》（2025年7月），");
  expect(citation(bare, "zh", said)).toBe("东乡县县发展改革局（2025年7月），");
  expect(citation(bare, "zh", { date: "2025年7月" })).toBe("2025年7月，");
  expect(citation(titled, "en", said)).toBe('县发展改革局: "东乡县重点项目表" (2025年7月), ');
  expect(citation(bare, "en", { publisher: "County Hall", place: "Dong" })).toBe("County Hall, Dong, ");
  expect(citation(bare, "en", { date: "July 2025" })).toBe("July 2025, ");
  expect(citation(gazette, "zh")).toBe(
    "包头市人民政府《包头市打赢蓝天保卫战三年行动计划实施方案拟实施重点项目计划表》（2018年12月5日），",
  );
});

test("every figure of a report and of `chart` cites what the reader says, and the report's title", async () => {
  const masthead = { title: "某区重点项目", place: "某省", publisher: "某区政府", date: "2025年7月" };
  for (const { name, draw } of CHARTS) {
    const chart = draw(gazette, { language: "zh", masthead });
    expect(chart?.note, name).toContain("来源：某省某区政府《");
    expect(chart?.note, name).toContain("（2025年7月），");
    expect(chart?.note, name).toContain("载《某区重点项目》。");
  }
  const files = await reportFiles(gazette, { formats: ["svg", "md"], ...masthead });
  const figures = files.filter(({ path }) => path.startsWith("figures/"));
  expect(figures.length).toBeGreaterThan(5);
  for (const { path, content } of figures) expect(String(content).replace(/<[^>]+>/g, ""), path).toContain("某区政府");
});
