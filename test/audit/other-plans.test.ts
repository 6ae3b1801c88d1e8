import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { readText } from "./gazette.ts";

const ledger = async (name: string) =>
  audit(await readText(readFileSync(`test/fixtures/plans/${name}.txt`, "utf8"))).reconciliations.map(
    ({ status, title, stated, computed, unit, seqs, lines }) =>
      [status, title, `${stated ?? "—"} ${computed ?? "—"}${unit}`, `${lines[0]}: ${seqs.join(",")}`].join(" | "),
  );

// What each plan says of its table was read by eye, and each number made again from the rows.
describe("what other plans say of their tables", () => {
  test("sums by category and by a column of the table, deadlines by the works' own names, what no table holds", async () => {
    expect(await ledger("county-projects")).toEqual([
      "agrees | 项目数 | 9 9个 | 9: 1,2,3,4,5,6,7,8,9",
      "agrees | 总投资 | 86.5 86.5亿元 | 9: 1,2,3,4,5,6,7,8,9",
      "agrees | 计划投资 | 30 30亿元 | 9: 1,2,3,4,5,6,7,8,9",
      "agrees | 水利项目数 | 4 4个 | 9: 1,2,3,4",
      "agrees | 水利总投资 | 20.5 20.5亿元 | 9: 1,2,3,4",
      "agrees | 水利计划投资 | 8 8亿元 | 9: 1,2,3,4",
      "agrees | 交通项目数 | 5 5个 | 9: 5,6,7,8,9",
      "agrees | 交通总投资 | 66 66亿元 | 9: 5,6,7,8,9",
      "agrees | 交通计划投资 | 22 22亿元 | 9: 5,6,7,8,9",
      "agrees | 续建项目数 | 3 3个 | 9: 1,2,3",
      "agrees | 新建项目数 | 6 6个 | 9: 4,5,6,7,8,9",
      "unverifiable | 对全部的要求 | — — | 13: ",
      "unverifiable | 数量目标 | 3.2 —万亩 | 13: ",
      "unverifiable | 比率、浓度目标 | 92 —% | 13: ",
      "unverifiable | 对全部的要求 | — — | 13: ",
      // Row 5 is the road of line 15, and ends in 2026.
      "differs | 有期限的任务 | 2025 2026年 | 15: 5",
      "unverifiable | 数量目标 | 120 —公里 | 15: ",
      "unverifiable | 对全部的要求 | — — | 15: ",
      "unverifiable | 对全部的要求 | — — | 17: ",
      "unverifiable | 比率、浓度目标 | 95 —% | 17: ",
      "unverifiable | 数量目标 | 6 —亿元 | 19: ",
      "unverifiable | 数量目标 | 3 —亿元 | 19: ",
    ]);
  });

  test("a sum that is stated too low isn't explained by a blank, and isn't a promise", async () => {
    const read = await ledger("city-air-projects");
    expect(read.slice(0, 2)).toEqual([
      "agrees | 项目数 | 8 8个 | 9: 1,2,3,4,5,6,7,8",
      "differs | 总投资 | 5.6 6.03亿元 | 9: 1,2,3,4,5,6,7,8",
    ]);
    expect(read.filter((line) => line.includes("5.6"))).toHaveLength(1);
    expect(read).toContain("differs | 有期限的任务 | 2023 2024年 | 25: 4");
  });
});

test("households are claimed of the works that the words name, each kind against its own projects", async () => {
  const dataset = await readText(
    [
      "云岭县2025年城建计划",
      "2025年改造老旧小区4个、2700户，完成300户棚户区改造。",
      "单位：万元",
      "序号\t建设单位\t项目名称\t建设内容\t竣工时间\t投资\t地区",
      "1\t住建局\t花园里老旧小区改造\t改造12栋楼，涉及居民860户\t2025年\t3200\t东区",
      "2\t住建局\t铁西棚户区改造\t拆迁310户\t2025年\t9000\t西区",
      "3\t住建局\t胜利老旧小区改造\t惠及居民1840户\t2025年\t4100\t西区",
    ].join("\n"),
  );
  const told = audit(dataset).reconciliations.filter(({ unit }) => unit === "户");
  expect(told.map(({ title, status, stated, computed }) => [title, status, stated, computed])).toEqual([
    ["棚户区改造户数", "differs", 300, 310],
    ["2025年老旧小区改造户数", "agrees", 2700, 2700],
  ]);
});

test("parts of a plan are held against their own rows: numbers, sums and a deadline of all of a part", async () => {
  const dataset = await readText(
    [
      "湘源县2025年卫生健康重点项目清单说明",
      "县级医院项目1个，概算投资1.2亿元；乡镇卫生院项目2个，概算投资3900万元。",
      "乡镇卫生院项目全部于2025年12月底前竣工。",
      "县人民医院门诊楼2025年底前完工。",
      "单位：万元",
      "序号\t类别\t项目名称\t概算总投资\t竣工时间\t片区",
      "1\t县级医院\t县人民医院门诊楼\t12000\t2026年\t东片区",
      "2\t乡镇卫生院\t石桥卫生院\t1800\t2025年\t东片区",
      "3\t乡镇卫生院\t白沙卫生院\t2000\t2026年\t西片区",
    ].join("\n"),
  );
  const told = audit(dataset).reconciliations.map(({ title, status, stated, computed }) =>
    [title, status, stated, computed].join(" "),
  );
  expect(told).toEqual([
    "县级医院项目数 agrees 1 1",
    "县级医院总投资 agrees 1.2 1.2",
    "乡镇卫生院项目数 agrees 2 2",
    "乡镇卫生院总投资 differs 3900 3800",
    "乡镇卫生院项目的期限 differs 2025 2026",
    "有期限的任务 differs 2025 2026",
  ]);
});

test("the title of a notice and those it is addressed to promise nothing", async () => {
  const dataset = await readText(
    [
      "云岭县人民政府办公室关于印发2021年供热保障重点项目计划的通知",
      "东镇、西镇人民政府，县直有关部门：",
      "2021年共实施供热重点项目1个，总投资300万元。",
      "序号\t项目名称\t投资（万元）\t竣工时间\t地区",
      "1\t甲热源厂\t300\t2021年\t东镇",
    ].join("\n"),
  );
  expect(audit(dataset).reconciliations.map(({ title, status }) => `${title} ${status}`)).toEqual([
    "项目数 agrees",
    "总投资 agrees",
  ]);
});

test.each([
  ["A", "B"],
  ["Art", "Rings"],
  ["Comp", "Pro"],
])("a sum of all projects isn't of a place whose name its words only hold letters of: %s, %s", async (one, other) => {
  const text = [
    "The programme of the department comprises 2 projects with a total cost of £9.3 million.",
    "",
    "Project\tWard\tCost (£000)",
    `Town hall\t${one}\t4,200`,
    `Pool\t${other}\t5,100`,
  ];
  const { reconciliations } = audit(await readText(text.join("\n"), "a.txt"));
  expect(reconciliations.map(({ status, stated }) => [status, stated])).toEqual([
    ["agrees", 2],
    ["agrees", 9.3],
  ]);
});
