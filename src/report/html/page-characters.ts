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
  const keys = new Set(projects.flatMap((project) => DIMENSIONS.map((one) => String(keyOf(project, one)))));
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
  // A page of a long table has megabytes of text: each character that was seen is only ticked off.
  const seen = new Uint8Array(0x11_0000);
  for (const text of texts)
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < 0x80 || seen[unit] === 1) continue;
      const point = text.codePointAt(at)!;
      // The first half of a pair isn't ticked off: others begin with it, too.
      if (point > 0xffff) at += 1;
      if (seen[point] === 1) continue;
      seen[point] = 1;
      found.add(String.fromCodePoint(point));
    }
  return [...found].sort().join("");
}
