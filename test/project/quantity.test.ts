import { expect, test } from "vitest";
import { quantityCosts } from "../../src/project/quantity-cost.ts";
import { quantityKind } from "../../src/project/quantity-kind.ts";
import type { Project } from "../../src/project/project.ts";
import { readQuantities } from "../../src/project/read-quantities.ts";
import { gazette } from "../audit/gazette.ts";

const of = (seq: number) =>
  readQuantities(gazette.projects.find((project) => project.seq === seq)!).map((q) =>
    [q.value, q.unit, q.aspect, q.object, q.basis].join(" ").trim(),
  );

// Each expectation was read from the row by eye.
test.each([
  [4, ["1 套 count 脱硫烟气去烟羽装置 stated"]],
  [9, []], // YX13-13 and cc-5 name places and machines
  [8, []], // 1-4号, 1#-4#
  [19, ["1 座 count 全封闭厂房 stated", "5000 m² area 全封闭厂房 stated"]],
  [36, ["1 座 count 立式烘干窑 stated", "1 座 count 烘干窑 stated"]],
  [40, ["3 个 count 车间 context", "12 套 count 烟气处理系统 stated"]],
  [45, ["23000 m³/h throughput  stated"]],
  [49, ["6 m unspecified 抑尘墙 stated"]],
  [
    52,
    [
      "212.5 m length 煤棚 stated",
      "120 m width 煤棚 stated",
      "6 车位 count 卸煤沟 stated",
      "175900 t storage 煤 stated",
      "305 m distance  context",
      "25500 m² area 煤棚 derived",
    ],
  ],
  [53, ["3.5 m height 挡墙 stated", "15 m height 堆场 stated", "760000 m³ storage  stated"]],
  [58, ["2 座 count 全封闭钢结构煤棚 stated", "60000 m² area 全封闭钢结构煤棚 stated"]],
  [59, ["139000 m² total-area 钢结构全封闭储煤棚 stated"]],
  [61, ["10667 m² land-area 封闭储煤棚 stated"]],
  [66, ["1 栋 count 钢结构全封闭煤棚 stated", "6000 m² area 钢结构全封闭煤棚 stated"]],
  [78, ["108 m² area 烧结机烟气脱硫系统改造 context"]],
  [84, ["1 台 count 机头静电除尘器 stated"]],
  [93, ["114000 户 households 治理工作 stated"]],
  [97, ["400 户 households 居民拆迁改造 stated"]], // 北重 110 国道 is a road
  [112, []], // G110线
  [129, ["600000 t/a output 新型碳材料 context"]],
  [136, ["1 处 count 空气质量自动监测站 stated"]],
])("the quantities of 序号 %d", (seq, quantities) => expect(of(seq)).toEqual(quantities));

test("what is done away with, about so much, or left open is marked", () => {
  const read = (seq: number) => readQuantities(gazette.projects.find((project) => project.seq === seq)!);
  expect(read(36).map(({ retired }) => retired)).toEqual([false, true]);
  expect(read(19).map(({ approximate }) => approximate)).toEqual([false, true]);
  expect(read(58).map(({ ambiguity }) => ambiguity)).toEqual([null, "each-or-total"]);
  expect(read(49).map(({ ambiguity }) => ambiguity)).toEqual(["length-or-height"]);
});

test("each quantity's text stands in its cell, and the gazette has 71 of them", () => {
  const all = gazette.projects.flatMap((project) => readQuantities(project).map((quantity) => ({ project, quantity })));
  for (const { project, quantity } of all) {
    const cell = (quantity.field === "name" ? project.name : project.content) ?? "";
    for (const part of quantity.text.split(" × ")) expect(cell).toContain(part);
  }
  // 18 rows of households, 53 other quantities, counted by eye.
  expect(all.filter(({ quantity }) => quantity.unit === "户")).toHaveLength(18);
  expect(all).toHaveLength(71);
});

const project = (content: string, name = "项目"): Project => ({ ...gazette.projects[0]!, name, content });

test.each([
  ["新建道路3.5公里，绿化面积２０亩", ["3.5 km length", "20 亩 area"]],
  ["建设标准化厂房12,000㎡，总投资1.2亿元", ["12000 m² area"]],
  ["新建日处理5万吨污水处理厂一座", ["50000 t/d throughput", "1 座 count"]],
  ["建筑面积约2.5万平方米，十二栋住宅", ["25000 m² floor-area", "12 栋 count"]],
  ["拆除旧锅炉3台，安装65蒸吨/小时锅炉两台", ["3 台 count", "65 t/h throughput", "2 台 count"]],
  ["2018年6月底前完成，工期3个月，增长5个百分点", []],
  ["第一座桥、3部分、5家具厂", []],
  ["PM2.5下降3%，浓度40微克/立方米", []],
  ["装机容量50MW，年发电9000万千瓦时", ["50 MW power"]],
])("%s", (content, expected) => {
  expect(readQuantities(project(content)).map((q) => [q.value, q.unit, q.aspect].join(" "))).toEqual(expected);
});

test("coal sheds with an area, each kind of area apart", () => {
  const sheds = quantityCosts(gazette.projects, quantityKind("shedArea"));
  expect(sheds.map(({ project: { seq }, quantity }) => [seq, quantity.aspect])).toEqual([
    [52, "area"],
    [58, "area"],
    [59, "total-area"],
    [60, "total-area"],
    [61, "land-area"],
    [62, "total-area"],
    [63, "land-area"],
    [64, "land-area"],
    [65, "land-area"],
    [66, "area"],
  ]);
  // Line 378: 2000 万元 for 16666 m².
  expect(sheds[3]!.each).toBeCloseTo(20_000_000 / 16_666, 9);
});

test("a cell without an end is read in a moment", () => {
  const cells = ["新建1户".repeat(50_000), `1${" ".repeat(1_000_000)}米`, "9".repeat(1_000_000), "一".repeat(300_000)];
  const before = performance.now();
  expect(cells.map((cell) => readQuantities(project(cell)).length)).toEqual([50_000, 1, 0, 0]);
  expect(performance.now() - before).toBeLessThan(5_000);
});
