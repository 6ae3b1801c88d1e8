import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { afterAll, describe, expect, test } from "vitest";
import { auditCommand } from "../../src/cli/commands/audit.ts";
import { inspectCommand } from "../../src/cli/commands/inspect.ts";
import { projectsCommand } from "../../src/cli/commands/projects.ts";
import { summaryCommand } from "../../src/cli/commands/summary.ts";
import { traceCommand } from "../../src/cli/commands/trace.ts";
import type { RowLimits } from "../../src/engine/large-limits.ts";
import { runHere as run } from "./run-here.ts";

const folder = mkdtempSync(join(tmpdir(), "key-projects-sheet-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = ["序号", "项目类别", "项目名称", "建设单位", "总投资（万元）", "建设地点", "竣工时间"];
const rows = Array.from({ length: 300 }, (_, index) => [
  index + 1,
  ["交通", "水利", "产业"][index % 3],
  `第${index + 1}号工程`,
  `单位${index % 7}`,
  index % 11 === 0 ? null : ((index * 37) % 500) + (index % 10) / 10,
  ["东区", "西区", "东区、西区", "南县"][index % 4],
  index % 5 === 0 ? "" : `${2018 + (index % 3)}年`,
]);

function workbook(name: string, lines: readonly (readonly unknown[])[]): string {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(lines.map((line) => [...line])), "2018年");
  const path = join(folder, name);
  writeFileSync(path, write(book, { type: "buffer", bookType: "xlsx", cellStyles: true, bookSST: true }) as Buffer);
  return path;
}

const file = workbook("计划.xlsx", [HEAD, ...rows]);
const STREAMED: RowLimits = { same: 50, streamed: 100, held: 200 };
const HELD: RowLimits = { same: 500, streamed: 500, held: 500 };

describe("a workbook of more rows than are held", () => {
  test.each([
    ["--by", "district", "--joint", "split"],
    ["--by", "year,category", "--where", "amount=100.."],
    ["--by", "organisation", "--joint", "full"],
  ])("gives the figures of memory: %s %s %s %s", async (...args) => {
    const figures = async (limits: RowLimits) => {
      const { stdout, status } = await run(summaryCommand, [file, ...args, "--format", "json"], limits);
      expect(status).toBe(0);
      return JSON.parse(stdout.replace(/,?\s*"seqs": ?\[[^\]]*\]/g, "")) as unknown;
    };
    expect(await figures(STREAMED)).toEqual(await figures(HELD));
  });

  test("lists and traces its projects by their rows", async () => {
    const listed = async (limits: RowLimits) =>
      JSON.parse((await run(projectsCommand, [file, "--where", "district=南县", "--format", "json"], limits)).stdout);
    expect(await listed(STREAMED)).toEqual(await listed(HELD));
    const traced = ["--by", "district,category", "--value", "南县,水利", "--lang", "zh"];
    const [some, whole] = [
      await run(traceCommand, [file, ...traced], STREAMED),
      await run(traceCommand, [file, ...traced], HELD),
    ];
    expect(some.stdout).toContain("2018年");
    expect(some.stdout).toBe(whole.stdout);
  });

  test("is inspected in rows, with its hash and what is wrong with a cell", async () => {
    const broken = rows.map((row, index) => (index === 249 ? row.with(4, "详见附件") : row));
    const path = workbook("待核.xlsx", [HEAD, ...broken]);
    const inspected = async (limits: RowLimits) =>
      JSON.parse((await run(inspectCommand, [path, "--format", "json"], limits)).stdout) as Record<string, unknown>;
    const [some, whole] = [await inspected(STREAMED), await inspected(HELD)];
    for (const name of ["sha256", "format", "encoding", "account", "projects", "priced", "unit"])
      expect([name, some[name]]).toEqual([name, whole[name]]);
    const [told, known] = [some, whole].map(({ issues }) =>
      (issues as { seq?: number }[]).map(({ seq: _, ...one }) => one),
    );
    expect(told).toEqual(known);
    expect(told).toHaveLength(1);
    const found = await run(auditCommand, [path, "--lang", "zh"], STREAMED);
    expect(found.stdout).toMatch(/250/);
  });
});
