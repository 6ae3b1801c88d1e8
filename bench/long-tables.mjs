// node bench/long-tables.mjs [ROWS…]: a summary of long tables beside DuckDB's own reading of the same file, as rows for
// bench/README.md. DuckDB takes the columns as they are; ours finds headings, units, totals, places and damaged rows.
import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100_000, 1_000_000];
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

for (const rows of SIZES) {
  const path = join(folder, `${rows}.csv`);
  write(path, rows);
  const commands = {
    ours: [process.execPath, "dist/cli.js", "summary", path, "--by", "district", "--format", "json"],
    peer: peer(path),
  };
  const { ours, peer: duckdb } = JSON.parse(
    execFileSync(PYTHON, ["bench/stopwatch.py"], {
      input: JSON.stringify({ runs: 1, warm: false, commands }),
      maxBuffer: 1 << 26,
      stdio: ["pipe", "pipe", "inherit"],
    }),
  );
  const cell = ({ seconds, megabytes }) => `${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB`;
  const ratio = (ours.seconds / duckdb.seconds).toFixed(0);
  console.log(`| ${rows.toLocaleString("en")} | ${cell(ours)} | ${cell(duckdb)} | ${ratio} |`);
  rmSync(path);
}
rmSync(folder, { recursive: true });
