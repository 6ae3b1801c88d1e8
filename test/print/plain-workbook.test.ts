import { read, utils } from "@e965/xlsx";
import { expect, test } from "vitest";
import { type PlainCell, plainWorkbook } from "../../src/print/plain-workbook.ts";
import { converted, hasLibreOffice, partsOf } from "../office/libreoffice.ts";

const HEADER = ["序号", "项目名称", "投资（万元）", "备注"];
const ROWS: readonly (readonly PlainCell[])[] = [
  [1, '水库 <加固> & "一期"', 1200.5, null],
  [2, '=HYPERLINK("http://x")', null, "第一行\n第二行"],
  [3, "带控制符\u0007的名称", -40, true],
];

const valuesOf = (bytes: Uint8Array): unknown[][] => {
  const { SheetNames, Sheets } = read(bytes);
  return utils.sheet_to_json(Sheets[SheetNames[0]!]!, { header: 1, defval: null });
};

test("numbers are numbers, texts are texts and never formulas, blanks are empty", async () => {
  const bytes = await plainWorkbook("所示项目: 1/2", HEADER, ROWS);
  expect(valuesOf(bytes)).toEqual([
    HEADER,
    [1, '水库 <加固> & "一期"', 1200.5, null],
    [2, '=HYPERLINK("http://x")', null, "第一行\n第二行"],
    [3, "带控制符〔U+0007〕的名称", -40, true],
  ]);
  const { "xl/worksheets/sheet1.xml": sheet = "", "xl/workbook.xml": workbook = "" } = partsOf(bytes);
  expect(sheet).not.toContain("<f>");
  expect(sheet).toContain('state="frozen"');
  expect(sheet).toContain('<autoFilter ref="A1:D4"/>');
  expect(workbook).toContain('name="所示项目  1 2"');
  expect(Buffer.from(await plainWorkbook("所示项目: 1/2", HEADER, ROWS)).equals(Buffer.from(bytes))).toBe(true);
});

test("more than 26 columns have names of two letters", async () => {
  const header = Array.from({ length: 30 }, (_, index) => `c${index}`);
  const bytes = await plainWorkbook("x", header, [header.map((_, index) => index)]);
  expect(valuesOf(bytes)[1]).toEqual(header.map((_, index) => index));
  expect(partsOf(bytes)["xl/worksheets/sheet1.xml"]).toContain('r="AD2"');
});

test.skipIf(!hasLibreOffice)(
  "LibreOffice opens it with the same cells",
  async () => {
    const again = converted(await plainWorkbook("项目", HEADER, ROWS), "xlsx", "ods");
    const [header, first, second] = valuesOf(again);
    expect(header).toEqual(HEADER);
    expect(first?.slice(0, 3)).toEqual([1, '水库 <加固> & "一期"', 1200.5]);
    expect(second?.slice(0, 3)).toEqual([2, '=HYPERLINK("http://x")', null]);
  },
  120_000,
);
