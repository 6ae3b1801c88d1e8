import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const first = async (text: string) => {
  const { projects } = parseSource(await readSource(new TextEncoder().encode(text), "t.csv"));
  return [projects[0]?.investment, projects[0]?.currency ?? "CNY"];
};

test.each([
  ["单位：仟元", "总投资", 1.2, "CNY"],
  ["單位：新臺幣仟元", "總經費", 1.2, "TWD"],
  ["单位：佰万元", "总投资", 1200, "CNY"],
  ["", "总投资（仟元）", 1.2, "CNY"],
  ["", "总投资（拾万元）", 120, "CNY"],
  ["", "总投资（百万）", 1200, "CNY"],
  ["", "总投资（千万）", 12000, "CNY"],
  ["", "总投资（万人民币）", 12, "CNY"],
  ["", "总投资（亿人民币）", 120000, "CNY"],
])("%s %s", async (line, heading, amount, currency) => {
  expect(await first(`${line}\n序号,项目名称,${heading}\n1,甲路,12\n2,乙桥,30`)).toEqual([amount, currency]);
});

test.each([
  ["3500仟元", 350],
  ["12佰万元", 1200],
])("%s in a cell", async (cell, amount) => {
  expect(await first(`序号,项目名称,总投资（万元）\n1,甲路,${cell}\n2,乙桥,30`)).toEqual([amount, "CNY"]);
});

test.each([
  ["Cost (Rm)", 1200, "ZAR"],
  ["Cost (Rbn)", 1200000, "ZAR"],
  ["Cost (RM)", 0.0012, "MYR"],
  ["Cost (RM m)", 1200, "MYR"],
  ["Costo (migliaia di euro)", 1.2, "EUR"],
  ["Kosten (duizend euro)", 1.2, "EUR"],
  ["Kostnad (tusen kr)", 1.2, "SEK"],
  ["Kustannus (milj. €)", 1200, "EUR"],
])("%s", async (heading, amount, currency) => {
  expect(await first(`No;Project;${heading}\n1;Alfa;12\n2;Beta;30`)).toEqual([amount, currency]);
});
