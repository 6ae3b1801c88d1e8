import { read, utils, type WorkBook } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { compareEditions } from "../../src/compare/compare-editions.ts";
import { load } from "../../src/disk/load.ts";
import { JOINT_POLICIES, type JointPolicy } from "../../src/measure/request/request.ts";
import { comparisonFile, comparisonWorkbook } from "../../src/office/xlsx/comparison-workbook.ts";
import { parsedText } from "../project/parsed-text.ts";
import { hasLibreOffice, recalculated } from "./libreoffice.ts";

const FOLDER = "test/fixtures/editions";
const HEAD = "序号,项目名称,建设单位,竣工时间,总投资（万元）,建设地点,投资/估算";
// Amounts that can't be halved, blanks both ways, a joint project, a name that no sheet may have.
const old = await parsedText(
  `${HEAD}\n1,甲路,交通局,2019年,0.07,东区,a\n2,乙桥,交通局,2019年,100.1,东区、西区,b\n3,丙园,园林局,,,南区,\n4,丁厂,工信局,2020年,7,南区,c`,
  "old.csv",
);
const next = await parsedText(
  `${HEAD}\n1,甲路,交通局,2021年,0.3,东区,a\n2,乙桥,交通局,2019年,200.2,东区、南区,\n3,丙园,园林局,,约50,南区,\n4,戊站,交通局,2020年,33.33,西区,`,
  "new.csv",
);

const bytesOf = (joint: JointPolicy) =>
  comparisonFile(compareEditions(old, next, { joint, by: ["district", "投资/估算"] }), "zh");

function formulas(book: WorkBook, of: WorkBook = book): [string, unknown][] {
  return book.SheetNames.flatMap((name) =>
    Object.entries(book.Sheets[name]!).flatMap(([cell, { f }]): [string, unknown][] =>
      f === undefined ? [] : [[`${name}!${cell}`, of.Sheets[name]?.[cell]?.v]],
    ),
  );
}

test("a comparison's workbook says what is in which unit, and its sheets have names that Excel takes", async () => {
  const { sheets } = comparisonWorkbook(compareEditions(old, next, { by: ["district", "投资/估算"] }), "zh");
  expect(sheets.map(({ name }) => name)).toEqual([
    "概况",
    "变化",
    "投资变化",
    "投资变化（按地区）",
    "投资变化（按投资 估算）",
  ]);
  const book = read(await bytesOf("split"), { cellFormula: true });
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets.投资变化!, { header: 1 });
  expect(rows[0]).toEqual(["由旧版到新版的投资（万元）"]);
  // 0.07 + 100.1 + 7 − 7 + 33.33 + (0.23 + 100.1) = 233.83.
  expect(rows[2]).toEqual(["全部", 107.17, 7, 33.33, 100.33, 0, 0, 0, 233.83, 0]);
  const changes = utils.sheet_to_json<unknown[]>(book.Sheets.变化!, { header: 1 });
  expect(changes.slice(1).map((row) => [row[0], row[5] ?? row[2], ...row.slice(7)])).toEqual([
    ["变化", "甲路", "竣工时间", "2019年", "2021年", "+2年"],
    ["变化", "甲路", "投资", 0.07, 0.3, 0.23],
    ["变化", "乙桥", "地区", "东区、西区", "东区、南区"],
    ["变化", "乙桥", "投资", 100.1, 200.2, 100.1],
    ["变化", "乙桥", "投资/估算", "b"],
    ["变化", "丙园", "投资", undefined, "约50"],
    ["新增", "戊站", "投资", undefined, 33.33],
    ["不再列入", "丁厂", "投资", 7],
  ]);
});

test("what a split project invests is what all its parts do, where nothing else is said", async () => {
  const links = [
    {
      decision: "same" as const,
      reason: "分期",
      old: [{ seq: 1, name: "引水工程" }],
      new: [
        { seq: 1, name: "引水工程一期" },
        { seq: 2, name: "引水工程二期" },
      ],
    },
  ];
  const split = compareEditions(await load(`${FOLDER}/split-old.csv`), await load(`${FOLDER}/split-new.csv`), {
    links,
  });
  const book = read(await comparisonFile(split, "zh"));
  const row = utils.sheet_to_json<unknown[]>(book.Sheets.变化!, { header: 1 }).find((one) => one[7] === "投资");
  expect(row!.slice(8, 11)).toEqual([12000, 12700, 700]);
});

describe.skipIf(!hasLibreOffice)("LibreOffice computes the same digits of a comparison", () => {
  test.each(JOINT_POLICIES)("under %s", { timeout: 180_000 }, async (joint) => {
    const bytes = await bytesOf(joint);
    const written = read(bytes, { cellFormula: true });
    expect(formulas(written, recalculated(bytes))).toEqual(formulas(written));
    expect(formulas(written).filter(([, value]) => value === 0).length).toBeGreaterThan(3);
  });
});
