import { describe, expect, test } from "vitest";
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
    [["--engine", "sql", "--dialect", "oracle"], /--dialect: expected one of duckdb/],
    [["--engine", "duckdb", "--by", "district,year", "--pivot"], /--pivot: expected --engine memory/],
    [["--engine", "duckdb", "--where", "district=月球"], /district: expected one of/],
  ])("%s is refused", (args, message) => {
    const { status, stderr } = run(["summary", "--lang", "en", ...args], { LANG: "en_US.UTF-8" });
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
