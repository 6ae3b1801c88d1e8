import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const read = async (text: string, file = "t.csv") =>
  parseSource(await readSource(new TextEncoder().encode(text), file));

test.each([
  ["甲县\n乙县", ["甲县", "乙县"]],
  ["甲县\n丙区", ["甲县", "丙区"]],
  ["甲县、\n丙区", ["甲县", "丙区"]],
  ["高新技术\n开发区", ["高新技术开发区"]],
  ["甲市\n丙区", ["甲市丙区"]],
  ["Ward 1\nWard 2", ["Ward 1", "Ward 2"]],
  ["Riverside\nCastle", ["Riverside", "Castle"]],
  ["Riverside\nTown", ["Riverside Town"]],
])("lines of a cell that are each the name of a place are places: %j", async (cell, expected) => {
  const text = `序号,项目名称,地区,总投资（万元）\n1,甲,"${cell}",5\n2,乙,Riverside,6\n3,丙,Castle,7`;
  expect((await read(text)).projects[0]!.districts).toEqual(expected);
});

test.each([
  ["市住建局\n市城管局", "市住建局、市城管局"],
  ["市住房和城乡\n建设局", "市住房和城乡建设局"],
])("and of offices: %j", async (cell, expected) => {
  const html = `<table><tr><th>项目名称<th>责任单位<th>总投资（万元）</tr><tr><td>甲<td>${cell.replace("\n", "<br>")}<td>5</tr><tr><td>乙<td>市水务局<td>6</tr></table>`;
  expect((await read(html, "t.html")).projects[0]!.unit).toBe(expected);
});
