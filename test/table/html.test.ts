import { expect, test } from "vitest";
import { readSource } from "../../src/table/read-source.ts";

const read = (html: string) => readSource(new TextEncoder().encode(html), "a.html");

test("what a page hides is marked, and said once a table", async () => {
  const source = await read(
    '<table><tr><th>序号<th>名称<tr hidden><td>1<td>甲<tr style="color:red; display: none"><td>2<td>乙<tr><td>3<td style="display:none">丙<tr><td>4<td>丁</table>',
  );
  const [table] = source.tables;
  expect(table!.rows.map(({ hidden = false }) => hidden)).toEqual([false, true, true, false, false]);
  expect(table!.rows[3]!.cells[1]).toEqual({ text: "丙", hidden: true });
  expect(source.notes.map(({ code, at }) => [code, at.row])).toEqual([["hidden.rows", 2]]);
});

test("lines and paragraphs of a cell are kept apart beside its text", async () => {
  const source = await read("<table><tr><td>单位<td>投资<tr><td>县交通局<br>县水利局<p>县住建局</p><td>5</table>");
  expect(source.tables[0]!.rows[1]!.cells[0]).toEqual({
    text: "县交通局县水利局县住建局",
    parts: ["县交通局", "县水利局", "县住建局"],
  });
});

test("a raised number behind another text stays apart from it", async () => {
  const source = await read(
    "<table><tr><td>a<td>b<td>c<td>d<tr><td>5<sup>1</sup><td>300 m<sup>2</sup><td>1<sup>st</sup><td><sup>7</sup></table>",
  );
  expect(source.tables[0]!.rows[1]!.cells.map(({ text }) => text)).toEqual(["5¹", "300 m²", "1st", "7"]);
});

test("tables within tables are read from the innermost, with what stands above", async () => {
  const inner = (name: string) => `<p>${name}（单位：万元）</p><table><tr><td>序号<td>名称<tr><td>1<td>${name}</table>`;
  const source = await read(
    `<table><tr><td>${inner("交通")}</td><td><table><tr><td>${inner("水利")}</table></td></tr></table>`,
  );
  expect(source.tables.map(({ rows, caption }) => [rows[1]!.cells[1]!.text, caption.at(-1)!.text])).toEqual([
    ["交通", "交通（单位：万元）"],
    ["水利", "水利（单位：万元）"],
  ]);
});
