import type { ReportContext } from "./context.ts";

/** Whether the projects in scope name something: of what a source doesn't speak of, its report needn't say that it isn't there. */
export function speaksOf({ projects }: Pick<ReportContext, "projects">, words: RegExp): boolean {
  return projects.some(({ name, content, category }) => words.test(`${category ?? ""}\n${name}\n${content ?? ""}`));
}
