import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const read = (text: string) => readSource(new TextEncoder().encode(text), "a.txt");

test("numbered names with labels and values below them are the rows of a table", async () => {
  const source = await read(
    "按照资金规模，共安排3个项目，项目总投资为820万元。\n1.三个村饮水工程\n投资：480万元 实施单位：县水利局\n2.司庄村饮水安全工程\n投资：210万元 实施单位：县水利局\n3.饲料基地扩建项目\n投资：130万元（少数民族发展资金）实施单位：王岭乡人民政府\n公告期：2033年6月9日至6月19日\n",
  );
  expect(source.tables).toHaveLength(1);
  expect(source.tables[0]!.rows.map(({ cells, at }) => [cells.map(({ text }) => text), at.line, at.lastLine])).toEqual([
    [["序号", "项目名称", "投资", "实施单位"], undefined, undefined],
    [["1", "三个村饮水工程", "480万元", "县水利局"], 2, 3],
    [["2", "司庄村饮水安全工程", "210万元", "县水利局"], 4, 5],
    [["3", "饲料基地扩建项目", "130万元（少数民族发展资金）", "王岭乡人民政府"], 6, 7],
  ]);
  const { projects } = parseSource(source);
  expect(projects.map(({ seq, name, investment, unit }) => [seq, name, investment, unit])).toEqual([
    [1, "三个村饮水工程", 480, "县水利局"],
    [2, "司庄村饮水安全工程", 210, "县水利局"],
    [3, "饲料基地扩建项目", 130, "王岭乡人民政府"],
  ]);
});

test("with a label a line, values over several lines, and labels that only some have", async () => {
  const source = await read(
    "（1）北湖公园\n建设单位：园林局\n总投资（万元）：1200\n建设内容：新建步道3公里，\n广场一处\n（2）南门广场\n建设单位：住建局\n总投资（万元）：900\n联系人：王某\n（3）东关市场\n总投资（万元）：600\n",
  );
  expect(source.tables[0]!.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ["序号", "项目名称", "建设单位", "总投资（万元）", "建设内容", "联系人"],
    ["1", "北湖公园", "园林局", "1200", "新建步道3公里，广场一处", ""],
    ["2", "南门广场", "住建局", "900", "", "王某"],
    ["3", "东关市场", "", "600", "", ""],
  ]);
});

test("in English", async () => {
  const source = await read("1. Harbour wall\nCost: 480 Agency: Ports\n2. Fish market\nCost: 210 Agency: Trade\n");
  expect(source.tables[0]!.rows[2]!.cells.map(({ text }) => text)).toEqual(["2", "Fish market", "210", "Trade"]);
});

test("but tasks with the units in charge, and a plan's prose, are no table", async () => {
  const tasks =
    "1.推进散煤治理\n责任单位：市发改委\n2.整治扬尘\n责任单位：市住建局\n3.淘汰老旧车辆\n责任单位：市公安局\n";
  expect((await read(tasks)).tables).toEqual([]);
  const gazette = await readSource(readFileSync("data/baotou-gazette-2018-12.txt"), "g.txt");
  expect(gazette.tables.map(({ layout }) => layout)).not.toContain("records");
});

test("a name behind a label begins a record, as does a line between them", async () => {
  const source = await read(
    "Project name: Coastal wall\nLocation: Port Hill\nEstimated cost: USD 12.5 million\nExpected completion date: June 2028\n---\nProject name: Ice plant\nLocation: Bay Point\nEstimated cost: USD 860,000\nExpected completion date: 2027\n",
  );
  expect(
    parseSource(source).projects.map(({ name, investment, completionYear }) => [name, investment, completionYear]),
  ).toEqual([
    ["Coastal wall", 1250, 2028],
    ["Ice plant", 86, 2027],
  ]);
});
