// node bench/long-tables.mjs [ROWS…]: commands on long tables beside DuckDB's, polars' and pandas' own reading of the same file,
// as rows for bench/README.md, in seconds of the processor; peers that aren't installed are left out. DuckDB takes the columns as they are; ours finds headings, units, totals, places and damaged rows.
import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000, 100_000, 1_000_000];
const PYTHON = process.env.BENCH_PYTHON ?? "/usr/bin/python3";
process.chdir(join(dirname(fileURLToPath(import.meta.url)), ".."));
const folder = mkdtempSync(join(tmpdir(), "key-projects-bench-"));

const of = (list, number) => list[number % list.length];
function write(path, rows) {
  const file = openSync(path, "w");
  writeSync(file, "序号,项目名称,类别,建设单位,总投资（万元）,竣工时间,建设地点\n");
  for (let from = 0; from < rows; from += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, rows - from) }, (_, index) => {
      const seq = from + index + 1;
      const mixed = (seq * 7919) % 104_729;
      const amount = seq % 50 === 7 ? "" : ((mixed * 37 + 100) / 100).toFixed(2);
      const kind = of(["水利", "交通", "教育", "卫生", "能源"], mixed >> 3);
      const place = of(["东区", "西区", "南区", "北区"], mixed);
      return `${seq},第${seq}号工程,${kind},单位${mixed % 400}局,${amount},${2023 + (mixed % 4)}年,${place}\n`;
    });
    writeSync(file, lines.join(""));
  }
  closeSync(file);
}

const QUERY = (path) =>
  `SELECT 建设地点, count(*), sum("总投资（万元）") FROM read_csv('${path}', types = {'总投资（万元）': 'DECIMAL(18, 2)'}) GROUP BY 1`;
const peer = (path) => [
  process.execPath,
  "--input-type=module",
  "-e",
  `import { DuckDBInstance } from "@duckdb/node-api";
   const connection = await (await DuckDBInstance.create()).connect();
   process.stdout.write(JSON.stringify((await connection.runAndReadAll(${JSON.stringify(QUERY(path))})).getRowsJson()));`,
];

const python = (code) => [PYTHON, "-c", code];
const hasModule = (name) => spawnSync(PYTHON, ["-c", `import ${name}`]).status === 0;

for (const rows of SIZES) {
  const path = join(folder, `${rows}.csv`);
  write(path, rows);
  const ours = (...args) => [process.execPath, "dist/cli.js", ...args];
  const commands = {
    "summary --by district": ours("summary", path, "--by", "district", "--format", "json"),
    inspect: ours("inspect", path),
    "projects --limit 20": ours("projects", path, "--limit", "20"),
    "trace (one project)": ours("trace", path, "--seq", String(rows - 3)),
    "export --as facts": ours("export", path, "--as", "facts", "--out", join(folder, "facts.parquet")),
    audit: ours("audit", path, "--out", join(folder, "audit.txt")),
    DuckDB: peer(path),
    ...(hasModule("polars") && {
      polars: python(
        `import polars as p; print(p.read_csv(${JSON.stringify(path)}).group_by("建设地点").agg(p.len(), p.sum("总投资（万元）")))`,
      ),
    }),
    ...(hasModule("pandas") && {
      pandas: python(
        `import pandas as p; print(p.read_csv(${JSON.stringify(path)}).groupby("建设地点")["总投资（万元）"].agg(["size", "sum"]))`,
      ),
    }),
  };
  const results = JSON.parse(
    execFileSync(PYTHON, ["bench/stopwatch.py"], {
      input: JSON.stringify({ runs: 1, warm: false, commands }),
      maxBuffer: 1 << 26,
      stdio: ["pipe", "pipe", "inherit"],
    }),
  );
  const base = results.DuckDB.cpu;
  for (const [name, { cpu, megabytes }] of Object.entries(results))
    console.log(
      `| ${rows.toLocaleString("en")} | ${name} | ${cpu.toFixed(1)} s | ${Math.round(megabytes)} MB | ${(cpu / base).toFixed(1)} |`,
    );
  rmSync(path);
}
rmSync(folder, { recursive: true });
