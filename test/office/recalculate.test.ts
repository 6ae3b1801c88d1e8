import { read, type WorkBook } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { JOINT_POLICIES, type JointPolicy } from "../../src/measure/request/request.ts";
import { listWorkbook } from "../../src/office/xlsx/list-workbook.ts";
import { writeWorkbook } from "../../src/office/xlsx/write-workbook.ts";
import { reportFiles } from "../../src/pipeline.ts";
import type { Dataset } from "../../src/project/dataset.ts";
import { datasetOf, foreign, gazette } from "../report/sources.ts";
import { hasLibreOffice, recalculated } from "./libreoffice.ts";

const TIMEOUT = 180_000;

// A district's name in other letters, patterns, comparisons, a number for a name, a blank, amounts that can't be halved.
const odd = await datasetOf([
  "序号\t项目名称\t项目单位\t投资(万元)\t竣工时间\t地区\t项目类别",
  "1\t甲路\tAB公司\t0.01\t2024年\t东乡\t道*路",
  "2\t乙路\tab公司\t100.07\t2024年\t东乡、西乡、南乡\t道桥路",
  "3\t丙厂\t=1+1\t\t2025年\t西乡\t>5",
  '4\t丁厂\t"引号"公司\t7\t持续开展\t西乡、南乡\t>5',
  "5\t戊站\t0012\t1000000.01\t\t\t5",
  "6\t己站\t12\t3\t2025年\t南乡\t05",
]);

async function reportOf(dataset: Dataset, joint: JointPolicy): Promise<Uint8Array> {
  const files = await reportFiles(dataset, { formats: ["xlsx"], scope: { joint } });
  return files.find(({ path }) => path === "report.xlsx")!.content as Uint8Array;
}

/** Every formula's value, by sheet and cell. */
function values(book: WorkBook, of: WorkBook = book): Map<string, unknown> {
  return new Map(
    book.SheetNames.flatMap((name) =>
      Object.entries(book.Sheets[name]!).flatMap(([cell, { f }]): [string, unknown][] =>
        f === undefined ? [] : [[`${name}!${cell}`, of.Sheets[name]?.[cell]?.v ?? ""]],
      ),
    ),
  );
}

// LibreOffice writes 15 digits of a number: all that an amount has, and all but the last ones of a ratio.
function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === "number" && typeof b === "number" && Math.abs(a - b) <= 1e-14 * Math.abs(a));
}

function expectSame(bytes: Uint8Array): void {
  const written = read(bytes, { cellFormula: true });
  const now = values(written, recalculated(bytes));
  const differences = [...values(written)].filter(([cell, value]) => !same(value, now.get(cell)));
  expect(differences).toEqual([]);
  expect(values(written).size).toBeGreaterThan(20);
}

describe.skipIf(!hasLibreOffice)("LibreOffice computes the same digits", () => {
  test.each(JOINT_POLICIES)(
    "in the gazette's report (%s)",
    async (joint) => expectSame(await reportOf(gazette, joint)),
    TIMEOUT,
  );

  test.each(JOINT_POLICIES)(
    "by keys that a spreadsheet's criteria would take for others (%s)",
    async (joint) => {
      for (const by of [["district", "category"], ["unit"], ["organisation", "year"]] as const)
        expectSame(
          await writeWorkbook(listWorkbook(odd, { of: "summary", by, scope: { joint, weights: { 西乡: 2 } } })),
        );
    },
    TIMEOUT,
  );

  test("in a report of a table without districts", async () => expectSame(await reportOf(foreign, "apart")), TIMEOUT);
});

describe.skipIf(!hasLibreOffice)("after one amount was changed by hand", () => {
  test(
    "every table follows, and the check says so",
    async () => {
      const bytes = await reportOf(gazette, "split");
      const sheetName = "项目";
      const before = read(bytes, { cellFormula: true });
      const path = `xl/worksheets/sheet${before.SheetNames.indexOf(sheetName) + 1}.xml`;
      // 序号 93 is a project of five districts: 103,000 万元 become 104,000.
      const row = Object.entries(before.Sheets[sheetName]!).find(
        ([cell, { v }]) => /^A\d+$/.test(cell) && v === 93,
      )![0];
      const cell = row.replace("A", "I");
      expect(before.Sheets[sheetName]![cell]!.v).toBe(103_000);
      const after = recalculated(bytes, (xml, at) =>
        at === path ? xml.replace(new RegExp(`(<c r="${cell}"[^>]*><v>)103000<`), "$1104000<") : xml,
      );
      const total = (name: string, column: string) => {
        const sheet = after.Sheets[name]!;
        const at = Object.entries(sheet).find(([key, { v }]) => /^[AB]\d+$/.test(key) && v === "合计")![0];
        return sheet[at.replace(/^[AB]/, column)]!.v as number;
      };
      const names = Object.fromEntries(after.SheetNames.map((name) => [name.split(" ")[0], name]));
      expect(total(names.各类别的项目数与计划投资!, "D")).toBe(945_220.08);
      expect(total(names.各地区的项目数与计划投资!, "D")).toBe(945_220.08);
      expect(total(names.计划投资最多的项目单位!, "D")).toBe(945_220.08);
      expect(total(sheetName, "I")).toBe(945_220.08);
      // A fifth of it for each of its districts: 昆区 had 193,461.59 of its own and 21,600.
      const districts = after.Sheets[names.各地区的项目数与计划投资!]!;
      const own = Object.entries(districts).find(([, { v }]) => v === "昆区")![0];
      expect(districts[own.replace("A", "D")]!.v).toBe(193_461.59 + 21_800);
      const verdict = Object.values(after.Sheets.摘要!).find(({ v }) => /个数字与报告不同/.test(String(v)));
      expect(verdict).toBeDefined();
      const differing = Object.entries(after.Sheets.数字核对!).filter(
        ([key, { v }]) => /^E\d+$/.test(key) && v === 200,
      );
      expect(differing.length).toBeGreaterThan(4);
    },
    TIMEOUT,
  );
});
