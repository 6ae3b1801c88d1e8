import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSource } from "../../src/table/read-source.ts";
import { encoded } from "./encoded.ts";

const SIMPLIFIED =
  "序号,项目名称,建设单位,总投资（万元）\n1,城乡供水一体化工程,县水利局,21000\n2,敬老院改扩建,县民政局,900.5\n";
const TRADITIONAL =
  "序號,工程名稱,負責部門,總預算（萬元）\n1,西區行人天橋加建升降機,路政署,21000\n2,圖書館翻新工程,建築署,900.5\n";
const FRENCH =
  "N°,Projet,Maître d'ouvrage,Coût total (k€)\n1,Rénovation de l'école élémentaire,Ville de Béziers,1 200\n2,Réseau d'eau – secteur Saint-André,Métropole,900\n";
const SPANISH =
  "Núm.,Proyecto,Organismo,Inversión (miles de €)\n1,Ampliación del colegio,Ayuntamiento de Cáceres,1200\n2,Depuradora de Logroño,Junta,900\n";
const ENGLISH =
  "No.,Project,Department,Cost (£m)\n1,Harbour upgrade – phase 2,Ports,12.5\n2,Children’s hospital,Health,9\n";
const CZECH =
  "č.,Název projektu,Žadatel,Celkové náklady (tis. Kč)\n1,Rekonstrukce školy v Říčanech,Město Říčany,1200\n2,Úprava náměstí u kostela,Městys Štěchovice,900\n";
const POLISH =
  "Lp.,Nazwa zadania,Jednostka,Wartość (tys. zł)\n1,Budowa drogi gminnej w Łęczycy,Gmina Łęczyca,1200\n2,Przebudowa mostu na Wiśle,Województwo śląskie,900\n";

const JAPANESE =
  "番号,事業名,事業箇所,全体事業費（千円）\n1,都市計画道路中央線街路事業,中央区,3850000\n2,市立小学校長寿命化改修,北区,1260000\n";
const KANA = "No,プロジェクト,場所,コスト\n1,みなとみらいトンネル,にしく,12\n";
const KOREAN = "연번,사업명,위치,총사업비(억원)\n1,도시철도 2호선,남구,7500\n2,국가산단 조성,북구,3280\n";
const RUSSIAN =
  "№;Наименование объекта;Район;Стоимость, тыс. руб.\n1;Строительство школы на 550 мест;г. Энгельс;1250300\n2;ФАП с. Ивановка;Марксовский район;18450\n";
const BULGARIAN =
  "№;Проект;Община;Стойност (лв)\n1;Изграждане на водопровод;Варна;1200\n2;Ремонт на училище;Бургас;900\n";

describe("an encoding that isn't stated is found", () => {
  test.each([
    ["utf-8", SIMPLIFIED],
    ["utf-16le", SIMPLIFIED],
    ["utf-16be", SIMPLIFIED],
    ["utf-16le", "一、一般项目\n二、一二三\n1,甲,5\n"],
    ["gb18030", SIMPLIFIED],
    ["big5", TRADITIONAL],
    ["windows-1252", FRENCH],
    ["windows-1252", SPANISH],
    ["windows-1252", ENGLISH],
    ["windows-1250", CZECH],
    ["windows-1250", POLISH],
    ["shift_jis", JAPANESE],
    ["shift_jis", KANA],
    ["euc-kr", KOREAN],
    ["windows-1251", RUSSIAN],
    ["windows-1251", BULGARIAN],
  ])("%s", async (encoding, text) => {
    const source = await readSource(encoded(text, encoding), "a.csv");
    expect(source.encoding).toBe(encoding);
    expect(source.lines.join("\n")).toBe(text.trimEnd());
    expect(source.notes.map(({ code }) => code)).toEqual(encoding.startsWith("windows") ? ["encoding.guessed"] : []);
  });

  test("though only one word has an accent, or all but one cell is of digits", async () => {
    expect((await readSource(encoded("Project,Cost\nCafé,5\nLibrary,6\n", "windows-1252"), "a.csv")).encoding).toBe(
      "windows-1252",
    );
    expect(
      (await readSource(encoded("No,Name,Cost\n1,Park,5\n2,Road,6\n3,供水,7\n", "gb18030"), "a.csv")).encoding,
    ).toBe("gb18030");
  });

  test("for every piece of a Chinese text", async () => {
    const whole = readFileSync("data/baotou-gazette-2018-12.txt", "utf8").replace(
      /[^\n\t -~\u4e00-\u9fa5，。、（）：]/g,
      "",
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 200), fc.integer({ min: 8, max: 200 }), async (from, length) => {
        const text = whole.slice(from, from + length);
        if ((text.match(/[\u4e00-\u9fa5]/g)?.length ?? 0) < 4) return;
        const source = await readSource(encoded(text, "gb18030"), "a.txt");
        expect(source.encoding).toBe("gb18030");
      }),
      { numRuns: 300, seed: 20181205 },
    );
  });
});

test("an encoding and a separator that are given are the last word", async () => {
  const bytes = encoded("名前|金額\n甲|5\n", "gb18030");
  const source = await readSource(bytes, "a.txt", { encoding: "GB18030", separator: "|" });
  expect(source.tables[0]!.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ["名前", "金額"],
    ["甲", "5"],
  ]);
  await expect(readSource(bytes, "a.txt", { encoding: "klingon" })).rejects.toThrow(
    /encoding: expected one such as utf-8/,
  );
});

test("a byte that is damaged is said, and costs no more than its character", async () => {
  const bytes = encoded(SIMPLIFIED.repeat(40), "utf-8");
  bytes[1000] = 0xff;
  const source = await readSource(bytes, "a.csv");
  expect(source.encoding).toBe("utf-8");
  expect(source.notes.map(({ code }) => code)).toEqual(["encoding.damaged"]);
});

test("bytes of no known encoding are refused with a word on how to go on", async () => {
  const russian = encoded("Проект строительства школы, стоимость работ", "koi8-r");
  const outcome = await readSource(russian, "a.txt").catch((error: unknown) => error);
  expect(outcome).toMatchObject({
    code: "source.unreadable",
    message: expect.stringContaining('name its encoding (--mapping: "encoding")'),
    words: { zh: expect.stringContaining("请另存为 UTF-8") },
  });
  const given = await readSource(russian, "a.txt", { encoding: "koi8-r" });
  expect(given.lines[0]).toContain("строительства школы");
});
