import { readFileSync } from "node:fs";
import { utils, write, type WorkSheet } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import { readSource } from "../../src/table/read-source.ts";
import type { RawTable } from "../../src/table/raw-table.ts";
import { ods, odsCell as cell, odsNumber as number, odsRow as row, odsSheet as sheet } from "./written-ods.ts";

const texts = ({ rows }: RawTable) => rows.map(({ cells }) => cells.map(({ text }) => text));

const readOds = (tables: string, styles?: string) => readSource(ods(tables, styles), "a.ods");

/** A workbook whose one row has these cells, and these shared texts. */
function workbook(cells: string, shared = ""): Uint8Array {
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const spaces = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const links = (...targets: readonly (readonly [name: string, target: string])[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
      .map(([name, target], at) => `<Relationship Id="r${at + 1}" Type="${kind}/${name}" Target="${target}"/>`)
      .join("")}</Relationships>`;
  const types = [
    ["workbook", "sheet.main"],
    ["worksheets/sheet1", "worksheet"],
    ["sharedStrings", "sharedStrings"],
  ].map(([part, type]) => `<Override PartName="/xl/${part}.xml" ContentType="${main}.${type}+xml"/>`);
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types.join("")}</Types>`,
    "_rels/.rels": links(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook ${spaces} xmlns:r="${kind}"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": links(["worksheet", "worksheets/sheet1.xml"], ["sharedStrings", "sharedStrings.xml"]),
    "xl/sharedStrings.xml": `<sst ${spaces}>${shared}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${spaces}><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])));
}

describe("an OpenDocument spreadsheet", () => {
  test("gives its cells by value, with their kinds", async () => {
    const source = await readOds(
      sheet(
        row([cell("项目名称"), cell("总投资"), cell("竣工")]) +
          row([
            cell("供水"),
            number("1234.5", "1,235"),
            '<table:table-cell office:value-type="date" office:date-value="2021-05-01"><text:p>01/05/21</text:p></table:table-cell>',
          ]) +
          row([
            cell("供热"),
            cell("300"),
            '<table:table-cell office:value-type="date" office:date-value="2022-05-01"><text:p>2022年5月</text:p></table:table-cell>',
          ]),
      ),
    );
    expect(source.format).toBe("ods");
    expect(texts(source.tables[0]!)).toEqual([
      ["项目名称", "总投资", "竣工"],
      ["供水", "1234.5", "2021-05-01"],
      ["供热", "300", "2022年5月"],
    ]);
    expect(source.tables[0]!.rows.map(({ cells }) => cells[1]!.type)).toEqual(["text", "number", "text"]);
    expect(source.tables[0]!.rows[2]!.at).toEqual({ file: "a.ods", sheet: "表1", row: 3 });
  });

  test("repeats rows and cells, but not the blank ones that end a sheet", async () => {
    const source = await readOds(
      sheet(
        row([
          cell("甲", 'table:number-columns-repeated="3"'),
          '<table:table-cell table:number-columns-repeated="16000"/>',
        ]) +
          row(["<table:table-cell/>"], 'table:number-rows-repeated="2"') +
          row([cell("乙")], 'table:number-rows-repeated="2"') +
          row(['<table:table-cell table:number-columns-repeated="16384"/>'], 'table:number-rows-repeated="1048000"'),
      ),
    );
    expect(texts(source.tables[0]!)).toEqual([
      ["甲", "甲", "甲"],
      ["", "", ""],
      ["", "", ""],
      ["乙", "", ""],
      ["乙", "", ""],
    ]);
    expect(source.tables[0]!.rows.at(-1)!.at.row).toBe(5);
  });

  test("merges cells, and reads nothing that a merged cell covers, nor notes on cells", async () => {
    const covered = "<table:covered-table-cell><text:p>旧</text:p></table:covered-table-cell>";
    const source = await readOds(
      sheet(
        row([
          cell("供水", 'table:number-rows-spanned="2"'),
          cell("投资", 'table:number-columns-spanned="2"'),
          covered,
        ]) +
          row([
            covered,
            number("1"),
            `<table:table-cell office:value-type="float" office:value="2"><office:annotation><text:p>批注</text:p></office:annotation><text:p>2</text:p></table:table-cell>`,
          ]),
      ),
    );
    expect(texts(source.tables[0]!)).toEqual([
      ["供水", "投资", ""],
      ["供水", "1", "2"],
    ]);
    expect(source.tables[0]!.rows[1]!.cells[0]!.merged).toBe(true);
  });

  test("marks hidden rows and columns, and keeps hidden sheets apart, with a note on each", async () => {
    const columns =
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>';
    const source = await readOds(
      sheet(
        `${columns}${row([cell("a"), cell("b"), cell("c")])}<table:table-row-group>${row([cell("d")], 'table:visibility="filter"')}</table:table-row-group>${row([cell("e")], 'table:visibility="collapse"')}`,
        "表1",
        'table:style-name="ta1"',
      ) + sheet(row([cell("x")]), "底稿", 'table:style-name="ta2"'),
      '<style:style style:name="ta1"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>',
    );
    expect(source.tables).toHaveLength(1);
    expect(source.tables[0]!.rows.map(({ hidden = false }) => hidden)).toEqual([false, true, true]);
    expect(source.tables[0]!.hiddenColumns).toEqual([2, 3]);
    expect(source.hidden.map(({ sheet: name, rows }) => [name, rows.length])).toEqual([["底稿", 1]]);
    expect(source.notes.map(({ code, words }) => [code, words.zh])).toEqual([
      ["hidden.rows", "工作表“表1”有 2 个隐藏行（第 2, 3 行），已照常读取"],
      ["hidden.columns", "工作表“表1”有 2 个隐藏列（B, C），已照常读取"],
      ["hidden.sheet", "工作表“底稿”是隐藏的，未读取其 1 行"],
    ]);
  });

  test("says that a formula has no value", async () => {
    const source = await readOds(sheet(row([cell("供水"), '<table:table-cell table:formula="of:=[.A1]*2"/>'])));
    expect(source.tables[0]!.rows[0]!.cells[1]).toEqual({ text: "=[.A1]*2", type: "formula" });
    expect(source.notes.map(({ code }) => code)).toEqual(["formula.without-value"]);
  });

  test("is refused where it asks for more cells than are read", async () => {
    const many = row([cell("甲", 'table:number-columns-repeated="1000"')], 'table:number-rows-repeated="1000000"');
    await expect(readOds(sheet(many))).rejects.toThrow(/at most 5000000 cells/);
  });
});

describe("a workbook", () => {
  test("without styles says what is hidden, too, and gives the same cells", async () => {
    const cells = (hidden: string) =>
      `<c r="A1" t="str"><v>名称</v></c></row><row r="2"${hidden}><c r="A2"><v>1.5</v></c></row><row r="3"><c r="A3"><v>7</v></c>`;
    const [shown, some] = [
      await readSource(workbook(cells("")), "a.xlsx"),
      await readSource(workbook(cells(' hidden="1"')), "a.xlsx"),
    ];
    expect(texts(some.tables[0]!)).toEqual([["名称"], ["1.5"], ["7"]]);
    expect(texts(shown.tables[0]!)).toEqual(texts(some.tables[0]!));
    expect(some.tables[0]!.rows.map(({ hidden = false }) => hidden)).toEqual([false, true, false]);
  });

  const book = (sheets: Readonly<Record<string, WorkSheet>>, hidden: readonly string[] = []) => {
    const made = utils.book_new();
    for (const [name, each] of Object.entries(sheets)) utils.book_append_sheet(made, each, name);
    made.Workbook = { Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })) };
    return new Uint8Array(write(made, { type: "buffer", bookType: "xlsx", cellStyles: true }));
  };

  test("marks hidden rows and columns, and keeps hidden sheets apart", async () => {
    const rows = utils.aoa_to_sheet([
      ["序号", "项目名称", "投资"],
      [1, "甲", 5],
      [2, "乙", 6],
    ]);
    rows["!rows"] = [{}, { hidden: true }];
    rows["!cols"] = [{ wch: 5 }, { wch: 5 }, { hidden: true, wch: 5 }];
    const source = await readSource(book({ 表1: rows, 底稿: utils.aoa_to_sheet([["旧"]]) }, ["底稿"]), "a.xlsx");
    expect(source.tables[0]!.rows.map(({ hidden = false }) => hidden)).toEqual([false, true, false]);
    expect(source.tables[0]!.hiddenColumns).toEqual([3]);
    expect(source.hidden.map(({ sheet: name }) => name)).toEqual(["底稿"]);
    expect(source.notes.map(({ code }) => code)).toEqual(["hidden.rows", "hidden.columns", "hidden.sheet"]);
  });

  test("tells numbers, dates, texts that look like numbers, and formulas apart", async () => {
    const rows = utils.aoa_to_sheet([["a"], [1234.5], ["1234.5"], [true]]);
    rows.A5 = { t: "n", v: 44317, z: "d-mmm" };
    rows.A6 = { t: "n", v: 44317, z: "yyyy/m/d" };
    rows.A7 = { t: "n", v: 7, f: "3+4" };
    rows["!ref"] = "A1:A7";
    const { tables, notes } = await readSource(book({ s: rows }), "a.xlsx");
    expect(tables[0]!.rows.slice(1).map(({ cells }) => [cells[0]!.text, cells[0]!.type])).toEqual([
      ["1234.5", "number"],
      ["1234.5", "text"],
      ["true", "logical"],
      ["2021-05-01", "date"],
      ["2021/5/1", "date"],
      ["7", "number"],
    ]);
    expect(notes).toEqual([]);
  });

  test.each(["<f>1+2</f><v></v>", "<f>1+2</f>", "<f>1+2</f><v/>"])(
    "says that a formula has no value: %s",
    async (formula) => {
      const made = workbook(`<c r="A1"><v>0</v></c><c r="B1">${formula}</c>`);
      const { tables, notes } = await readSource(made, "a.xlsx");
      expect(tables[0]!.rows[0]!.cells).toEqual([
        { text: "0", type: "number" },
        { text: "=1+2", type: "formula" },
      ]);
      expect(notes.map(({ code }) => code)).toEqual(["formula.without-value"]);
    },
  );

  test("a raised number in a cell stays apart from what it stands behind", async () => {
    const raised = '<r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>';
    const shared = `<si><r><t xml:space="preserve">A &amp; B 1,200</t></r>${raised}</si><si><t>86</t></si>`;
    const made = workbook('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>', shared);
    const { tables } = await readSource(made, "a.xlsx");
    expect(tables[0]!.rows[0]!.cells.map(({ text }) => text)).toEqual(["A & B 1,200¹", "86"]);
  });

  test("that is damaged prints nothing of its own", async () => {
    const ways = (["error", "warn", "log"] as const).map((way) => vi.spyOn(console, way));
    const whole = readFileSync("test/fixtures/county-plan.xls");
    for (let at = 600; at < whole.length; at += 997) {
      const bytes = new Uint8Array(whole);
      bytes[at] = bytes[at]! ^ 0x5a;
      await readSource(bytes, "a.xls").catch(() => null);
    }
    for (const way of ways) expect(way).not.toHaveBeenCalled();
  });
});
