// One chart, and a whole report, written into a folder.
// Run: node examples/report-files.mjs [folder]
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chartNamed, load, renderPng, renderSvg, reportFiles } from "key-projects";

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), "key-projects-"));
mkdirSync(folder, { recursive: true });
const dataset = await load();

const chart = chartNamed("household-cost").draw(dataset, { language: "zh" });
if (chart) {
  console.log(`${chart.title}（${chart.subtitle}）`);
  writeFileSync(join(folder, "household-cost.svg"), await renderSvg(chart));
  writeFileSync(join(folder, "household-cost.png"), await renderPng(chart));
}

const where = { district: ["昆区"] };
for (const { path, content } of await reportFiles(dataset, { formats: ["pdf", "md"], scope: { where } })) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
  console.log(join(folder, path));
}
