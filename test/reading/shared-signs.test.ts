import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

// A sign or word of several countries means the currency that its column names, never another one.
const read = async (text: string) => parseSource(await readSource(new TextEncoder().encode(text), "t.csv"));

test.each([
  ["pesos by $", 'Obra,Municipio,Monto (MXN)\nPuente,Torreo,"$1,250,000.00"\nEscuela,Alba,"$350,000.00"', "MXN", 160],
  ["yen by ¥", '事業名,担当課,事業費（円）\n橋りょう,道路課,"¥1,250,000"\n学校,教育課,"￥350,000"', "JPY", 160],
  ["pounds of Egypt by £", 'Project,Agency,Cost (EGP)\nBridge,A,"£1,250,000"\nQuay,B,"£350,000"', "EGP", 160],
  ["kroner by kr", 'Projekt,Kommune,Kostnad (NOK)\nBro,A,"1.250.000 kr"\nSkole,B,"350.000 kr"', "NOK", 160],
  ["元 of Taiwan", '序號,工程名稱,經費(新臺幣)\n1,橋,"1,250,000元"\n2,校,3500萬元', "TWD", 3625],
  [
    "¥ of a Japanese table without a unit",
    '事業名,担当課,事業費\n橋りょう,道路課,"¥1,250,000"\n学校,教育課,"¥350,000"',
    "JPY",
    160,
  ],
])("%s", async (_, text, currency, total) => {
  const { projects } = await read(text);
  expect(projects.map((project) => project.currency)).toEqual([currency, currency]);
  expect(projects.reduce((sum, { investment }) => sum + (investment ?? 0), 0)).toBe(total);
});

test("a sign that can't be of the column's currency is of its own", async () => {
  const { projects, issues } = await read(
    "Project,Agency,Cost (EUR)\nBridge,A,£1250000\nQuay,B,€350000\nPier,C,€20000",
  );
  expect(projects.map(({ investment }) => investment)).toEqual([null, 35, 2]);
  expect(issues.map(({ code }) => code)).toContain("investment.currency");
});

test("a Japanese table without a unit is asked for one in yen", async () => {
  const { issues } = await read("事業名,担当課,事業費\n橋りょう,道路課,1250\n学校,教育課,350");
  expect(JSON.stringify(issues)).toContain("千円");
});

test.each([
  ["约5000", "1000-1500", "≥600"],
  ["约5000", "待定", "3000以上"],
])("amounts that aren't exact say as well what a list is in: %s, %s, %s", async (...inexact) => {
  const rows = [...inexact, "800万美元"].map((amount, index) => `${index + 1},项目${index},甲县,${amount}`);
  const { projects } = await read(`序号,项目名称,地区,投资额（万元）\n${rows.join("\n")}`);
  expect(projects.map(({ investment }) => investment)).toEqual([null, null, null, null]);
});

// Whose pesos they are is an assumption by the country or the language around the table, and is said.
test.each([
  ["a table in Spanish", "Proyecto,Inversión (pesos)\nPuente,120000000\nEscuela,80000000", "MXN"],
  [
    "one of Colombia",
    "Gobierno de Colombia - Plan de obras\nProyecto,Inversión (pesos)\nPuente,120000000\nEscuela,80000000",
    "COP",
  ],
  [
    "one of Chile",
    "Cartera 2026 Chile\nProyecto,Comuna,Costo (millones de pesos)\nPuente,A,1200\nEscuela,B,800",
    "CLP",
  ],
  ["one in English of the Philippines", "Project,Cost (pesos)\nBridge,120000000\nSchool,80000000", "PHP"],
  [
    "New Mexico isn't Mexico",
    "Roads of New Mexico and Argentina\nProject,Cost (pesos)\nBridge,120000000\nSchool,80000000",
    "ARS",
  ],
])("pesos of %s", async (_, text, currency) => {
  const { projects, issues } = await read(text);
  expect(projects.map((project) => project.currency)).toEqual([currency, currency]);
  expect(issues.map(({ words }) => words.en).join("\n")).toContain(
    `"pesos" doesn't say whose currency it is; ${currency}`,
  );
});
