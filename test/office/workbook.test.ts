import { read } from "@e965/xlsx";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { listWorkbook } from "../../src/office/xlsx/list-workbook.ts";
import { sheetNames } from "../../src/office/xlsx/sheet-names.ts";
import type { Workbook } from "../../src/office/xlsx/workbook.ts";
import { writeWorkbook } from "../../src/office/xlsx/write-workbook.ts";
import { reportFiles } from "../../src/pipeline.ts";
import { parsedText } from "../project/parsed-text.ts";
import { gazette, unpriced } from "../report/sources.ts";
import { partsOf } from "./libreoffice.ts";

const report = async (language: "zh" | "en" = "zh") =>
  (await reportFiles(gazette, { formats: ["xlsx"], language })).find(({ path }) => path === "report.xlsx")!
    .content as Uint8Array;

const workbook = (rows: Workbook["sheets"][number]["rows"], name = "表"): Workbook => ({
  language: "zh",
  title: "题",
  subject: "目",
  sheets: [{ name, widths: [10], rows }],
});

function expectWellFormed(parts: Record<string, string>): void {
  for (const [path, xml] of Object.entries(parts)) {
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw new Error(`${path}: ${error.message}`);
    });
    parser.write(xml).close();
  }
}

describe("a report's workbook", () => {
  test("has a sheet for the summary, each table, the projects, the audit, the check and the notes", async () => {
    const { SheetNames, Sheets } = read(await report());
    expect(SheetNames).toEqual(
      expect.arrayContaining(["摘要", "项目", "地区计入", "审核发现", "原文核对", "数字核对", "说明"]),
    );
    expect(SheetNames.filter((name) => /^表\d+ /.test(name)).length).toBe(2);
    // What is on the page but not in print has a sheet, too.
    expect(SheetNames).toEqual(
      expect.arrayContaining([
        "各类别的项目数与计划投资",
        "各地区的项目数与计划投资",
        "地区与类别交叉的项目数与计划投资",
        "各竣工年份的项目数与计划投资",
        "计划投资最多的项目单位",
      ]),
    );
    expect(SheetNames.every((name) => name.length <= 31)).toBe(true);
    const projects = Sheets.项目!;
    expect(projects.I1!.v).toBe("投资（万元）");
    // Row 73 of the gazette states no amount: its cell is empty, not 0.
    expect(projects.A74!.v).toBe(73);
    expect(projects.I74).toBeUndefined();
    expect(projects.I2).toMatchObject({ t: "n", v: gazette.projects[0]!.investment });
    expect(projects.M2!.v).toBe(gazette.projects[0]!.source.line);
    expect(Object.values(Sheets.摘要!).some(({ v }) => v === gazette.sha256)).toBe(true);
  });

  // 5.2亿元 rounds to the 5 projects that state it: what is a count must not be taken for the amount in some unit.
  test("counts the projects that state a column of money", async () => {
    const rows = [1, 2, 3, 4, 5].map((seq) => `${seq},甲路${seq},2.0,${seq === 1 ? "1.2" : "1"},0.5,东区`);
    const dataset = await parsedText(
      `序号,项目名称,总投资（亿元）,中央资金（亿元）,企业自筹（亿元）,建设地点\n${rows.join("\n")}\n`,
      "plan.csv",
    );
    const files = await reportFiles(dataset, { formats: ["xlsx"], language: "zh" });
    const { Sheets, SheetNames } = read(files.find(({ path }) => path === "report.xlsx")!.content as Uint8Array);
    const funds = Sheets[SheetNames.find((name) => name.includes("资金来源"))!]!;
    const at = (text: string) =>
      Object.entries(funds)
        .find(([, cell]) => cell?.v === text)![0]
        .slice(1);
    expect(funds[`B${at("中央资金")}`]).toMatchObject({ t: "n", v: 5 });
    expect(funds[`C${at("中央资金")}`]).toMatchObject({ t: "n", v: 5.2 });
    expect(funds[`B${at("企业自筹")}`]).toMatchObject({ t: "n", v: 5 });
  });

  test("has formulas with the exact value beside each", async () => {
    const { Sheets, SheetNames } = read(await report(), { cellFormula: true });
    const district = Sheets[SheetNames.find((name) => name.startsWith("各地区的项目数"))!]!;
    const total = Object.entries(district)
      .find(([, { v }]) => v === "合计")![0]
      .replace("A", "D");
    expect(district[total]).toMatchObject({ f: "SUM('项目'!$I$2:$I$145)", v: 944_220.08 });
    const own = Object.entries(district)
      .find(([, { v }]) => v === "白云矿区")![0]
      .replace("A", "D");
    expect(district[own]).toMatchObject({
      f: "SUMIFS('项目'!$I$2:$I$145,'项目'!$K$2:$K$145,\"白云矿区\")",
      v: 60,
    });
  });

  test("is well-formed XML and the same bytes twice", async () => {
    const bytes = await report("en");
    expectWellFormed(partsOf(bytes));
    expect(Buffer.from(await report("en")).equals(bytes)).toBe(true);
  });

  test("keeps headings in sight, filters lists and repeats heads in print", async () => {
    const parts = partsOf(await report());
    const names = [...parts["xl/workbook.xml"]!.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name!);
    const projects = parts[`xl/worksheets/sheet${names.indexOf("项目") + 1}.xml`]!;
    expect(projects).toContain('xSplit="4" ySplit="1" topLeftCell="E2"');
    expect(projects).toContain('<autoFilter ref="A1:Q145"/>');
    expect(parts["xl/workbook.xml"]).toContain("'项目'!$1:$1</definedName>");
  });

  test("of projects without any amount leaves money empty", async () => {
    const bytes = await writeWorkbook(listWorkbook(unpriced, { of: "summary", by: ["category"] }));
    const { Sheets } = read(bytes, { cellFormula: true });
    const cells = Object.values(Sheets.汇总!);
    expect(cells.filter(({ f, v }) => f?.includes("SUM(") && typeof v === "number")).toEqual([]);
  });
});

describe("a cell", () => {
  test("with a text that looks like a formula stays a text, and says so", async () => {
    const texts = ["=1+1", "+1", "-2+3", "@SUM(A1)", "'x", '<b>&"</b>', "a\u0000b\u000bc\ud800d", " x ", "甲\n乙"];
    const bytes = await writeWorkbook(workbook(texts.map((value) => [{ value }])));
    const parts = partsOf(bytes);
    expectWellFormed(parts);
    const sheet = read(bytes, { cellFormula: true }).Sheets.表!;
    expect(texts.map((_, index) => sheet[`A${index + 1}`]!.f)).toEqual(texts.map(() => undefined));
    expect(texts.map((_, index) => sheet[`A${index + 1}`]!.v)).toEqual(
      texts.map((text) => (text.startsWith("a") ? "a〔U+0000〕b〔U+000B〕c〔U+D800〕d" : text)),
    );
    expect(parts["xl/styles.xml"]).toContain('quotePrefix="1"');
  });

  test("that is too long for Excel is cut and says so; what is no number is refused", async () => {
    const bytes = await writeWorkbook(workbook([[{ value: "字".repeat(40_000) }]]));
    const text = read(bytes).Sheets.表!.A1!.v as string;
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text.endsWith("…")).toBe(true);
    await expect(writeWorkbook(workbook([[{ value: Number.NaN }]]))).rejects.toThrow(/A1: expected a finite number/);
  });
});

test("names of sheets are what Excel allows, and told apart", () => {
  const long = "项目".repeat(20);
  const names = sheetNames(["a/b[1]", "A b 1", long, `${long}乙`, "'引'", "History", ""]);
  expect(names).toEqual([
    "a b 1",
    "A b 1 (2)",
    long.slice(0, 31),
    `${long.slice(0, 27)} (2)`,
    "引",
    "History (2)",
    "1",
  ]);
});
