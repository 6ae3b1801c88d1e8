import type { Words } from "../../language/words.ts";
import type { Project, ProjectTask } from "../../project/project.ts";
import { UNLINKED, UNSTATED } from "../request/request.ts";
import type { DimensionDefinition } from "./dimension.ts";

type Own = Pick<DimensionDefinition, "others" | "shortOf"> & { readonly id: string; readonly names: Words };

/**
 * A dimension of the tasks that a project is linked to. A project of no task has the key 未对应任务, and one of a source
 * without a plan 未列明.
 */
export function dimensionOfTasks(own: Own, keysOf: (task: ProjectTask) => readonly string[]): DimensionDefinition {
  const linksOf = ({ tasks }: Pick<Project, "tasks">): readonly (readonly string[])[] => {
    if (tasks === undefined) return [[UNSTATED]];
    if (tasks.length === 0) return [[UNLINKED]];
    return tasks.map((task) => {
      const keys = keysOf(task);
      return keys.length > 0 ? keys : [UNSTATED];
    });
  };
  return {
    ...own,
    grammar: 2,
    keyOf: (project) => [...new Set(linksOf(project).flat())].join("、"),
    linksOf,
  };
}
