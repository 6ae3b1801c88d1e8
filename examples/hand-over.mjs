// A table handed over in every form that an office or a data platform asks for: Excel, Word, CSV, open formats, one figure.
// Run: node examples/hand-over.mjs [folder]
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  chartNamed,
  csvPieces,
  exportDataset,
  EXPORT_FORMATS,
  FIGURE_PLACES,
  figureFiles,
  geoJson,
  load,
  measure,
  reportFiles,
  workbookFile,
} from "key-projects";

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), "key-projects-"));
/** @type {(path: string, content: string | Uint8Array) => void} */
const put = (path, content) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
  console.log(path, Buffer.byteLength(content));
};
const dataset = await load();

put("district.xlsx", await workbookFile(dataset, { of: "summary", by: ["district"], scope: { joint: "split" } }));
for (const { path, content } of await reportFiles(dataset, { formats: ["docx", "xlsx"] })) put(path, content);

const rows = measure(dataset.projects, { by: ["category"] }).rows.map((row) => [row.category ?? "", row.investment]);
let csv = "";
for await (const piece of csvPieces({ header: ["类别", "投资（万元）"], rows }, { bom: true })) csv += piece;
put("category.csv", csv);

for (const format of EXPORT_FORMATS)
  for (const { path, content } of await exportDataset(dataset, format)) put(join(format, path), content);
const point = {
  type: "Feature",
  geometry: { type: "Point", coordinates: [109.82, 40.64] },
  properties: { adcode: 150203 },
};
const map = geoJson(dataset, JSON.stringify({ type: "FeatureCollection", features: [point] }), "points.geojson");
put("map.geojson", JSON.stringify(map.collection));
console.log(`${map.unplaced.length} districts without a place on the map`);

const chart = chartNamed("district").draw(dataset, { language: "zh", width: FIGURE_PLACES.slide });
for (const { path, content } of chart ? await figureFiles(chart, "zh") : []) put(join("slide", path), content);
