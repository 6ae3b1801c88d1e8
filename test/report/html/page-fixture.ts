import { readFileSync } from "node:fs";
import { CHARTS } from "../../../src/chart/catalogue.ts";
import type { Language } from "../../../src/language/language.ts";
import { BUNDLED_SOURCE, bundledPath, readPageAssets } from "../../../src/disk/bundled.ts";
import { load } from "../../../src/disk/load.ts";
import type { Dataset } from "../../../src/project/dataset.ts";
import { parseSource } from "../../../src/reading/parse-source.ts";
import { buildDocument } from "../../../src/report/build/build-document.ts";
import { renderHtml } from "../../../src/report/html/html.ts";
import type { Scope } from "../../../src/measure/scope.ts";
import { readSource } from "../../../src/table/read-source.ts";

export const gazette = await load();
const everything: Scope = { joint: "apart", where: {} };

/** The document that a page opens with. */
export function documentOf(dataset: Dataset, scope: Scope = everything, language: Language = "zh") {
  const charts = CHARTS.flatMap((chart) => chart.draw(dataset, { language, ...scope }) ?? []);
  return buildDocument(dataset, charts, { language, scope });
}

/** The page of a dataset. */
export function pageOf(dataset: Dataset, scope: Scope = everything, language: Language = "zh"): Promise<string> {
  return renderHtml(documentOf(dataset, scope, language), dataset, { language, scope }, readPageAssets());
}

/** Texts that would run, if anything took them for more than texts; each sets `window.evil` in its own way. */
export const EVIL_TEXTS = {
  name: "</script><script>window.evil='name'</script>",
  content: "<img src=x onerror=\"window.evil='content'\"> <!-- <script>",
  unit: "\"'><svg onload=\"window.evil='unit'\">",
  category: "<style>*{display:none}</style>$" + "{window.evil='category'}",
  district: "javascript:window.evil='district'",
};

/** The gazette with its first rows' texts replaced by hostile ones. */
export async function withEvilTexts(): Promise<Dataset> {
  const { name, content, unit, category, district } = EVIL_TEXTS;
  const text = readFileSync(bundledPath(BUNDLED_SOURCE), "utf8")
    .split("\n")
    .map((line) => {
      const cells = line.split("\t");
      return cells.length === 8 && ["1", "2", "3", "94"].includes(cells[0]!)
        ? [cells[0], category, unit, name, `${content}${cells[4]}`, cells[5], cells[6], district].join("\t")
        : line;
    })
    .join("\n");
  return parseSource(await readSource(Buffer.from(text), "<b>evil</b>.txt"));
}
