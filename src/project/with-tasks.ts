import { readDuties } from "../gazette/duties.ts";
import type { Dataset } from "./dataset.ts";
import { type PlanTask, tasksOf } from "./plan-tasks.ts";
import type { ProjectTask } from "./project.ts";

/**
 * A dataset whose projects know the tasks of its plan that they are linked to (see `tasksOf`), so that figures can be by
 * programme, task and lead. The same dataset where its source numbers no tasks.
 */
export function withTasks(dataset: Dataset): Dataset {
  const tasks = dataset.projects.length === 0 ? [] : tasksOf(dataset);
  if (tasks.length === 0) return dataset;
  const bySeq = new Map<number, ProjectTask[]>();
  for (const task of tasks) {
    const known = projectTask(task);
    for (const { seq, works } of task.projects) bySeq.set(seq, [...(bySeq.get(seq) ?? []), { ...known, works }]);
  }
  return {
    ...dataset,
    projects: dataset.projects.map((project) => ({ ...project, tasks: bySeq.get(project.seq) ?? [] })),
  };
}

/** A task of a plan as the record of a project has it, with all the kinds of works that it names. */
export function projectTask({ number, title, head, text, duty, works, firstLeads }: PlanTask): ProjectTask {
  const { leads } = readDuties(`${text}${duty ?? ""}`, firstLeads);
  return { number, title, programme: head?.title ?? null, leads, works };
}
