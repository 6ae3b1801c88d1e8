import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const read = async (text: string, file: string) => parseSource(await readSource(new TextEncoder().encode(text), file));

const PIPES =
  "| 项目 | 估算投资* | 完成时限 |\n|---|---|---|\n| 市场 | 2,600 | 2025年 |\n| 公路 | 11,800[1] | 2026年 |\n";

test.each([
  ["a starred line", `${PIPES}\n*单位：万元。\n[1] 含征地费1,500万元。\n`, "t.md"],
  ["a note", `${PIPES}\n注：1.不含管网。\n注：2.投资单位为万元。\n`, "t.md"],
  [
    "a note on a page",
    "<table><tr><th>项目<th>估算投资<th>完成时限</tr><tr><td>市场<td>2600<td>2025年</tr><tr><td>公路<td>11800<td>2026年</tr></table><p>注：投资单位为万元。</p>",
    "t.html",
  ],
])("the unit in %s below a table is that of its amounts", async (_, text, file) => {
  const { projects } = await read(text, file);
  expect(projects.map(({ investment }) => investment)).toEqual([2600, 11800]);
});

test("the note below one table says nothing of the next", async () => {
  const { projects } = await read(
    `${PIPES}\n注：投资单位为万元。\n\n## 二\n\n${PIPES.replaceAll("市场", "甲").replaceAll("公路", "乙")}`,
    "t.md",
  );
  expect(projects.length).toBe(4);
});

test("scales that are short in one currency, and a plus", async () => {
  const { projects } = await read("Obra;Valor (R$ mi)\nA;1.250,4\nB;R$ 2,1 bi\nC;868,0\n", "t.csv");
  expect(projects.map(({ investment }) => investment)).toEqual([125040, 210000, 86800]);
  const french = await read("Projet;Coût;Mise en service\nA;4,6 Md€;2030\nB;306 M€;2027\n", "t.csv");
  expect(french.projects.map(({ investment }) => investment)).toEqual([460000, 30600]);
  const changed = await read(
    "项目名称,调整金额（万元）,调整后概算（万元）\n甲,+4500,100500\n乙,-1200,16600\n",
    "t.csv",
  );
  expect(changed.projects.map(({ amounts }) => amounts[0]!.value)).toEqual([4500, -1200]);
});
