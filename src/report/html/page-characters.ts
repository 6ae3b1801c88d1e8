import { DIMENSIONS, keyOf } from "../../measure/dimensions/catalogue.ts";
import type { Dataset } from "../../project/dataset.ts";
import { tasksOf } from "../../project/plan-tasks.ts";
import { planOf } from "../../project/plan-of.ts";
import type { ReportDocument } from "../document.ts";

/** The characters that a page sets in regular and in bold type. */
export interface PageCharacters {
  readonly regular: string;
  readonly bold: string;
}

/**
 * What the embedded font has to have for a page in any of its states: the words of the page's own code in both
 * languages, the report, the projects and their rows, the plan's tasks. In bold stand only headings and values, so no
 * project's content.
 */
export function pageCharacters(dataset: Dataset, report: ReportDocument, script: string): PageCharacters {
  // The page shows the edition that it is set against, too.
  const editions = [dataset, ...(dataset.against ? [dataset.against.dataset] : [])];
  const projects = editions.flatMap((edition) => edition.projects);
  const rows = editions.flatMap((edition) => edition.rows);
  const keys = projects.flatMap((project) => DIMENSIONS.map((dimension) => String(keyOf(project, dimension))));
  const tasks = tasksOf(dataset).flatMap(({ title, head }) => [title, head?.label ?? "", head?.title ?? ""]);
  const own = [withoutPatterns(script), ...editions.map(({ file }) => file), ...keys, ...tasks];
  return {
    regular: characters([
      ...own,
      JSON.stringify(report),
      JSON.stringify(projects),
      JSON.stringify(planOf(dataset).targets),
      ...rows.flatMap(({ row, seq }) => (seq === undefined ? [] : row.text)),
    ]),
    bold: characters([...own, report.title, ...report.sections.map(({ title }) => title)]),
  };
}

// What the code looks for in a source is never shown: characters of its patterns alone need no glyphs.
const PATTERN = /(?<=[=(:,[!&|?{};]|return)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n["'`])+\/[dgimsuvy]*/g;

/** The same in the reviewed lists of words that kinds of works are known by, and of names that have an English one. */
const LISTED = /\b(?:words|except|title|text|names):\[(?:"[^"\n]*",?)+\]/g;

/** The same in tables of characters (traditional and simplified): no sentence goes on so long without a mark. */
const CHARACTER_TABLE = /"\p{Script=Han}{100,}"/gu;

function withoutPatterns(script: string): string {
  return script.replace(PATTERN, "").replace(LISTED, "").replace(CHARACTER_TABLE, '""');
}

const ASCII = String.fromCharCode(...Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index));

function characters(texts: readonly string[]): string {
  const found = new Set(ASCII);
  // Few of the texts' characters are beyond ASCII, and a megabyte of code is quickly searched for them.
  for (const text of texts) for (const character of text.match(/[^\0-\x7f]/gu) ?? []) found.add(character);
  return [...found].sort().join("");
}
