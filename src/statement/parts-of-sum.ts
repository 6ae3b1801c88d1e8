import type { Project } from "../project/project.ts";

/**
 * Whether the amounts of some projects are parts of their sum. A negative one (a correction) makes the others come to more
 * than all of it, so that no share of it says how much of the whole something is.
 */
export function arePartsOfSum(projects: readonly Pick<Project, "investment">[]): boolean {
  return !projects.some(({ investment }) => investment !== null && investment < 0);
}
