import { describe, expect, test } from "vitest";
import { saysSpent, saysToDate } from "../../src/lexicon/flow-words.ts";
import { namesWholeArea } from "../../src/lexicon/whole-area.ts";
import { readCompletion } from "../../src/reading/completion.ts";
import { readBytes } from "../../src/reading/read-bytes.ts";

/** What each amount beside the investment of the first project is: its role, its year and its value in ten thousands. */
async function amountsOf(...lines: string[]) {
  const { projects } = await readBytes(new TextEncoder().encode(lines.join("\n")), "table.csv");
  return (projects[0]!.amounts ?? []).map(({ role, period, value }) => [role, period?.year, value]);
}

describe("what is spent and what is planned, in the words of each language", () => {
  test.each<[string, string[]]>([
    [
      "Spanish",
      [
        "N°;Proyecto;Municipio;Presupuesto total (miles de €);Ejecutado a 30/06/2025 (miles de €);Previsto 2026 (miles de €)",
        "1;Hospital;Lugo;12.450,50;3.200,00;4.000,00",
        "2;Carretera;Viveiro;4.300,00;1.050,25;2.000,00",
      ],
    ],
    [
      "French",
      [
        "N°;Opération;Commune;Coût total (k€);Mandaté au 31/12/2025 (k€);Crédits 2026 (k€)",
        "1;Groupe scolaire;Lille;12 450,5;3 200,0;4 000,0",
        "2;Piscine;Roubaix;4 300,0;1 050,3;2 000,0",
      ],
    ],
    [
      "Russian, the unit behind the words",
      [
        '№;Наименование объекта;Район;"Сметная стоимость, тыс. евро";"Освоено на 01.07.2025, тыс. евро";"План 2026 года, тыс. евро"',
        "1;Школа;Кировский;12450,5;3200,0;4000,0",
        "2;Мост;Московский;4300,0;1050,3;2000,0",
      ],
    ],
    [
      "German, the unit above the table",
      [
        "Investitionsprogramm (Angaben in T€);;;;;",
        "Nr.;Maßnahme;Ortsteil;Gesamtkosten;davon bis 2025;Ansatz 2026",
        "1;Schule;Nord;18.450,0;3.200,0;4.000,0",
        "2;Rathaus;Mitte;9.870,5;8.120,0;1.500,0",
      ],
    ],
    [
      "Portuguese",
      [
        "N.º;Obra;Município;Valor total (mil €);Executado até 31/12/2025 (mil €);Previsto 2026 (mil €)",
        "1;Escola;Faro;12.450,5;3.200,0;4.000,0",
        "2;Ponte;Loulé;4.300,0;1.050,3;2.000,0",
      ],
    ],
    [
      "English",
      [
        "No.,Scheme,Ward,Total cost (€000),Spend to 31 March 2025 (€000),Forecast 2026/27 (€000)",
        "1,School,North,18450,3200,4000",
        "2,Town hall,Centre,9870.5,8120,1500",
      ],
    ],
  ])("%s", async (_, lines) => {
    expect(await amountsOf(...lines)).toEqual([
      ["done-to-date", 2025, 320],
      ["plan", 2026, 400],
    ]);
  });

  test.each([
    "Expenditure upto 31.03.2024",
    "Actual to date",
    "累计完成投资",
    "Verausgabt bis 31.12.2024",
    "Speso al 31/12/2024",
    "Realisasi s/d 2024",
    "Wydatkowano do 31.12.2024",
  ])("%s is spent up to a day", (heading) => {
    const outer = heading.replaceAll(" ", "").toLowerCase();
    expect([saysSpent(outer), saysToDate(heading)]).toEqual([true, true]);
  });

  test.each([
    "计划完成投资",
    "Forecast outturn 2026/27",
    "Planned expenditure",
    "Capital expenditure 2026",
    "未完成投资",
    "预计支付",
  ])("%s isn't spent yet", (heading) => {
    expect(saysSpent(heading.replaceAll(" ", "").toLowerCase())).toBe(false);
  });
});

test.each([
  "fortlaufend",
  "permanent",
  "en continu",
  "постоянно",
  "継続",
  "상시",
  "thường xuyên",
  "Recurring",
  "sürekli",
])("%s goes on without an end", (text) => {
  expect(readCompletion(text)).toEqual({ value: { year: null, ongoing: true } });
});

test("a year beside such a word tells until when", () => {
  expect(readCompletion("laufend bis 2027")).toEqual({ value: { year: 2027, ongoing: false } });
});

test.each(["gesamtes Stadtgebiet", "весь район", "plusieurs communes", "市内全域", "tüm ilçeler", "Gesamtstadt"])(
  "%s names no place of its own",
  (place) => {
    expect(namesWholeArea(place)).toBe(true);
  },
);

test.each(["Ganzlin", "Tottenham", "Interlaken", "Всеволожск"])("%s is a place", (place) => {
  expect(namesWholeArea(place)).toBe(false);
});

// The end of a longer word is no preposition before a year.
test.each([
  ["Ejecutado 2024", false],
  ["Ejecutado a dic-2024", true],
  ["Mandaté 2024", false],
  ["Mandaté au 31/12/2024", true],
  ["Actual 2024", false],
  ["Executado 2024", false],
  ["Executado até 2024", true],
  ["Realisasi 2024", false],
  ["Realisasi s.d. 2024", true],
  ["Wydano 2024", false],
  ["Wydano do 2024", true],
])("%s is spent up to a day: %s", (heading, toDate) => {
  expect(saysToDate(heading)).toBe(toDate);
});

test.each([
  ["No;Proyecto;Municipio;Costo total (miles de soles)", "Asignado 2025", ["plan", 2025]],
  ["No;Projet;Commune;Coût total (milliers d'euros)", "Alloué 2025", ["plan", 2025]],
  ["No;Projeto;Cidade;Valor total (R$ mil)", "Orçado 2025", ["plan", 2025]],
  ["No;Projeto;Cidade;Valor total (R$ mil)", "Empenhado", ["done", undefined]],
  ["No;Projekt;Ort;Gesamtkosten (TEUR)", "Bereitgestellt 2025", ["plan", 2025]],
  ["No;Объект;Район;Стоимость, млн руб.", "Выделено на 2025 год", ["plan", 2025]],
  ["No;Dự án;Huyện;Tổng mức đầu tư (tỷ đồng)", "Giải ngân", ["done", undefined]],
  ["No;Proyek;Kota;Nilai (Rp juta)", "Alokasi 2025", ["plan", 2025]],
  ["No;事業名;市町村;総事業費（百万円）", "令和7年度予算", ["plan", 2025]],
  ["No;事業名;市町村;総事業費（百万円）", "令和6年度決算", ["done", 2024]],
  ["No;项目名称;区县;总投资（万元）", "2025年拟完成", ["plan", 2025]],
])("%s beside %s", async (heading, flow, kind) => {
  const amounts = await amountsOf(`${heading};${flow}`, "1;A;X;5200;1300", "2;B;Y;8400;2000", "3;C;X;3100;620");
  expect(amounts).toHaveLength(1);
  expect(amounts[0]!.slice(0, 2)).toEqual(kind);
  expect(amounts[0]![2]).not.toBeNull();
});

test("a column of percents beside money leaves what is allotted an amount", async () => {
  const amounts = await amountsOf(
    "No;Proyecto;Municipio;Costo total (miles de quetzales);Asignado 2025;Avance físico (%)",
    "1;Puente;Ayutla;8.834,00;4.417,00;15",
    "2;Escuela;Sibinal;4.189,50;837,90;100",
    "3;Camino;Tejutla;2.316,00;463,20;40",
  );
  expect(amounts).toEqual([["plan", 2025, 441.7]]);
});
