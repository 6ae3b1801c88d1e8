import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openClickHouse } from "../../src/engine/clickhouse.ts";
import { openPostgres } from "../../src/engine/postgres.ts";
import { sparkResults } from "../../src/engine/spark-script.ts";
import { run } from "./run.ts";

describe("summary --engine", () => {
  test.each([
    ["--by", "district,year", "--joint", "split", "--weights", "昆区=2"],
    ["--by", "organisation", "--exclude", "棚改"],
    ["--by", "lead", "--measure", "investment,households,perHousehold"],
    ["--by", "district", "--where", "amount=100..", "--where", "text=煤"],
  ])("duckdb prints the JSON of memory: %s %s %s", (...args) => {
    const asked = ["summary", ...args, "--format", "json"];
    const [memory, duckdb] = [run(asked), run([...asked, "--engine", "duckdb"])];
    expect(duckdb.stderr).toBe(memory.stderr);
    expect(duckdb.stdout).toBe(memory.stdout);
    expect(duckdb.status).toBe(0);
  });

  test.each(["duckdb", "spark", "postgres", "clickhouse", "trino"])(
    "sql prints a schema and one SELECT for %s",
    (dialect) => {
      const { status, stdout } = run([
        "summary",
        "--by",
        "district",
        "--engine",
        "sql",
        "--dialect",
        dialect,
        "--where",
        "unit=包钢(集团)公司",
      ]);
      expect(status).toBe(0);
      expect(stdout).toContain("facts");
      expect(stdout).toContain("包钢(集团)公司");
      expect(stdout.match(/^ +SELECT 'row'/gm)).toHaveLength(1);
      expect(stdout.match(/^WITH scope AS/gm)).toHaveLength(1);
    },
  );

  test.each([
    [["--dialect", "spark"], /--dialect: expected --engine sql/],
    [["--engine", "oracle"], /--engine: expected one of memory, duckdb, sql/],
    [["--engine", "postgress://me:geheim@host/x"], /got "postgress:\/\/\*\*\*@host\/x"/],
    [["--engine", "clickhouse://[", "--facts", "t"], /--engine: expected one of/],
    [["--facts", "facts.parquet"], /--facts: expected --engine spark\|clickhouse/],
    [["--engine", "postgres://host/x", "--facts", "a; DROP TABLE b"], /--facts: expected the name of a table/],
    [["--engine", "postgres://me:geheim@127.0.0.1:1/x"], /postgres 127.0.0.1:1\/x: expected a server .*ECONNREFUSED/],
    [["--engine", "clickhouse://me:geheim@127.0.0.1:1/x"], /clickhouse 127.0.0.1:1: expected a server .*ECONNREFUSED/],
    [["--engine", "spark://127.0.0.1:1"], /spark:\/\/127.0.0.1:1: expected a server .*ECONNREFUSED|expected spark-sql/],
    [["--engine", "sql", "--dialect", "oracle"], /--dialect: expected one of duckdb/],
    [["--engine", "duckdb", "--by", "district,year", "--pivot"], /--pivot: expected --engine memory/],
    [["--engine", "duckdb", "--where", "district=月球"], /district: expected one of/],
  ])("%s is refused", (args, message) => {
    const { status, stderr } = run(["summary", "--lang", "en", ...args], { LANG: "en_US.UTF-8" });
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr).not.toContain("geheim");
  });

  test("sql reads a table or a file that is named", () => {
    const asked = ["summary", "--by", "district", "--engine", "sql", "--dialect", "spark", "--facts"];
    expect(run([...asked, "hdfs:///plan/facts.parquet"]).stdout).toContain("(path 'hdfs:///plan/facts.parquet')");
    const { stdout } = run([...asked, "plan.facts"]);
    expect(stdout).toContain("SELECT * FROM plan.facts");
    expect(stdout).not.toContain("CREATE");
  });
});

describe("a server that says nothing", () => {
  const server = createServer(() => {});
  const facts = { given: "facts" };
  beforeAll(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
  afterAll(() => void server.close());

  test("is given up after some seconds, with a word", async () => {
    const place = `127.0.0.1:${(server.address() as { port: number }).port}`;
    const late = { code: "engine.unreachable", message: expect.stringMatching(/no answer within 5 s|timeout expired/) };
    await Promise.all([
      expect(openPostgres(`postgres://me:geheim@${place}/x`, facts)).rejects.toMatchObject(late),
      expect(openClickHouse(`clickhouse://me@${place}`, { session: "s" }, facts)).rejects.toMatchObject(late),
    ]);
  }, 20_000);
});

describe("summary --engine spark", () => {
  const folder = mkdtempSync(join(tmpdir(), "key-projects-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  /** A stand-in for Spark's program: it keeps its words and its script, then does something. */
  const standIn = (name: string, does: string) => {
    const path = join(folder, name, name);
    rmSync(join(folder, name), { recursive: true, force: true });
    mkdirSync(join(folder, name));
    const script = '#!/bin/sh\necho "$@" > "$0.words"\nfor last; do :; done\ncat "$last" > "$0.sql"\n';
    writeFileSync(path, `${script}${does}\n`);
    chmodSync(path, 0o755);
    return path;
  };
  const asked = ["summary", "--by", "district", "--engine", "spark", "--lang", "en"];
  const on = (path: string) => run(asked, { PATH: `${dirname(path)}:/bin:/usr/bin`, LANG: "en_US.UTF-8" });

  test("says that there is none on the PATH", () => {
    const { status, stderr } = run(asked, { PATH: folder, LANG: "en_US.UTF-8" });
    expect(status).toBe(2);
    expect(stderr).toContain("expected spark-sql or spark-submit on the PATH, found none");
    expect(run(asked.slice(0, -2), { PATH: folder, LANG: "zh_CN.UTF-8" }).stderr).toContain("没有找到");
  });

  test("runs a script over a file of facts, by spark-submit where there is no spark-sql", () => {
    const path = standIn("spark-submit", "exit 1");
    on(path);
    expect(readFileSync(`${path}.words`, "utf8")).toMatch(
      /^--class \S+SparkSQLCLIDriver .*spark-internal -f \S+\.sql\n$/,
    );
    const script = readFileSync(`${path}.sql`, "utf8");
    expect(script).toMatch(/TEMPORARY VIEW facts USING parquet OPTIONS \(path 'file:\/\/\S+\/facts\.parquet'\);/);
    expect(script).toContain("SET spark.sql.ansi.enabled=true;");
  });

  test("says what Spark said", () => {
    const { status, stderr } = on(
      standIn("spark-sql", "echo WARN x >&2; echo '[TABLE_NOT_FOUND] facts' >&2; echo later >&2; exit 1"),
    );
    expect(status).toBe(2);
    expect(stderr).toContain("spark: the figures weren't computed: [TABLE_NOT_FOUND] facts");
  });

  test("takes nothing that was cut short, or lost its letters", () => {
    const { status, stdout, stderr } = on(standIn("spark-sql", "echo key-projects:0:7B7D"));
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("the figures weren't computed");
    const query = { sql: "", columns: ["level"] };
    const row = `key-projects:0:${Buffer.from('{"level":"total"}').toString("hex").toUpperCase()}`;
    const end = (text: string) => `key-projects:end:${Buffer.from(text).toString("hex").toUpperCase()}`;
    expect(sparkResults(`noise\n${row}\n${end("万元")}\n`, [query])).toEqual([[{ level: "total" }]]);
    expect(sparkResults(`${row}\n${end("??")}\n`, [query])).toBeNull();
    expect(sparkResults(`${row}\n`, [query])).toBeNull();
  });
});
