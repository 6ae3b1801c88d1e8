// Every chart that a source has something for: what it asks and finds, as SVG for a page and for a phone.
// Run: node examples/charts.mjs [source] [folder]
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHARTS, load, renderSvg } from "key-projects";

const [source, folder = mkdtempSync(join(tmpdir(), "key-projects-"))] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const dataset = await load(source);

for (const { name, question, draw } of CHARTS) {
  for (const width of [680, 360]) {
    const chart = draw(dataset, { language: "zh", width });
    if (chart === null) {
      console.log(`${name}：${question.zh} 来源中没有可画的`);
      break;
    }
    const file = join(folder, `${name}-${width}.svg`);
    writeFileSync(file, await renderSvg(chart));
    console.log(`${name}：${question.zh} ${chart.title}（${chart.facts.length}个数字） → ${file}`);
  }
}
