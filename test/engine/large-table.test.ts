import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeLargeCsv } from "../../src/engine/large-export.ts";
import { measureLarge, namesOf } from "../../src/engine/large-figures.ts";
import { type LargeTable, readLargeTable } from "../../src/engine/large-table.ts";
import { inspect } from "../../src/cli/inspection.ts";
import { postgresCsv } from "../../src/engine/postgres-csv.ts";
import { openDatabase } from "../../src/engine/duckdb.ts";
import { dimensionsOf, keysIn } from "../../src/measure/dimensions/catalogue.ts";
import { measure } from "../../src/measure/measure.ts";
import { measuresOf } from "../../src/measure/measures/catalogue.ts";
import { type Filter, JOINT_POLICIES, type MeasureRequest } from "../../src/measure/request.ts";
import type { Dataset } from "../../src/project/dataset.ts";
import type { Issue } from "../../src/project/issue.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";
import { openTextStream } from "../../src/table/text-stream.ts";
import { bare } from "./bare-figures.ts";
import { encoded } from "../table/encoded.ts";
import { longTable } from "./long-tables.ts";

const FILE = "计划.csv";

/** Pieces of odd lengths, so that characters, records and line breaks are cut. */
function* oddPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0, length = 4_099; at < bytes.length; at += length, length = 1_000 + ((length * 7) % 9_001))
    yield bytes.subarray(at, at + length);
}

async function stream(bytes: Uint8Array, block: number): Promise<LargeTable> {
  const text = openTextStream(bytes.subarray(0, 1 << 16), FILE);
  return readLargeTable({
    file: FILE,
    stream: text!,
    pieces: oddPieces(bytes),
    mapping: {},
    block,
    open: (columns) => openDatabase(columns, { table: "records" }),
  });
}

/** Every dimension under every policy with every measure, and a condition of every kind. */
function questionsAbout({ projects }: Dataset): MeasureRequest[] {
  const dimensions = dimensionsOf(projects);
  const all = measuresOf(projects).filter(({ kind }) => ["amount", "ratio", "count"].includes(kind));
  const measures = [...all.map(({ id }) => id), "累计完成投资/investment"];
  const conditions: Filter[] = [
    { shantytown: false },
    { joint: true },
    { joint: false, text: "煤棚" },
    { amount: "10..5000" },
    { amount: "..100" },
    { seq: [projects[0]!.seq, projects.at(-1)!.seq] },
    ...dimensions.flatMap((one): Filter[] => {
      const keys = [...keysIn(projects, one)].slice(0, 2);
      return keys.length > 0 ? [{ [one.id]: keys }] : [];
    }),
  ];
  return [
    ...dimensions.flatMap(({ id }) => JOINT_POLICIES.map((joint) => ({ by: [id], joint, measures }))),
    ...JOINT_POLICIES.map((joint) => ({ by: ["district", "year"], joint, measures })),
    { by: ["category", "district"], joint: "split", weights: { 东区: 3, 北旗: 0.5 }, measures },
    ...conditions.map((where, index) => ({ by: ["district"], joint: JOINT_POLICIES[index % 4]!, where, measures })),
  ];
}

const placed = (issues: readonly Issue[]) =>
  issues.map(({ code, at, message, column }) => ({ code, line: at.line ?? null, message, column })).toSorted(byLine);
const byLine = (one: { line: number | null; code: string }, other: { line: number | null; code: string }) =>
  (one.line ?? 0) - (other.line ?? 0) || one.code.localeCompare(other.code, "en");

/** Reads a text in both ways, expects the same of both, and asks `one` of so many questions. */
async function expectSame(
  bytes: Uint8Array,
  { block, one = 1 }: { readonly block: number; readonly one?: number },
): Promise<{ table: LargeTable; dataset: Dataset }> {
  const dataset = parseSource(await readSource(bytes, FILE));
  const table = await stream(bytes, block);
  expect(table.sha256).toBe(dataset.sha256);
  expect(table.projects).toBe(dataset.projects.length);
  expect(table.encoding).toBe(dataset.encoding);
  expect(placed(table.issues)).toEqual(placed(dataset.issues));
  for (const request of questionsAbout(dataset).filter((_, index) => index % one === 0)) {
    const names = await namesOf(table, request.where ?? {});
    const found = bare(await measureLarge(table, names, request), false);
    const expected = bare(measure(dataset, request), false);
    expect(found, JSON.stringify(request)).toEqual(expected);
  }
  return { table, dataset };
}

describe("a long table read block by block", () => {
  test("gives the figures and issues of the table read whole, with its faults by line", async () => {
    const { text, damagedLine, unitLine } = longTable(1_500, { faults: true });
    const { table } = await expectSame(new TextEncoder().encode(text), { block: 257 });
    const lines = new Map(table.issues.map(({ code, at }) => [code, at.line]));
    expect(lines.get("row.unreadable")).toBe(damagedLine);
    expect(lines.get("unit.changes")).toBe(unitLine);
    expect(table.issues.filter(({ code }) => code === "seq.duplicate").map(({ raw }) => raw)).toEqual(["449"]);
    expect(text.split("\r\n")[damagedLine - 1]).toContain("少了一格的");
    expect(text.split("\r\n")[unitLine - 1]).toContain("亿元");
  });

  test("with headings, subtotals and a total", async () => {
    const { table, dataset } = await expectSame(new TextEncoder().encode(longTable(1_500, { sections: true }).text), {
      block: 300,
      one: 5,
    });
    expect(table.projects).toBe(1_500);
    expect(table.reading.kinds.subtotal).toBe(Math.ceil(1_500 / 45));
    const { statedTotals } = inspect(dataset);
    expect(
      table.totals.map(({ at, investment, computed, counted }) => [at.line, investment, computed, counted]),
    ).toEqual(statedTotals.map(({ at, investment, computed, counted }) => [at.line, investment, computed, counted]));
    expect(statedTotals.every(({ difference }) => difference === 0)).toBe(true);
  });

  test("whose headings come again in another order, far down", async () => {
    const rows = Array.from({ length: 600 }, (_, index) => [
      `第${index + 1}号工程`,
      `${index * 7}.5`,
      `${(index * 3) % 50}`,
    ]);
    const first = rows.slice(0, 250).map(([name, whole, done], index) => `${index + 1},${name},${whole},${done}`);
    const later = rows.slice(250).map(([name, whole, done], index) => `${index + 251},${name},${done},${whole}`);
    const text = [
      "序号,项目名称,总投资（万元）,累计完成投资（万元）",
      ...first,
      "序号,项目名称,累计完成投资（万元）,总投资（万元）",
      ...later,
    ].join("\n");
    const { table } = await expectSame(new TextEncoder().encode(text), { block: 100, one: 6 });
    const { total } = await measureLarge(table, await namesOf(table, {}), { by: [] });
    expect(total.investment).toBe(rows.reduce((sum, [, whole]) => sum + Number(whole), 0));
  });

  test("whose total is checked by the projects of all blocks", async () => {
    const { text } = longTable(400);
    const { table, dataset } = await expectSame(new TextEncoder().encode(text), { block: 90, one: 40 });
    expect(table.priced).toBe(dataset.projects.filter(({ investment }) => investment !== null).length);
    expect(table.totals.map(({ computed }) => computed)).toEqual(
      inspect(dataset).statedTotals.map(({ computed }) => computed),
    );
  });

  test("with a table of other things below it", async () => {
    const { text } = longTable(400);
    const counts = Array.from({ length: 300 }, (_, index) => `${index + 1},第${index}组,${index},5,${index * 2}.5,,,`);
    const both = `${text}\r\n编号,地区,项目个数,占比,投资合计（万元）,,,\r\n${counts.join("\r\n")}\r\n`;
    const { table } = await expectSame(new TextEncoder().encode(both), { block: 150, one: 6 });
    expect(table.projects).toBe(400);
  });

  test("is handed to PostgreSQL as projects in memory are", async () => {
    const odd = '401,"x"" {y}",水利,"单位,\\1",5.25,,2019年,"南县、东\\区、""北""旗"\r\n402,,水利,,,,,\r\n';
    const { text } = longTable(400);
    const bytes = new TextEncoder().encode(text.replace(/(?=,合计)/, odd));
    const { table, dataset } = await expectSame(bytes, { block: 150, one: 20 });
    const path = join(mkdtempSync(join(tmpdir(), "key-projects-")), "facts.csv");
    await writeLargeCsv(table, path);
    const expected = Buffer.concat([...postgresCsv(table.kept, dataset.projects)]).toString("utf8");
    const lines = (csv: string) => csv.split("\n").toSorted();
    expect(lines(readFileSync(path, "utf8"))).toEqual(lines(expected));
    rmSync(dirname(path), { recursive: true });
  });

  test("in GB18030, with characters cut between pieces", async () => {
    const { table } = await expectSame(encoded(longTable(1_200, { faults: true }).text, "gb18030"), {
      block: 500,
      one: 7,
    });
    expect(table.encoding).toMatch(/gb/i);
  });
});
