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

/** Of several sources the one whose text numbers tasks; none where several do, since their numbers would be taken for one another's. */
function withTasks(dataset: Dataset): Dataset {
  const found = (dataset.parts ?? []).filter((part) => tasksOf(part).length > 0);
  return found.length === 1 ? found[0]! : dataset;
}

/**
 * The numbered tasks of the plan that a source's table belongs to, each with its projects: a task and a project are
 * linked where both name a kind of works of the reviewed list `data/works.json`. That link is this library's reading;
 * a project may have several tasks, or none (see `unlinkedProjects`). Empty where the source has no prose around its
 * table, or the prose numbers fewer than five tasks.
 */
export function tasksOf(dataset: Dataset): readonly PlanTask[] {
  const one = withTasks(dataset);
  const found = read.get(one) ?? readTasks(documentProse(one)).map((task) => linked(task, one.projects));
  read.set(one, found);
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
  return withTasks(dataset).projects.filter(({ seq }) => !linked.has(seq));
}
