// The second half of npm run bench: commands on tables of 10³ to 10⁷ rows beside DuckDB's, polars' and pandas' own reading of the
// same file, in seconds of the processor; peers that aren't installed are left out. They take the columns as they are; ours finds
// headings, units, totals, places and damaged rows. `node bench/long-tables.mjs ROWS…` prints other sizes and writes nothing.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeLongTable } from "./long-table.mjs";
import { fill, markdown, met } from "./tables.mjs";

const SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
/** The longest table on which every command is measured; of a longer one only sums, which have an aim. */
const ALL_COMMANDS = 1_000_000;
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES;
const PYTHON = process.env.BENCH_PYTHON ?? "/usr/bin/python3";
process.chdir(join(dirname(fileURLToPath(import.meta.url)), ".."));
const folder = mkdtempSync(join(tmpdir(), "key-projects-bench-"));

const NAME = { place: "建设地点", amount: "总投资（万元）" };
const duckdb = (read, place, amount) => [
  process.execPath,
  "--input-type=module",
  "-e",
  `import { DuckDBInstance } from "@duckdb/node-api";
   const connection = await (await DuckDBInstance.create()).connect();
   const answer = await connection.runAndReadAll(${JSON.stringify(`SELECT "${place}", count(*), sum("${amount}") FROM ${read} GROUP BY 1`)});
   process.stdout.write(JSON.stringify(answer.getRowsJson()));`,
];
const python = (code) => [PYTHON, "-c", code];
const hasModule = (name) => spawnSync(PYTHON, ["-c", `import ${name}`]).status === 0;
const peers = (path) => ({
  DuckDB: duckdb(`read_csv('${path}', types = {'${NAME.amount}': 'DECIMAL(18, 2)'})`, NAME.place, NAME.amount),
  ...(hasModule("polars") && {
    polars: python(
      `import polars as p; print(p.read_csv(${JSON.stringify(path)}).group_by("${NAME.place}").agg(p.len(), p.sum("${NAME.amount}")))`,
    ),
  }),
  ...(hasModule("pandas") && {
    pandas: python(
      `import pandas as p; print(p.read_csv(${JSON.stringify(path)}).groupby("${NAME.place}")["${NAME.amount}"].agg(["size", "sum"]))`,
    ),
  }),
});

function commandsOf(path, rows) {
  const ours = (...args) => [process.execPath, "dist/cli.js", ...args];
  const facts = join(folder, "facts.parquet");
  const summary = { summary: ours("summary", path, "--by", "district", "--format", "json") };
  if (rows > ALL_COMMANDS) return { ...summary, ...peers(path) };
  return {
    ...summary,
    inspect: ours("inspect", path),
    projects: ours("projects", path, "--limit", "20"),
    trace: ours("trace", path, "--seq", String(rows - 3)),
    audit: ours("audit", path, "--out", join(folder, "audit.txt")),
    export: ours("export", path, "--as", "facts", "--out", facts),
    parquet: ours("summary", facts, "--by", "district", "--engine", "duckdb", "--format", "json"),
    duckdbOfParquet: duckdb(`'${facts}'`, "by_district", "of_investment"),
    ...(rows <= 10_000 && { report: ours("report", path, "--out", join(folder, "report")) }),
    ...peers(path),
  };
}

/** What each command took, by rows. */
const taken = new Map();
for (const rows of sizes) {
  const path = join(folder, `${rows}.csv`);
  writeLongTable(path, rows);
  const results = JSON.parse(
    execFileSync(PYTHON, ["bench/stopwatch.py"], {
      input: JSON.stringify({ runs: 1, warm: false, commands: commandsOf(path, rows) }),
      maxBuffer: 1 << 26,
      stdio: ["pipe", "pipe", "inherit"],
    }),
  );
  if (rows === 10_000) results.report.page = statSync(join(folder, "report", "report.html")).size;
  taken.set(rows, results);
  rmSync(path);
}
rmSync(folder, { recursive: true });

const LABELS = {
  en: {
    summary: "`summary --by district`",
    inspect: "`inspect`",
    projects: "`projects --limit 20`",
    trace: "`trace` of one project",
    audit: "`audit`",
    export: "`export --as facts`",
    parquet: "`summary` of the Parquet of facts",
    report: "`report`, all formats",
    duckdbOfParquet: "DuckDB, of the Parquet",
  },
  zh: {
    summary: "`summary --by district`",
    parquet: "对 facts 的 Parquet 作 `summary`",
    report: "`report`，全部格式",
  },
};
const HEAD = {
  en: ["rows", "command", "processor", "most memory", "to DuckDB", "aim", "met"],
  zh: ["行数", "命令", "处理器时间", "最大内存", "与 DuckDB 之比", "目标", "达到"],
};
const base = (results, name) => (name === "parquet" ? results.duckdbOfParquet : results.DuckDB);

/** The aim of a command on so many rows: the most of DuckDB's own time, or of seconds, and of megabytes. */
function aimOf(rows, name) {
  if (name === "report" && rows === 10_000) return { seconds: 12, megabytes: 800 };
  if (rows < ALL_COMMANDS) return null;
  if (name === "summary") return { times: 1.5, megabytes: rows > ALL_COMMANDS ? 1_000 : 500 };
  return name === "parquet" ? { times: 1.5, megabytes: 500 } : null;
}

function row(rows, name, language) {
  const { cpu, megabytes } = taken.get(rows)[name];
  const aim = aimOf(rows, name);
  const ratio = cpu / base(taken.get(rows), name).cpu;
  const time = aim?.seconds ? `${aim.seconds} s` : String(aim?.times);
  const is = aim && (aim.seconds ? cpu <= aim.seconds : ratio <= aim.times) && megabytes <= aim.megabytes;
  return [
    rows.toLocaleString("en"),
    LABELS[language][name] ?? name,
    `${cpu.toFixed(1)} s`,
    `${Math.round(megabytes)} MB`,
    name === "report" ? "" : ratio.toFixed(1),
    aim ? `≤ ${time}, ≤ ${aim.megabytes.toLocaleString("en")} MB` : "",
    aim ? met(is, language) : "",
  ];
}

function table(language, chosen) {
  const rows = [...taken].flatMap(([rows, results]) =>
    Object.keys(results)
      .filter((name) => chosen(rows, name))
      .map((name) => row(rows, name, language)),
  );
  return markdown(HEAD[language], "|---:|---|---:|---:|---:|---|---|", rows);
}

console.log(table("en", () => true));
if (sizes === SIZES) {
  fill(
    "bench/README.md",
    "bench:long",
    table("en", () => true),
  );
  const inShort = (rows, name) =>
    ["summary", "DuckDB", "polars", "pandas"].includes(name) || aimOf(rows, name) !== null;
  fill("README.md", "bench:long", table("en", inShort));
  fill("README.zh-CN.md", "bench:long", table("zh", inShort));
}
