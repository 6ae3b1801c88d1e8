import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { quantitiesCommand } from "../../src/cli/commands/quantities.ts";
import { chartCommand } from "../../src/cli/commands/chart.ts";
import { auditCommand } from "../../src/cli/commands/audit.ts";
import { exportCommand } from "../../src/cli/commands/export.ts";
import { inspectCommand } from "../../src/cli/commands/inspect.ts";
import { projectsCommand } from "../../src/cli/commands/projects.ts";
import { traceCommand } from "../../src/cli/commands/trace.ts";
import { summaryCommand } from "../../src/cli/commands/summary.ts";
import { openDatabase } from "../../src/engine/duckdb.ts";
import type { RowLimits } from "../../src/engine/large-limits.ts";
import { runHere as run } from "./run-here.ts";

const folder = mkdtempSync(join(tmpdir(), "key-projects-large-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, "计划.csv");
const ROWS = 300;
writeFileSync(
  file,
  [
    "序号,项目名称,建设单位,总投资（万元）,累计完成投资（万元）,竣工时间,建设地点",
    ...Array.from({ length: ROWS }, (_, index) =>
      [
        index + 1,
        `第${index + 1}号工程`,
        `单位${index % 7}`,
        index % 11 === 0 ? "" : `${(index * 37) % 500}.${index % 10}`,
        index % 3 === 0 ? "" : index % 50,
        `${2018 + (index % 3)}年`,
        ["东区", "西区", "东区、西区", "南县"][index % 4],
      ].join(","),
    ),
    "",
  ].join("\n"),
);

const STREAMED: RowLimits = { same: 100, streamed: 100, held: 200 };

interface Row {
  readonly seqs?: unknown;
}

function withoutSeqs(json: string) {
  const { rows, total, ...figures } = JSON.parse(json) as { rows: Row[]; total: Row };
  const bare = ({ seqs: _, ...row }: Row) => row;
  return { ...figures, rows: rows.map(bare), total: bare(total) };
}

describe("a source of more rows than are held", () => {
  test.each([
    ["--by", "district", "--joint", "split"],
    ["--by", "year,unit", "--where", "amount=100.."],
    ["--by", "建设地点,organisation", "--where", "text=第2"],
    ["--by", "lead,district", "--joint", "full"],
    ["--by", "category", "--where", "建设单位=单位3", "--where", "year=2019"],
    ["--by", "district", "--where", "unit=单位1|单位2", "--where", "seq=3|9|27"],
    ["--by", "district", "--measure", "investment,累计完成投资,累计完成投资/investment", "--joint", "full"],
  ])("gives the figures of memory when it is streamed: %s %s %s %s", async (...args) => {
    const asked = [file, ...args, "--format", "json"];
    const [memory, streamed] = [await run(summaryCommand, asked), await run(summaryCommand, asked, STREAMED)];
    expect(memory.stdout).toContain('"seqs"');
    expect(streamed.stdout).not.toContain('"seqs"');
    expect(withoutSeqs(streamed.stdout)).toEqual(withoutSeqs(memory.stdout));
    expect(streamed.status).toBe(0);
  });

  test("is refused by a command that holds it, with the number", async () => {
    await expect(run(quantitiesCommand, [file], STREAMED)).rejects.toThrow("more than 200 rows");
  });

  test.each([["district"], ["year", "--lang", "en"], ["units", "--where", "amount=100.."], ["progress"]])(
    "is drawn as in memory: %s %s %s",
    async (...args) => {
      const asked = [args[0]!, file, ...args.slice(1), "--format", "json"];
      const [memory, streamed] = [await run(chartCommand, asked), await run(chartCommand, asked, STREAMED)];
      expect(streamed.stdout).toBe(memory.stdout);
      expect(streamed.stdout).toContain("vega");
      expect(streamed.complaints).toEqual(memory.complaints);
    },
  );

  test("is no source of a chart of single projects, which says what there is", async () => {
    const refused = run(chartCommand, ["tasks", file], STREAMED);
    await expect(refused).rejects.toMatchObject({
      code: "engine.unsupported",
      words: {
        zh: expect.stringContaining("可画的有 treemap、district"),
        en: expect.stringContaining("there are treemap"),
      },
    });
  });

  test("is audited by the rules that can, and says which can't", async () => {
    const asked = [file, "--format", "json"];
    const [memory, streamed] = [await run(auditCommand, asked), await run(auditCommand, asked, STREAMED)];
    const [whole, made] = [JSON.parse(memory.stdout), JSON.parse(streamed.stdout)];
    const left = made.notRun.map(({ id }: { id: string }) => id);
    expect(made.findings).toEqual(whole.findings.filter(({ id }: { id: string }) => !left.includes(id)));
    expect(made.findings.length).toBeGreaterThan(10);
    expect(streamed.status).toBe(memory.status);
    const text = (await run(auditCommand, [file, "--lang", "en"], STREAMED)).stdout;
    expect(text).toContain("Rules that weren't run (");
    expect(text).toContain("doubled-character (Characters that seem doubled): it takes all projects at once");
    await expect(run(auditCommand, [file, "--format", "xlsx", "--out", "x.xlsx"], STREAMED)).rejects.toThrow(
      "--format xlsx",
    );
  });

  test("is taken by every command up to the limit", async () => {
    expect((await run(auditCommand, [file], { same: 100, streamed: 100, held: ROWS + 1 })).stdout).not.toBe("");
  });

  test.each([
    ["--limit", "5"],
    ["--where", "district=东区", "--where", "amount=100..", "--joint", "exclude"],
    ["--where", "seq=7|250"],
    ["--where", "text=第29", "--limit", "4"],
  ])("lists its projects as memory does: %s %s %s %s", async (...args) => {
    const asked = [file, ...args, "--format", "json"];
    const [memory, streamed] = [await run(projectsCommand, asked), await run(projectsCommand, asked, STREAMED)];
    expect(JSON.parse(streamed.stdout)).toEqual(JSON.parse(memory.stdout));
    expect(JSON.parse(streamed.stdout).length).toBeGreaterThan(0);
    expect(streamed.complaints).toEqual(memory.complaints);
  });

  test("is inspected as in memory", async () => {
    const asked = [file, "--format", "json"];
    const [memory, streamed] = [await run(inspectCommand, asked), await run(inspectCommand, asked, STREAMED)];
    const inspection = JSON.parse(memory.stdout);
    expect(JSON.parse(streamed.stdout)).toEqual(inspection);
    expect(inspection.projects).toBe(ROWS);
  });

  test("is exported as the facts of memory", async () => {
    const [memory, streamed] = [join(folder, "memory.parquet"), join(folder, "streamed.parquet")];
    await run(exportCommand, [file, "--as", "facts", "--out", memory]);
    await run(exportCommand, [file, "--as", "facts", "--out", streamed], STREAMED);
    const database = await openDatabase([]);
    const [one, other] = [memory, streamed].map((path) => `SELECT * FROM read_parquet('${path}')`);
    const names = async (sql: string) => (await database.query(`DESCRIBE ${sql}`)).map((row) => row.column_name);
    expect(await names(other!)).toEqual(await names(one!));
    expect(await database.query(`(${one} EXCEPT ${other}) UNION ALL (${other} EXCEPT ${one})`)).toEqual([]);
    expect(await database.query(`SELECT count(*) AS n FROM (${other})`)).toEqual([{ n: String(ROWS) }]);
    const metadata = `SELECT decode(key) AS key FROM parquet_kv_metadata('${streamed}') WHERE decode(key) = 'dimensions'`;
    expect(await database.query(metadata)).toHaveLength(1);
    database.close();
    await expect(run(exportCommand, [file, "--as", "facts", "--out", file], STREAMED)).rejects.toThrow("another file");
  });

  test.each([
    ["--by", "district,year", "--joint", "split", "--weights", "东区=2.5"],
    [
      "--by",
      "category",
      "--measure",
      "investment,累计完成投资/总投资",
      "--where",
      "text=煤棚",
      "--where",
      "year=2019|2020",
    ],
    ["--by", "organisation", "--joint", "exclude", "--where", "amount=100..4000.5"],
  ])("gives its figures from the exported facts alone: %s %s %s %s", async (...args) => {
    const asked = [...args, "--format", "json"];
    const expected = await run(summaryCommand, [file, ...asked], STREAMED);
    for (const limits of [undefined, STREAMED]) {
      const path = join(folder, "facts.parquet");
      await run(exportCommand, [file, "--as", "facts", "--out", path], limits);
      const found = await run(summaryCommand, [path, ...asked]);
      expect(JSON.parse(found.stdout)).toEqual(JSON.parse(expected.stdout));
      expect(found.complaints).toEqual(expected.complaints);
    }
  });

  test("is read by its headings from another Parquet, and isn't asked for what its facts don't have", async () => {
    const path = join(folder, "facts.parquet");
    await run(exportCommand, [file, "--as", "facts", "--out", path]);
    await expect(run(summaryCommand, [path, "--by", "task"])).rejects.toMatchObject({ code: "engine.unsupported" });
    await expect(run(summaryCommand, [path, "--where", "district=月球"])).rejects.toMatchObject({
      code: "value.unknown",
    });
    await run(exportCommand, [file, "--as", "parquet", "--out", path]);
    const asked = ["--by", "district,year", "--format", "json"];
    expect((await run(summaryCommand, [path, ...asked])).stdout).toBe(
      (await run(summaryCommand, [file, ...asked])).stdout,
    );
  });

  test("is read record by record from JSON of one a line, with the same figures", async () => {
    const path = join(folder, "计划.jsonl");
    const [heads, ...lines] = readFileSync(file, "utf8").trim().split("\n");
    const records = lines.map((line) => {
      const cells = line.split(",");
      return Object.fromEntries(heads!.split(",").map((head, index) => [head, cells[index] || null]));
    });
    writeFileSync(path, records.map((record) => JSON.stringify(record)).join("\n"));
    const asked = [path, "--by", "district,year", "--format", "json"];
    const streamed = await run(summaryCommand, asked, STREAMED);
    expect(withoutSeqs(streamed.stdout)).toEqual(withoutSeqs((await run(summaryCommand, asked)).stdout));
    writeFileSync(path, [...records.map((one) => JSON.stringify(one)), "此行不是记录", "{}"].join("\n"));
    for (const limits of [STREAMED, undefined])
      await expect(run(summaryCommand, asked, limits)).rejects.toThrow(`line ${records.length + 1}`);
  });

  test("is listed from memory wherever it can be held, without a limit", async () => {
    const { stdout, complaints } = await run(projectsCommand, [file, "--format", "json"], {
      same: 100,
      streamed: 100,
      held: 400,
    });
    expect(JSON.parse(stdout)).toHaveLength(ROWS);
    expect(complaints).toEqual((await run(projectsCommand, [file, "--format", "json"])).complaints);
  });

  test("says how many projects it leaves out", async () => {
    const { complaints, stdout } = await run(projectsCommand, [file, "--limit", "5", "--format", "json"], STREAMED);
    expect(JSON.parse(stdout)).toHaveLength(5);
    expect(complaints).toContain(`列出 ${ROWS} 个项目中的前 5 个`);
    await expect(run(projectsCommand, [file, "--limit", "0"])).rejects.toThrow("--limit");
  });

  test.each([
    ["--seq", "42"],
    ["--seq", "3,299", "--measure", "累计完成投资"],
    ["--by", "district", "--value", "东区"],
    ["--by", "district", "--value", "东区", "--joint", "split"],
    ["--by", "year,district", "--value", "2019,南县", "--where", "amount=200.."],
    ["investment/district=西区/joint=full"],
    ["--by", "district", "--value", "西区", "--measure", "累计完成投资/investment"],
  ])("traces a number to the same rows and lines: %s %s %s %s", async (...args) => {
    const asked = [file, ...args, "--format", "json"];
    const [memory, streamed] = [await run(traceCommand, asked), await run(traceCommand, asked, STREAMED)];
    expect(JSON.parse(streamed.stdout)).toEqual(JSON.parse(memory.stdout));
    expect(streamed.stdout).toContain("号工程");
  });

  test("doesn't trace a share, which all of it is a part of", async () => {
    const asked = [file, "--by", "district", "--value", "东区", "--measure", "share"];
    await expect(run(traceCommand, asked, STREAMED)).rejects.toThrow("use summary");
  });

  test("isn't given as a workbook, which lists the projects", async () => {
    await expect(run(summaryCommand, [file, "--format", "xlsx", "--out", "x.xlsx"], STREAMED)).rejects.toThrow(
      "at most 100 rows",
    );
  });
});

describe("a long source that isn't one table from its first rows on", () => {
  const several = join(folder, "几个表.csv");
  const table = (name: string, unit: string, rows: number) => [
    `${name},,`,
    `单位：${unit},,`,
    "项目名称,总投资,建设地点",
    ...Array.from({ length: rows }, (_, index) => `${name}第${index}号工程,${index + 1},东区`),
  ];
  writeFileSync(several, [...table("市级", "万元", 50), ...table("省级", "亿元", 200)].join("\n"));

  test("is read whole where it can be held, and refused with the reason where it can't", async () => {
    const asked = [several, "--format", "json"];
    const memory = await run(summaryCommand, asked);
    // 1 + … + 50 万元, and 1 + … + 200 亿元.
    expect(JSON.parse(memory.stdout).total).toMatchObject({ projects: 250, investment: 1_275 + 201_000_000 });
    expect((await run(summaryCommand, asked, { same: 100, streamed: 100, held: 1_000 })).stdout).toBe(memory.stdout);
    await expect(run(summaryCommand, asked, STREAMED)).rejects.toThrow("expected one table of projects");
  });
});

describe("an interrupt while a long source is read", () => {
  test.skipIf(process.platform === "win32")("ends the command, and leaves nothing behind", async () => {
    const long = join(folder, "长表.csv");
    const lines = Array.from(
      { length: 400_000 },
      (_, index) => `${index + 1},第${index + 1}号工程,${index % 900},东区`,
    );
    writeFileSync(long, ["序号,项目名称,总投资（万元）,建设地点", ...lines, ""].join("\n"));
    const temporary = mkdtempSync(join(folder, "tmp-"));
    const child = spawn(process.execPath, ["dist/cli.js", "summary", long], {
      env: { ...process.env, TMPDIR: temporary },
      stdio: ["ignore", "ignore", "pipe"],
    });
    const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
    await vi.waitUntil(() => readdirSync(temporary).length > 0, { timeout: 120_000 });
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe("without DuckDB", () => {
  test("a source that can be held is, and a longer one says what to install", async () => {
    vi.doMock("@duckdb/node-api", () => {
      throw new Error("Cannot find package");
    });
    vi.resetModules();
    const { summaryCommand: without } = await import("../../src/cli/commands/summary.ts");
    const asked = [file, "--format", "json"];
    const held = await run(without, asked, { same: 100, streamed: 100, held: 400 });
    expect(held.stdout).toBe((await run(summaryCommand, asked)).stdout);
    const refused = await run(without, asked, STREAMED).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "engine.unsupported" });
    expect(String(refused)).toContain("npm install @duckdb/node-api");
    expect(String(refused)).toContain("计划.csv");
    vi.doUnmock("@duckdb/node-api");
  });
});
