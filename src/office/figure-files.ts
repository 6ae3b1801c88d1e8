import type { Chart } from "../chart/chart.ts";
import type { Language } from "../language/language.ts";
import { csv } from "../print/csv.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Project } from "../project/project.ts";
import { cellTitle, measureTitle } from "../report/fact-words.ts";
import { unitName } from "../unit/unit-words.ts";

/** Where a figure is to stand, and the width in px that it is laid out for. */
export const FIGURE_PLACES = { slide: 1280, column: 340, page: 680 } as const;
export type FigurePlace = keyof typeof FIGURE_PLACES;

/** A file of a figure; its path is its name. */
export interface FigureFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

const LABELS = {
  zh: {
    caption: "图题",
    measures: "口径",
    note: "说明",
    alt: "替代文字",
    columns: ["数字", "范围", "数值", "单位", "所含项目", "编号"],
    colon: "：",
  },
  en: {
    caption: "Caption",
    measures: "Measures",
    note: "Note",
    alt: "Alternative text",
    columns: ["Figure", "Cell", "Value", "Unit", "Made of projects (no.)", "Id"],
    colon: ": ",
  },
} as const;

/**
 * One figure for a slide or a paper: PNG with two pixels for each px, SVG with its font inside, a text with caption, note
 * and alternative text, and every number that it shows as CSV, each with its id and projects. Draw the chart for the width
 * of its place, `FIGURE_PLACES`. Rejects as `renderSvg` does.
 *
 * @example
 * const chart = chartNamed("district").draw(dataset, { language: "zh", width: FIGURE_PLACES.slide });
 * const files = chart ? await figureFiles(chart, "zh") : [];
 */
export async function figureFiles(
  chart: Chart,
  language: Language,
  projects?: readonly Project[],
  columns?: Dataset["columns"],
): Promise<FigureFile[]> {
  const { renderSvg } = await import("../render/svg.ts");
  const { renderPng } = await import("../render/png.ts");
  const { name } = chart;
  return [
    { path: `${name}.png`, content: await renderPng(chart, { scale: 2 }) },
    { path: `${name}.svg`, content: `${await renderSvg(chart)}\n` },
    { path: `${name}.txt`, content: words(chart, language) },
    { path: `${name}.csv`, content: data(chart, language, projects, columns) },
  ];
}

function words({ title, subtitle, note, alt }: Chart, language: Language): string {
  const { caption, measures, note: notes, alt: alternative, colon } = LABELS[language];
  return `${[
    [caption, title],
    [measures, subtitle],
    [notes, note],
    [alternative, alt],
  ]
    .filter(([, text]) => text !== "")
    .map(([label, text]) => `${label}${colon}${text}`)
    .join("\n\n")}\n`;
}

function data(
  { facts }: Chart,
  language: Language,
  projects?: readonly Project[],
  columns?: Dataset["columns"],
): string {
  const distinct = [...new Map(facts.map((fact) => [fact.id, fact])).values()];
  return csv(
    LABELS[language].columns,
    distinct.map(({ id, query, value, unit, seqs }) => [
      measureTitle({ query, unit }, language, columns),
      cellTitle(query, language, projects, columns),
      value,
      unitName(unit, language),
      seqs.join(" "),
      id,
    ]),
  );
}
