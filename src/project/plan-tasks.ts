import { readTasks, type Task } from "../gazette/tasks.ts";
import type { Dataset } from "./dataset.ts";
import { documentProse } from "./document-prose.ts";
import type { Project } from "./project.ts";
import { worksOf, worksOfTask } from "./works.ts";

/** A task of a plan and the projects that name a kind of works that it names too. */
export interface PlanTask extends Task {
  /** The kinds of works (names of `data/works.json`) that it names. */
  readonly works: readonly string[];
  /** Its projects in the order of the source, each with the kinds that link it. The source states no such link. */
  readonly projects: readonly { readonly seq: number; readonly works: readonly string[] }[];
}

const read = new WeakMap<Dataset, readonly PlanTask[]>();

/**
 * The numbered tasks of the plan that a source's table belongs to, each with its projects: a task and a project are
 * linked where both name a kind of works of the reviewed list `data/works.json`. That link is this library's reading;
 * a project may have several tasks, or none (see `unlinkedProjects`). Empty where the source has no prose around its
 * table, or the prose numbers fewer than five tasks.
 */
export function tasksOf(dataset: Dataset): readonly PlanTask[] {
  const found = read.get(dataset) ?? readTasks(documentProse(dataset)).map((task) => linked(task, dataset.projects));
  read.set(dataset, found);
  return found;
}

function linked(task: Task, projects: readonly Project[]): PlanTask {
  const works = worksOfTask(task);
  return {
    ...task,
    works,
    projects: projects.flatMap((project) => {
      const shared = worksOf(project).filter((work) => works.includes(work));
      return shared.length > 0 ? { seq: project.seq, works: shared } : [];
    }),
  };
}

/** The projects of a source that name no kind of works that a task of its plan names, in the order of the source. */
export function unlinkedProjects(dataset: Dataset): readonly Project[] {
  const linked = new Set(tasksOf(dataset).flatMap(({ projects }) => projects.map(({ seq }) => seq)));
  return dataset.projects.filter(({ seq }) => !linked.has(seq));
}
