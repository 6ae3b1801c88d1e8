import type { Dataset } from "../project/dataset.ts";
import { tasksOf } from "../project/plan-tasks.ts";
import { projectTask } from "../project/with-tasks.ts";
import { dimensionById, keysIn } from "./dimensions/catalogue.ts";
import { type Dimension, type Key, UNSTATED } from "./request/request.ts";

/**
 * What the plan of a source names but none of its projects is linked to, by dimension and in the plan's order: tasks,
 * programmes or leads without a project. Dimensions that don't go by the plan aren't in it.
 */
export function keysWithoutProjects(
  dataset: Dataset,
  by: readonly Dimension[],
): ReadonlyMap<Dimension, readonly Key[]> {
  return new Map(
    by.flatMap((dimension) => {
      const definition = dimensionById(dimension);
      const { linksOf } = definition;
      if (!linksOf) return [];
      const found = new Set(keysIn(dataset.projects, definition));
      const named = new Set(tasksOf(dataset).flatMap((task) => linksOf({ tasks: [projectTask(task)] }).flat()));
      return [[dimension, [...named].filter((key) => key !== UNSTATED && !found.has(key))] as const];
    }),
  );
}
