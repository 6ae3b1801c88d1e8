import { type PlanTask, tasksOf } from "../project/plan-tasks.ts";
import type { Dataset } from "../project/dataset.ts";
import type { MoneyUnit } from "../unit/unit.ts";
import { moneyUnit } from "./measures/money-unit.ts";
import type { Filter } from "./request/request.ts";
import { select } from "./conditions/catalogue.ts";
import { type Tally, tallyProjects } from "./tally.ts";

/** A task of the plan and what its projects come to. */
export interface TaskFigures extends Tally {
  readonly task: PlanTask;
}

/** The tasks of a plan and what its projects come to; a project of several tasks counts in each of them. */
export interface PlanFigures {
  readonly rows: readonly TaskFigures[];
  /** Projects of a task, each once. */
  readonly linked: Tally;
  /** Projects of no task. */
  readonly unlinked: Tally;
  /** Unit of the amounts. */
  readonly unit: MoneyUnit;
}

/**
 * Number and planned investment (万元; null where no amount is stated) of the projects of each task of a source's plan,
 * of those that pass a filter. Rows must not be added up; `linked` and `unlinked` count each project once. No rows where
 * the source numbers no tasks (see `tasksOf`).
 */
export function measureTasks(dataset: Dataset, where?: Filter): PlanFigures {
  const inScope = select(dataset.projects, where);
  const of = (wanted: ReadonlySet<number>) => tallyProjects(inScope.filter(({ seq }) => wanted.has(seq)));
  const seqsOf = ({ projects }: PlanTask) => projects.map(({ seq }) => seq);
  const tasks = tasksOf(dataset);
  const linked = new Set(tasks.flatMap(seqsOf));
  return {
    rows: tasks.map((task) => ({ task, ...of(new Set(seqsOf(task))) })),
    unit: moneyUnit(dataset.projects),
    linked: of(linked),
    unlinked: tallyProjects(inScope.filter(({ seq }) => !linked.has(seq))),
  };
}
