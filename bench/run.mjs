// The first half of npm run bench: whole processes against Debian's pandas and matplotlib, by turns in one run. Writes bench/README.md and
// the same table in the READMEs. It is no test: the machine decides the seconds, the ratios are what to compare.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fill, markdown, met } from "./tables.mjs";

const RUNS = Number(process.env.BENCH_RUNS ?? 9);
const PYTHON = process.env.BENCH_PYTHON ?? "/usr/bin/python3";
process.chdir(join(dirname(fileURLToPath(import.meta.url)), ".."));

const versions = spawnSync(PYTHON, [
  "-c",
  "import pandas, matplotlib, platform; print(platform.python_version(), pandas.__version__, matplotlib.__version__)",
]);
if (versions.status !== 0) {
  console.error(
    `${PYTHON}: expected pandas and matplotlib (apt-get install python3-pandas python3-matplotlib), found none`,
  );
  process.exit(2);
}
const [python, pandas, matplotlib] = String(versions.stdout).trim().split(" ");

const folder = mkdtempSync(join(tmpdir(), "key-projects-bench-"));
const node = process.execPath;
const inFolder = (name) => join(folder, name);
const module = (code) => [node, "--input-type=module", "-e", code];
const commands = {
  bare: module(""),
  entry: module('import "key-projects"'),
  chart: [node, "dist/cli.js", "chart", "district", "--format", "svg", "--out", inFolder("ours.svg")],
  peerChart: [PYTHON, "bench/peer/chart.py", "data/projects.csv", inFolder("peer.svg")],
  report: [node, "dist/cli.js", "report", "--format", "pdf,svg", "--out", inFolder("report")],
  peerReport: [PYTHON, "bench/peer/report.py", "data/projects.csv", "data/households.csv", folder],
  whole: [node, "dist/cli.js", "report", "--out", inFolder("whole")],
};
const taken = JSON.parse(
  execFileSync(PYTHON, ["bench/stopwatch.py"], {
    input: JSON.stringify({ runs: RUNS, commands }),
    maxBuffer: 1 << 26,
    stdio: ["pipe", "pipe", "inherit"],
  }),
);
rmSync(folder, { recursive: true });

// A second chart in a process that has drawn one: what a notebook's user waits for.
const warm = Number(
  execFileSync(node, [
    "--input-type=module",
    "-e",
    `import { chartNamed, load, renderSvg } from "key-projects";
     const dataset = await load();
     const draw = (name) => renderSvg(chartNamed(name).draw(dataset, { language: "zh" }));
     const times = [];
     for (let run = 0; run <= ${RUNS}; run++) {
       await draw("year");
       const start = performance.now();
       await draw("district");
       times.push(performance.now() - start);
     }
     console.log(times.slice(1).sort((a, b) => a - b)[${Math.floor(RUNS / 2)}]);`,
  ]),
);

const seconds = (name) => `${taken[name].seconds.toFixed(2)} s`;
const megabytes = (name) => `${Math.round(taken[name].megabytes)} MB`;
const entryMs = Math.round((taken.entry.seconds - taken.bare.seconds) * 1000);
const entryMb = Math.round(taken.entry.megabytes - taken.bare.megabytes);
const ratio = (ours, peer) => taken[ours].seconds / taken[peer].seconds;

const ROWS = [
  ["chart", "peerChart", 0.34, { en: "one chart as SVG", zh: "一张图（SVG）" }],
  ["report", "peerReport", 0.45, { en: "report: PDF, every figure as SVG", zh: "报告：PDF 与全部 SVG 图" }],
];
const HEAD = {
  en: ["whole process, median", "key-projects", "pandas + matplotlib", "ratio", "aim", "met"],
  zh: ["整个进程，中位数", "key-projects", "pandas + matplotlib", "比值", "目标", "达到"],
};
const OWN = [
  [
    { en: "report with its page, notes and manifest", zh: "报告（含网页、说明与数字清单）" },
    seconds("whole"),
    megabytes("whole"),
    "3 s",
    taken.whole.seconds <= 3,
  ],
  [
    { en: "`import` of the library over bare Node", zh: "`import` 本库，减去空 Node 进程" },
    `${entryMs} ms`,
    `${entryMb} MB`,
    "60 ms",
    entryMs <= 60,
  ],
  [
    { en: "a second chart in a process that has drawn one", zh: "同一进程中的第二张图" },
    `${Math.round(warm)} ms`,
    "",
    "30 ms",
    warm <= 30,
  ],
];

const table = (language) =>
  markdown(HEAD[language], "|---|---:|---:|---:|---:|---|", [
    ...ROWS.map(([ours, peer, aim, label]) => [
      label[language],
      `${seconds(ours)}, ${megabytes(ours)}`,
      `${seconds(peer)}, ${megabytes(peer)}`,
      ratio(ours, peer).toFixed(2),
      `≤ ${aim}`,
      met(ratio(ours, peer) <= aim, language),
    ]),
    ...OWN.map(([label, time, memory, aim, is]) => [
      label[language],
      [time, memory].filter(Boolean).join(", "),
      "",
      "",
      `≤ ${aim}`,
      met(is, language),
    ]),
  ]);

const machine = {
  en: `Median of ${RUNS} runs by turns, most memory of any; ${cpus().length} cores (${cpus()[0].model.trim()}), Node ${process.versions.node}, Python ${python}, pandas ${pandas}, matplotlib ${matplotlib}.`,
  zh: `交替运行 ${RUNS} 次取中位数，内存取最大值；${cpus().length} 核（${cpus()[0].model.trim()}），Node ${process.versions.node}，Python ${python}，pandas ${pandas}，matplotlib ${matplotlib}。`,
};

for (const [file, language] of [
  ["bench/README.md", "en"],
  ["README.md", "en"],
  ["README.zh-CN.md", "zh"],
])
  fill(file, "bench", `${table(language)}\n\n${machine[language]}`);
console.log(table("en"));
