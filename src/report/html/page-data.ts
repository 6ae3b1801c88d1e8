import type { Language } from "../../language/language.ts";
import type { Dataset } from "../../project/dataset.ts";
import type { Scope } from "../../measure/scope.ts";
import type { Masthead } from "../../project/masthead.ts";
import { jsonText } from "../../print/json-text.ts";

/** What the page opens with, and what its switches return to. */
export interface PageStart extends Masthead {
  readonly language: Language;
  readonly scope: Scope;
}

/** What the page computes from: a source as it was read, and what it opens with. */
export interface PageData {
  readonly dataset: Dataset;
  readonly start: PageStart;
}

/**
 * Page data as JSON that can stand inside a `<script>` element: no `<` that could end it or open a comment, and no line
 * separators of Unicode, which older JavaScript can't read in a string.
 */
export function encodePageData({ dataset, start }: PageData): string {
  return jsonText({ dataset: withoutTasks(dataset), start }).replaceAll("<", "\\u003c");
}

/** The page finds the tasks of projects by the text itself, as the library does; of several sources each by its own. */
function withoutTasks(dataset: Dataset): Dataset {
  if (dataset.parts) return dataset;
  return { ...dataset, projects: dataset.projects.map(({ tasks: _, ...project }) => project) };
}
