import { expect, test } from "vitest";
import { readBytes } from "../../src/reading/read-bytes.ts";

const read = async (...lines: string[]) => await readBytes(new TextEncoder().encode(lines.join("\n")), "table.csv");
/** Role of each amount of the first project, by its heading. */
async function roles(...lines: string[]) {
  const { projects } = await read(...lines);
  return Object.fromEntries((projects[0]!.amounts ?? []).map(({ label, role }) => [label, role]));
}

test("a column that adds up with sources of funds to the whole is one, whatever it is called", async () => {
  const rows = [
    "1,甲路,860,200,160,500,东区",
    "2,乙桥,240,100,100,40,西区",
    "3,丙站,150,50,50,50,东区",
    "4,丁河,180,120,,60,西区",
  ];
  expect(await roles("序号,项目名称,总投资（万元）,中央补助,银行贷款,乡贤捐资,建设地点", ...rows)).toEqual({
    中央补助: "fund",
    银行贷款: "fund",
    乡贤捐资: "fund",
  });
  const { projects } = await read("序号,项目名称,总投资（万元）,中央补助,银行贷款,乡贤捐资,建设地点", ...rows);
  expect(projects[0]!.amounts).toContainEqual(expect.objectContaining({ fund: "乡贤捐资", value: 500 }));
});

test("其中 before the first part, and what is planned for each year beside", async () => {
  expect(
    await roles(
      "单位：亿元",
      "序号,项目名称,总投资,其中：车购税,省级补助,地方自筹,2023年安排,2024年安排",
      "1,宁河至青口段,12.6,3.2,2.1,7.3,3.0,5.0",
      "2,绕城段,8.45,2.0,1.45,5.0,,4.0",
      "3,大修,1.2,0.3,0.4,0.5,1.2,",
    ),
  ).toEqual({ "其中：车购税": "fund", 省级补助: "fund", 地方自筹: "fund", "2023年安排": "plan", "2024年安排": "plan" });
});

test("with a decimal comma, and in other languages", async () => {
  const german = ["1;Schule;1.200,5;200,5;400,0;600,0", "2;Brücke;900,0;300,0;300,0;300,0", "3;Bad;500,0;;250,0;250,0"];
  expect(await roles("Nr.;Maßnahme;Gesamtkosten (T€);Land;Bund;Stadt", ...german)).toEqual({
    Land: "fund",
    Bund: "fund",
    Stadt: "fund",
  });
  const funded = "Nr.;Maßnahme;Gesamtkosten in EUR;Förderung in EUR;Spenden in EUR;Eigenmittel in EUR";
  expect(await roles(funded, ...german)).toEqual({
    "Förderung in EUR": "fund",
    "Spenden in EUR": "fund",
    "Eigenmittel in EUR": "fund",
  });
  const french = "N°;Opération;Coût total (k€);Subvention Région (k€);Mécénat (k€);Autofinancement (k€)";
  expect(Object.values(await roles(french, ...german))).toEqual(["fund", "fund", "fund"]);
});

test("kinds of work that add up to the whole are no sources of funds", async () => {
  const rows = ["1,甲厂,300,100,150,50", "2,乙厂,500,200,250,50", "3,丙厂,700,300,300,100"];
  const found = await roles("序号,项目名称,总投资（万元）,土建工程费,设备购置费,其他费用", ...rows);
  expect(Object.values(found)).not.toContain("fund");
});

test.each([
  // Numbers of things beside money that add up to it in one row of three.
  ["counts", ["1,甲路,300,100,200", "2,乙桥,500,100,200", "3,丙站,700,100,200"]],
  // One part makes up the whole in each row: it is the whole again, or something else.
  ["one part", ["1,甲路,300,300,0", "2,乙桥,500,500,0", "3,丙站,700,700,0"]],
  ["two rows", ["1,甲路,300,100,200", "2,乙桥,500,300,200"]],
])("%s aren't taken for parts", async (_, rows) => {
  expect(await roles("序号,项目名称,总投资（万元）,甲项,乙项", ...rows)).toEqual({});
});

test("Russian sources of funds, whose letters bear marks", async () => {
  const rows = ["1;Школа;1200,5;200,5;400,0;600,0", "2;Мост;900,0;300,0;300,0;300,0", "3;Парк;500,0;100,0;150,0;250,0"];
  const heading =
    '№;Наименование;"Сметная стоимость, млн евро";"Федеральный бюджет, млн евро";"Краевой бюджет, млн евро";"Собственные средства, млн евро"';
  expect(Object.values(await roles(heading, ...rows))).toEqual(["fund", "fund", "fund"]);
});
