import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transform } from "esbuild";
import { expect, test } from "vitest";
import { visibleText } from "../../src/language/visible-text.ts";
import { done, HOSTILE, hostileCsv } from "./hostile.ts";

const folder = mkdtempSync(join(tmpdir(), "hostile-code-"));
const SOURCE = join(folder, "=a'`$(id)&<b>.csv");
writeFileSync(SOURCE, hostileCsv(HOSTILE, { title: "2024年重点项目", heading: "备注'\"`evil\\" }));
const FACTS = join(folder, "facts.parquet");

type Figures = { rows: { projects: number }[] };
const figures = (...args: string[]): Figures => JSON.parse(done(["summary", ...args, "--format", "json"]).stdout);

test("a database counts hostile names as memory does, and a condition on one finds its row", () => {
  const held = figures(SOURCE, "--by", "category");
  expect(figures(SOURCE, "--by", "category", "--engine", "duckdb")).toEqual(held);
  for (const text of [HOSTILE.sql!, HOSTILE.expression!, HOSTILE.attribute!, HOSTILE.typst!]) {
    const where = ["--by", "year", "--where", `category=${text}`];
    const own = figures(SOURCE, ...where);
    expect(own.rows.reduce((count, { projects }) => count + projects, 0)).toBe(1);
    expect(figures(SOURCE, ...where, "--engine", "duckdb")).toEqual(own);
  }
}, 120_000);

test.each(["duckdb", "spark", "postgres", "clickhouse", "trino"])(
  "the SELECT for %s holds a hostile name within quotes",
  (dialect) => {
    done(["export", SOURCE, "--as", "facts", "--out", FACTS]);
    const { stdout } = done([
      ...["summary", FACTS, "--by", "category", "--where", `category=${HOSTILE.sql!}`],
      ...["--engine", "sql", "--dialect", dialect],
    ]);
    // Spark and ClickHouse take a backslash within quotes for an escape.
    const escaping = /'(?:[^'\\]|''|\\.)*'|"(?:[^"\\]|""|\\.)*"|`(?:[^`]|``)*`/g;
    const plain = /'(?:[^']|'')*'|"(?:[^"]|"")*"/g;
    const bare = stdout.replace(/^--.*$/gm, "").replace(/spark|clickhouse/.test(dialect) ? escaping : plain, "''");
    expect(stdout).toContain("DROP TABLE");
    // One statement for the view, one for the figures.
    expect(bare.match(/;\s*(?:\S|$)/g)).toHaveLength(2);
    expect(bare).not.toContain("DROP");
  },
  60_000,
);

test("the cells of a notebook hold hostile names as texts alone", async () => {
  const path = join(folder, "own.ipynb");
  done(["notebook", SOURCE, "--out", path, "--no-run"]);
  const { cells } = JSON.parse(readFileSync(path, "utf8")) as { cells: { cell_type: string; source: string[] }[] };
  const code = cells.filter(({ cell_type }) => cell_type === "code").map(({ source }) => [source].flat().join(""));
  expect(code.join("\n")).toContain("$(id)&<b>");
  for (const text of code) {
    await transform(text, { loader: "ts" });
    const bare = text.replace(/^\s*\/\/.*$/gm, "").replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
    expect(bare).not.toMatch(/evil|DROP|constructor|__proto__/);
    expect(visibleText(text)).toBe(text);
  }
});
