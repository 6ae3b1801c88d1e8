// A chart of one's own that looks like the report's: investment by year as a Vega-Lite specification with the theme. Each
// mark keeps the id of its figure, so that it can be traced to the rows that it stands for.
// Run: node examples/own-chart.mjs [source] [folder]
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fact, formatNumber, load, measure, parseFactId, renderPng, renderSvg, theme, trace } from "key-projects";

const [source, folder = mkdtempSync(join(tmpdir(), "key-projects-"))] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const dataset = await load(source);

const values = measure(dataset.projects, { by: ["year"] }).rows.map(({ year = "" }) => {
  const { id, value } = fact(dataset.projects, { measure: "investment", keys: { year: [year] } });
  // A group without any amount is blank, not zero.
  return { year: String(year), value: value === null ? null : value / 10_000, fact: id };
});

const spec = {
  title: { text: "各竣工年份计划投资", subtitle: "亿元，按竣工年份" },
  description: values
    .map(({ year, value }) => `${year}：${value === null ? "—" : `${formatNumber(value, 2)}亿元`}`)
    .join("；"),
  data: { values },
  width: 520,
  height: { step: 32 },
  encoding: {
    y: { field: "year", type: "nominal", title: null },
    x: { field: "value", type: "quantitative", title: null },
  },
  layer: [
    { mark: "bar" },
    { mark: { type: "text", align: "left", dx: 4 }, encoding: { text: { field: "value", format: ".2f" } } },
  ],
  config: theme,
};

writeFileSync(join(folder, "own-chart.svg"), await renderSvg(spec));
writeFileSync(join(folder, "own-chart.png"), await renderPng(spec));
console.log(`${values.length} 个标记 → ${join(folder, "own-chart.svg")}`);

for (const { year, fact: id } of values) {
  const { rows } = trace(dataset, parseFactId(id));
  console.log(`${year}：${id}，${rows.length} 行，如第 ${rows[0]?.at.line} 行`);
}
