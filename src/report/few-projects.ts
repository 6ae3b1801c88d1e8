import { isHeld } from "../project/held.ts";
import type { Project } from "../project/project.ts";

const FEW_PROJECTS = 15;

/**
 * Whether a report is of so few projects that they are read one by one: in print their list and sentences say what figures of
 * their groups would, which stand on the page.
 */
export function areFew({ projects }: { readonly projects: readonly Project[] }): boolean {
  return isHeld(projects) && projects.length <= FEW_PROJECTS;
}
