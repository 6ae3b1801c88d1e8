// node bench/hand-over.mjs: what each form of delivery takes of 10,000 projects, as rows for bench/README.md.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PROJECTS = 10_000;
const PYTHON = process.env.BENCH_PYTHON ?? "/usr/bin/python3";
process.chdir(join(dirname(fileURLToPath(import.meta.url)), ".."));
const folder = mkdtempSync(join(tmpdir(), "key-projects-bench-"));
const at = (name) => join(folder, name);

// Six districts, five categories, four years, 400 units; one project in a hundred is joint, one in fifty has no amount.
const districts = ["东乡", "西乡", "南乡", "北乡", "城关镇", "开发区"];
const of = (list, number) => list[number % list.length];
const lines = Array.from({ length: PROJECTS }, (_, index) => {
  const mixed = (index * 7919) % 104_729;
  const place = index % 100 === 0 ? districts.slice(0, 3).join("、") : of(districts, mixed);
  const amount = index % 50 === 7 ? "" : ((mixed * 37 + 100) / 100).toFixed(2);
  const category = of(["水利", "交通", "教育", "卫生", "能源"], mixed >> 3);
  return [
    index + 1,
    category,
    `单位${mixed % 400}局`,
    `项目第${index + 1}号工程`,
    `新建设施${index + 1}`,
    `${2023 + (mixed % 4)}年`,
    amount,
    place,
  ].join("\t");
});
writeFileSync(
  at("plan.txt"),
  `序号\t项目类别\t项目单位\t项目名称\t建设内容\t竣工时间\t投资(万元)\t地区\n${lines.join("\n")}\n`,
);

const run = (...args) => [process.execPath, "dist/cli.js", args[0], at("plan.txt"), ...args.slice(1)];
const commands = {
  "projects.csv": run("projects", "--out", at("projects.csv")),
  "summary.xlsx": run("summary", "--by", "district", "--joint", "split", "--out", at("summary.xlsx")),
  "projects.parquet": run("export", "--as", "parquet", "--out", at("projects.parquet")),
  "projects.arrow": run("export", "--as", "arrow", "--out", at("projects.arrow")),
  "oc4ids.json": run("export", "--as", "oc4ids", "--out", at("oc4ids.json")),
  datapackage: run("export", "--as", "datapackage", "--out", at("datapackage")),
};
const taken = JSON.parse(
  execFileSync(PYTHON, ["bench/stopwatch.py"], { input: JSON.stringify({ runs: 1, commands }), maxBuffer: 1 << 26 }),
);
const sizeOf = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : statSync(path).size;
for (const [name, { seconds, megabytes }] of Object.entries(taken)) {
  const size = (sizeOf(at(name)) / 1e6).toFixed(1);
  console.log(`| \`${name}\` | ${seconds.toFixed(1)} s | ${Math.round(megabytes)} MB | ${size} MB |`);
}
rmSync(folder, { recursive: true });
