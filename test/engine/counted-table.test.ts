import { describe, expect, test } from "vitest";
import { measureLarge, namesOf } from "../../src/engine/large-figures.ts";
import { type LargeInput, type LargeTable, readLargeTable } from "../../src/engine/large-table.ts";
import { neededColumns } from "../../src/engine/needed-columns.ts";
import { readCountedTable } from "../../src/engine/counted-table.ts";
import { JOINT_POLICIES, type MeasureRequest } from "../../src/measure/request/request.ts";
import { encoded } from "../table/encoded.ts";
import { at, everywhere, inputOf, ODD_ROWS, ROWS, table } from "./odd-tables.ts";

const BY = ["district", "category", "year", "unit"];
const REQUESTS: readonly MeasureRequest[] = [
  ...[...BY.map((one) => [one]), ["district", "year"], ["category", "unit"], []].flatMap((by) =>
    JOINT_POLICIES.filter((joint) => joint !== "split").map((joint): MeasureRequest => ({ by, joint })),
  ),
  { by: ["year"], where: { district: ["东区"] } },
  { by: ["district"], where: { year: [2023], joint: false } },
  { by: ["category"], where: { district: ["东区"], category: ["水利", "教育"] }, joint: "full" },
];

const notAsked = () => Promise.reject(new Error("expected no question to a database"));

async function figuresOf(large: LargeTable) {
  const figures = [];
  for (const request of REQUESTS) {
    const names = await namesOf(large, request.where ?? {});
    figures.push(await measureLarge(large, names, request, { seqs: true }));
  }
  return figures;
}

function known(large: LargeTable) {
  const { database: _, counts: __, facts: ___, readCells: ____, rowsOfLines: _____, examples, kept, ...rest } = large;
  const districts = examples.map(({ district }) => district);
  return { ...rest, kept: kept.map(({ name }) => name), headings: Object.keys(examples[0]!.extra), districts };
}

/** Whether a text is counted; then it is expected to be what it is to the reader. */
async function isCounted(text: string | Uint8Array, options: Partial<LargeInput> = {}): Promise<boolean> {
  const input = {
    needed: (facts, own) => neededColumns(facts, own, BY, {}, []),
    records: false,
    ...options,
  } satisfies Partial<LargeInput>;
  const counted = await readCountedTable(inputOf(text, input), notAsked);
  if (!counted) return false;
  const slow = await readLargeTable(inputOf(text, input));
  const { districts, ...own } = known(counted);
  const { districts: others, ...rest } = known(slow);
  expect(own).toEqual(rest);
  // Those that are named, behind the examples.
  expect(districts.slice(-3)).toEqual(others.slice(-3));
  const [figures, expected] = [await figuresOf(counted), await figuresOf(slow)];
  for (const [index, one] of figures.entries()) expect(one).toEqual(expected[index]);
  slow.database.close();
  return true;
}

// Whose numbers don't go on, so that a database has to give projects their keys, or whose cells stand for others.
const LEFT: readonly string[] = ["a number twice", "a number left out", "a cell of lines that look like projects"];

describe("a table that is counted while it is scanned", () => {
  test("has the figures, issues and totals of the reader", async () => {
    expect(await isCounted(table())).toBe(true);
    expect(await isCounted(table(undefined, "\r\n"))).toBe(true);
    expect(await isCounted(`\ufeff${table()}`)).toBe(true);
    expect(await isCounted(encoded(table(), "gb18030"))).toBe(true);
    expect(await isCounted(table().trimEnd())).toBe(true);
    const damaged = Buffer.from(table());
    damaged.fill(0xff, damaged.indexOf("第400号"), damaged.indexOf("第400号") + 2);
    expect(await isCounted(damaged)).toBe(true);
  }, 60_000);

  test.each(ODD_ROWS)(
    "is the same with %s",
    async (name, change) => {
      expect(await isCounted(table(change))).toBe(!LEFT.includes(name));
    },
    60_000,
  );

  test("with joint projects in several spellings, and other separators", async () => {
    const spelled = (cells: string[], seq: number) =>
      seq % 3 === 0 && cells[8] === "东区、西区" ? cells.with(8, "西区、东区") : cells;
    expect(await isCounted(table(spelled))).toBe(true);
    for (const mark of [";", "\t", "|"]) {
      const text = table((cells) =>
        cells.map((cell, index) => (index === 1 ? `"${cell}${mark}${mark}甲"` : cell)).join(mark),
      );
      expect(await isCounted(text.replace(/^[^\n]*/, (headings) => headings.replaceAll(",", mark)))).toBe(true);
    }
  }, 60_000);

  test("with doubled quotes and long texts in what figures go by", async () => {
    const quoted = everywhere((cell, index) => (index === 4 ? `"${cell}""甲"""` : cell));
    expect(await isCounted(table(quoted))).toBe(true);
    const long = everywhere((cell, index) => (index === 4 ? cell.repeat(300) : cell));
    expect(await isCounted(table(long))).toBe(true);
  }, 60_000);

  test("is left to a database where units are too many", async () => {
    expect(await isCounted(table((cells, seq) => cells.with(0, String(ROWS - seq + 1))))).toBe(false);
    expect(await isCounted(table(at(300, (cells) => cells.with(4, "同上"))))).toBe(false);
  }, 60_000);
});
