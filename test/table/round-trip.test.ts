import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accountFor } from "../../src/project/account.ts";
import type { Dataset } from "../../src/project/dataset.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";
import { BLANK_LOSERS, WRITERS, type Written } from "./written-table.ts";

const COLUMNS = ["category", "unit", "name", "content", "completion", "investment", "district"] as const;
const HEADINGS: Readonly<Record<(typeof COLUMNS)[number], readonly string[]>> = {
  category: ["项目类别", "类型"],
  unit: ["建设单位", "项目业主", "责任单位"],
  name: ["项目名称", "工程名称"],
  content: ["建设内容", "建设规模及内容"],
  completion: ["竣工时间", "建设年限"],
  investment: ["总投资（万元）", "投资(万元)", "投资额（万元）"],
  district: ["地区", "所属区域", "建设地点"],
};
const RECORD = { category: "", unit: "", name: "", content: "", completion: "", investment: "", district: "" };
type Row = { -readonly [Column in (typeof COLUMNS)[number]]: string };

const han = (min: number, max: number) =>
  fc
    .array(fc.constantFrom(..."山水林田湖草沙路桥港站东南西北新老大小金银铜铁锡"), { minLength: min, maxLength: max })
    .map((all) => all.join(""));
const maybe = (arbitrary: fc.Arbitrary<string>, blanks: boolean) =>
  blanks ? fc.oneof({ weight: 4, arbitrary }, { weight: 1, arbitrary: fc.constant("") }) : arbitrary;
const row = (blanks: boolean): fc.Arbitrary<Row> =>
  fc.record({
    category: maybe(
      han(2, 3).map((text) => `${text}治理类`),
      blanks,
    ),
    unit: maybe(
      han(2, 4).map((text) => `${text}有限公司`),
      blanks,
    ),
    name: han(2, 8).map((text) => `${text}改造项目`),
    content: maybe(
      fc.tuple(han(8, 14), han(2, 6)).map(([first, second]) => `新建${first}，改造${second}。`),
      blanks,
    ),
    completion: maybe(fc.constantFrom("2018年", "2019年", "2018-2020年", "2020年底", "持续开展"), blanks),
    investment: maybe(
      fc
        .tuple(fc.integer({ min: 101, max: 99_999 }), fc.integer({ min: 0, max: 99 }))
        .map(([whole, part]) =>
          part === 0 ? `${whole}` : `${whole}.${String(part).padStart(2, "0")}`.replace(/0$/, ""),
        ),
      blanks,
    ),
    district: maybe(fc.constantFrom("东山区", "西水县", "南林旗", "东山区、西水县"), blanks),
  });
const table = (blanks: boolean) =>
  fc
    .record({
      order: fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length }),
      headings: fc.record(Object.fromEntries(COLUMNS.map((column) => [column, fc.constantFrom(...HEADINGS[column])]))),
      // Columns that stand under each other are seen by rows that have all cells.
      full: fc.array(row(false), { minLength: 3, maxLength: 4 }),
      rest: fc.array(row(blanks), { minLength: 1, maxLength: 5 }),
    })
    .map(({ order, headings, full, rest }) => {
      const records = [...full, ...rest];
      const written: Written = {
        header: ["序号", ...order.map((column) => headings[column]!)],
        rows: records.map((record, index) => [String(index + 1), ...order.map((column) => record[column])]),
      };
      return { records, written };
    });

const read = async (bytes: Uint8Array, file: string) => parseSource(await readSource(bytes, file));
const printed = ({ projects }: Dataset): Row[] =>
  projects.map((project) => {
    const { category, unit, name, content, completion, investmentText: investment, district } = project;
    return Object.fromEntries(
      Object.entries({ ...RECORD, category, unit, name, content, completion, investment, district }).map(
        ([key, value]) => [key, value ?? ""],
      ),
    ) as Row;
  });

function checkAccount(dataset: Dataset): void {
  const { total, outside, kinds } = accountFor(dataset);
  expect(Object.values(kinds).reduce((sum, count) => sum + count, outside ?? 0)).toBe(total);
  expect(outside ?? 0).toBeGreaterThanOrEqual(0);
}

const RUNS = 40;
const SEED = 20181205;

describe.each(Object.entries(WRITERS))("%s", (file, writer) => {
  test("gives back what was written, and accounts for each row", async () => {
    await fc.assert(
      fc.asyncProperty(table(true), async ({ records, written }) => {
        const dataset = await read(writer(written), file);
        expect(printed(dataset)).toEqual(records);
        expect(dataset.issues).toEqual([]);
        expect(dataset.projects.map(({ seq, investment }) => [seq, investment])).toEqual(
          records.map(({ investment }, index) => [index + 1, investment === "" ? null : Number(investment)]),
        );
        checkAccount(dataset);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

describe.each(Object.entries(BLANK_LOSERS))("%s", (file, writer) => {
  test("gives back a table without blanks", async () => {
    await fc.assert(
      fc.asyncProperty(table(false), async ({ records, written }) => {
        const dataset = await read(writer(written), file);
        expect(printed(dataset)).toEqual(records);
        expect(dataset.issues).toEqual([]);
        checkAccount(dataset);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test("never gives a row that wasn't written where blanks are lost", async () => {
    await fc.assert(
      fc.asyncProperty(table(true), async ({ records, written }) => {
        const dataset = await read(writer(blankFree(written)), file);
        const known = new Set(records.map((record) => JSON.stringify(record)));
        for (const record of printed(dataset)) expect(known).toContain(JSON.stringify(record));
        checkAccount(dataset);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

function blankFree({ header, rows }: Written): Written {
  return { header, rows: rows.map((cells) => cells.filter((cell) => cell !== "")) };
}
