import { readdirSync, readFileSync } from "node:fs";
import { utils, write } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../src/table/archive.ts";
import { longSheet } from "../../src/table/long-sheet.ts";
import type { RawRow } from "../../src/table/raw-table.ts";
import { readSource } from "../../src/table/read-source.ts";
import { openSheetStream } from "../../src/table/sheet-stream.ts";

/** The rows of a workbook's one sheet as they are read piece by piece, some at once, and what is said of them. */
function streamed(bytes: Uint8Array, rowsAtOnce: number, pieceLength: number) {
  const archive = openArchive(bytes, "a.xlsx");
  const sheet = longSheet(archive)!;
  const stream = openSheetStream(archive, sheet, "a.xlsx", rowsAtOnce);
  const rows: RawRow[] = [];
  for (const piece of archive.pieces(sheet.part))
    for (let at = 0; at < piece.length; at += pieceLength)
      rows.push(...stream.read(piece.subarray(at, at + pieceLength), false));
  rows.push(...stream.read(new Uint8Array(), true));
  return { rows, notes: stream.notes!(), sheet };
}

const ROWS = Array.from({ length: 40 }, (_, index) => [
  index + 1,
  `项目${index % 7}<&>"甲"`,
  index % 3 === 0 ? null : index / 8,
  new Date(Date.UTC(2024, index % 12, 3)),
  index % 2 === 0,
]);

function workbook(change: (sheet: ReturnType<typeof utils.aoa_to_sheet>) => void = () => {}): Uint8Array {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([["序号", "名称", "投资", "时间", "续建"], ...ROWS], { dateNF: "yyyy-mm-dd" });
  change(sheet);
  utils.book_append_sheet(book, sheet, "表 <1>");
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx", cellStyles: true, bookSST: true }));
}

describe("a sheet that is read piece by piece", () => {
  test.each([
    [1, 50],
    [3, 1_000],
    [4_096, 1 << 20],
  ])("%d rows at once, in pieces of %d bytes: gives the rows that it gives as a whole", async (rows, pieces) => {
    const bytes = workbook((sheet) => {
      sheet["!merges"] = [utils.decode_range("B3:B6"), utils.decode_range("A8:B8"), utils.decode_range("C10:D20")];
    });
    const whole = await readSource(bytes, "a.xlsx");
    const some = streamed(bytes, rows, pieces);
    expect(some.rows).toEqual(whole.tables[0]!.rows);
    expect(some.sheet).toMatchObject({ name: "表 <1>", rows: 41 });
  });

  test("keeps blank rows in the middle, and says what is hidden", async () => {
    const bytes = workbook((sheet) => {
      for (const column of "ABCDE") for (const row of [9, 10, 11, 12]) delete sheet[`${column}${row}`];
      sheet["!rows"] = Array.from({ length: 30 }, (_, index) => ({ hidden: index === 20 }));
    });
    const whole = await readSource(bytes, "a.xlsx");
    const { rows, notes } = streamed(bytes, 3, 400);
    expect(rows).toEqual(whole.tables[0]!.rows);
    expect(notes.map(({ words }) => words.en)).toEqual(whole.notes.map(({ words }) => words.en));
    expect(notes[0]!.words.zh).toContain("第 21 行");
  });

  test("is none where a row, or what stands behind the rows, is longer than any that a program writes", () => {
    const archive = unzipSync(workbook());
    const part = "xl/worksheets/sheet1.xml";
    const xml = strFromU8(archive[part]!);
    const made = (changed: string) =>
      longSheet(openArchive(zipSync({ ...archive, [part]: strToU8(changed) }, { level: 0 }), "a"));
    const long = " ".repeat(17 * 1024 * 1024);
    expect(made(xml)?.rows).toBe(41);
    expect(made(xml.replace("<sheetData>", `<sheetData><row r="0"><c><v>${long}</v></c></row>`))).toBeNull();
    expect(made(xml.replace("</worksheet>", `${long}</worksheet>`))).toBeNull();
    expect(made(xml.replace("<sheetData>", `${long}<sheetData>`))).toBeNull();
  });

  test("is none where several sheets hold something, or one is hidden", () => {
    const book = utils.book_new();
    for (const name of ["一", "二"]) utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), name);
    const made = (hidden: 0 | 1) => {
      book.Workbook = {
        Sheets: [
          { name: "一", Hidden: 0 },
          { name: "二", Hidden: hidden },
        ],
      };
      return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }));
    };
    expect(longSheet(openArchive(made(0), "a.xlsx"))).toBeNull();
    expect(longSheet(openArchive(made(1), "a.xlsx"))).toBeNull();
  });

  test("of every source that has one: the same rows and notes", async () => {
    const paths = ["test/fixtures", "test/fixtures/cases"].flatMap((folder) =>
      readdirSync(folder).flatMap((name) => (name.endsWith(".xlsx") ? [`${folder}/${name}`] : [])),
    );
    const compared: string[] = [];
    for (const path of paths) {
      const bytes = new Uint8Array(readFileSync(path));
      if (longSheet(openArchive(bytes, path)) === null) continue;
      const { tables, notes } = await readSource(bytes, "a.xlsx");
      const some = streamed(bytes, 1_000, 300);
      expect([path, some.rows, some.notes]).toEqual([path, tables[0]!.rows, notes]);
      // The widest row may come later.
      const texts = (rows: readonly RawRow[]) =>
        rows.map(({ at, cells }) => [at, cells.filter(({ text }) => text !== "")]);
      expect([path, texts(streamed(bytes, 2, 300).rows)]).toEqual([path, texts(tables[0]!.rows)]);
      compared.push(path);
    }
    expect(compared.length).toBeGreaterThan(10);
  });
});
