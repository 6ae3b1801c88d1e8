import { expect, test } from "vitest";
import { parsedText } from "../project/parsed-text.ts";

// Under a heading of money the column called the whole is the investment, wherever it stands, and who pays is a source of funds.

test.each([
  ["Russian", "№;Объект;Объём финансирования, млн руб.", "всего;федеральный бюджет;областной бюджет", 0],
  [
    "Russian, the whole behind",
    "№;Объект;Объём финансирования, млн руб.",
    "федеральный бюджет;областной бюджет;итого",
    2,
  ],
  ["German", "Nr.;Projekt;Kosten (TEUR)", "Landesmittel;Eigenmittel;Summe", 2],
  ["Polish", "Lp.;Nazwa zadania;Koszt (tys. zł)", "Razem;dofinansowanie;środki własne", 0],
  ["Indonesian", "No;Nama Proyek;Anggaran (Rp juta)", "APBN;APBD;Jumlah", 2],
  ["Korean", "연번;사업명;사업비(백만원)", "계;국비;지방비", 0],
  ["Vietnamese", "STT;Tên dự án;Kinh phí (tỷ đồng)", "Tổng số;ngân sách trung ương;ngân sách tỉnh", 0],
])("%s", async (_, above, below, whole) => {
  const [first, second] = [
    [100, 50],
    [200, 60],
  ].map(([one, other]) => [one!, other!].toSpliced(whole, 0, one! + other!));
  const text = [`${above};;`, `;;${below}`, `1;Alpha;${first!.join(";")}`, `2;Beta;${second!.join(";")}`].join("\n");
  const { projects } = await parsedText(text, "table.csv");
  const printed = (index: number) => projects[index]!.amounts!.map(({ text }) => text);
  expect(projects.map(({ name }) => name)).toEqual(["Alpha", "Beta"]);
  expect(projects[1]!.investment! / projects[0]!.investment!).toBeCloseTo(260 / 150, 9);
  expect(projects[0]!.amounts!.map(({ role }) => role)).toEqual(["fund", "fund"]);
  expect([printed(0), printed(1)]).toEqual([
    ["100", "50"],
    ["200", "60"],
  ]);
});

test("money of one payer alone is no whole investment", async () => {
  const text = "№;Объект;Федеральный бюджет, млн руб.\n1;Школа;10\n2;Мост;20\n";
  const { projects } = await parsedText(text, "table.csv");
  expect(projects.map(({ investment }) => investment)).toEqual([null, null]);
});
