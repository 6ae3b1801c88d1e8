import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { Command } from "../../src/cli/command.ts";
import { exportCommand } from "../../src/cli/commands/export.ts";
import { inspectCommand } from "../../src/cli/commands/inspect.ts";
import { projectsCommand } from "../../src/cli/commands/projects.ts";
import { summaryCommand } from "../../src/cli/commands/summary.ts";
import { traceCommand } from "../../src/cli/commands/trace.ts";
import { openDatabase } from "../../src/engine/duckdb.ts";
import { COUNTED_ROWS, type RowLimits } from "../../src/engine/large-limits.ts";
import * as plainTable from "../../src/engine/plain-table.ts";
import { measure } from "../../src/measure/measure.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";
import { longTable } from "../engine/long-tables.ts";
import { runHere } from "./run-here.ts";

const folder = mkdtempSync(join(tmpdir(), "key-projects-same-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// More than the first block of those that the database reads by itself, and as many as show the other way.
const [ROWS, FEW] = [4_200, 300];
const HELD: RowLimits = { same: 100_000, streamed: 100_000, held: 100_000 };
const STREAMED: RowLimits = { ...HELD, same: 100 };

function written(name: string, text: string): string {
  const path = join(folder, `${name}.csv`);
  writeFileSync(path, text);
  return path;
}

const withoutNumbers = (text: string) =>
  text
    .split("\r\n")
    .map((line) => (line.split(",").length > 2 ? line.slice(line.indexOf(",") + 1) : line))
    .join("\r\n");
const withoutTotal = (text: string) => text.replace(/^,合计.*\r\n/m, "");
const SOURCES: readonly (readonly [string, string])[] = [
  ["with faults", written("faults", longTable(ROWS, { faults: true }).text)],
  ["with sections and sums", written("sections", longTable(FEW, { sections: true }).text)],
  ["without numbers", written("unnumbered", withoutNumbers(withoutTotal(longTable(FEW).text)))],
  ["in a plan with tasks", written("plan", planAround(withoutTotal(longTable(FEW).text)))],
  ["in English", written("english", english(withoutTotal(longTable(FEW).text)))],
];

function planAround(text: string): string {
  const tasks = Array.from(
    { length: 24 },
    (_, index) => `（${index + 1}）实施${["道路", "煤棚", "学校"][index % 3]}工程。完成建设，牵头单位：市住建局。`,
  );
  return ["某市三年行动计划", "二、重点任务", ...tasks, text].join("\r\n");
}

function english(text: string): string {
  const heads = "No.,Project name,Category,Agency,Total investment,Spent to date,Completion,Location";
  return text
    .replace(/^.*计划表\r\n/, "Programme of key projects\r\n")
    .replace("单位：万元", "Unit: CNY million")
    .replace(/^序号.*$/m, heads)
    .replace(/第(\d+)号(\S+?)工程/g, "Works no. $1 of $2")
    .replace(/(\d{4})年/g, "$1");
}

async function expectSame(command: Command, args: readonly string[]) {
  const read = vi.spyOn(plainTable, "readLongTable");
  const streamed = await runHere(command, args, STREAMED);
  expect(read).toHaveBeenCalledTimes(1);
  read.mockRestore();
  expect(streamed).toEqual(await runHere(command, args, HELD));
  expect(streamed.status).toBe(0);
}

describe.each(SOURCES)("a table %s that is read block by block gives the bytes of memory", (_, path) => {
  test.each([
    ["--by", "district,year", "--joint", "full", "--format", "json"],
    ["--by", "category", "--where", "amount=100..", "--joint", "split", "--format", "json"],
    ["--by", "organisation", "--where", "year=2019", "--format", "csv"],
  ])(
    "in summary %s %s %s %s",
    async (...args) => {
      await expectSame(summaryCommand, [path, ...args]);
    },
    60_000,
  );

  test.each([
    ["--limit", "7", "--format", "json"],
    ["--where", "year=2020", "--format", "csv"],
  ])(
    "in projects %s %s",
    async (...args) => {
      await expectSame(projectsCommand, [path, ...args]);
    },
    60_000,
  );

  test.each([
    ["--seq", "242", "--format", "json"],
    ["--by", "year", "--value", "2019", "--format", "json"],
    ["--by", "year", "--value", "2019", "--measure", "share", "--format", "json"],
  ])(
    "in trace %s %s %s %s",
    async (...args) => {
      await expectSame(traceCommand, [path, ...args]);
    },
    60_000,
  );

  test("in inspect", async () => {
    await expectSame(inspectCommand, [path, "--format", "json"]);
    await expectSame(inspectCommand, [path]);
  }, 60_000);
});

test("a table that could be held is counted where its rows are plain, and held where they aren't", async () => {
  const read = vi.spyOn(plainTable, "readCounts");
  const plain = longTable(COUNTED_ROWS + 100).text.replace(/^,合计.*\r\n/m, "");
  for (const [text, isCounted] of [
    [plain, true],
    [withoutNumbers(plain), false],
  ] as const) {
    const path = written("held", text);
    const { stdout } = await runHere(summaryCommand, [path, "--by", "district", "--format", "json"]);
    expect((await read.mock.results.at(-1)!.value) !== null).toBe(isCounted);
    const dataset = parseSource(await readSource(readFileSync(path), "held.csv"));
    const { rows, total } = measure(dataset, { by: ["district"] });
    const own = JSON.parse(stdout);
    expect(own.total.investment).toBe(total.investment);
    expect(own.rows.map((row: { seqs: number[] }) => row.seqs)).toEqual(rows.map(({ seqs }) => seqs));
  }
  read.mockRestore();
}, 60_000);

test("a workbook takes the records, and so does a table of two dimensions", async () => {
  const [[, path]] = SOURCES as [readonly [string, string]];
  const read = vi.spyOn(plainTable, "readLongTable");
  await runHere(summaryCommand, [path, "--by", "district,year", "--pivot"], STREAMED);
  await runHere(summaryCommand, [path, "--format", "xlsx", "--out", join(folder, "x.xlsx")], STREAMED);
  await runHere(projectsCommand, [path, "--limit", "3", "--format", "xlsx", "--out", join(folder, "y.xlsx")], STREAMED);
  expect(read).not.toHaveBeenCalled();
  read.mockRestore();
}, 60_000);

test("facts are the same, row by row", async () => {
  const database = await openDatabase([]);
  for (const [, path] of SOURCES) {
    const [memory, streamed] = [join(folder, "memory.parquet"), join(folder, "streamed.parquet")];
    await runHere(exportCommand, [path, "--as", "facts", "--out", memory], HELD);
    await runHere(exportCommand, [path, "--as", "facts", "--out", streamed], STREAMED);
    const [one, other] = [memory, streamed].map((own) => `SELECT * FROM read_parquet('${own}')`);
    expect(await database.query(`(${one} EXCEPT ${other}) UNION ALL (${other} EXCEPT ${one})`)).toEqual([]);
    const counted = (sql: string) => database.query(`SELECT count(*) AS n FROM (${sql})`);
    expect(await counted(other!)).toEqual(await counted(one!));
  }
  database.close();
}, 120_000);
