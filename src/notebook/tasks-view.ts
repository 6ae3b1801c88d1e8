import type { PlanFigures } from "../measure/task-figures.ts";
import { tasksGrid } from "../print/tasks-grid.ts";
import { type Viewer, withKeys } from "./view.ts";

const NOTES = {
  zh: "一个项目可对应多项任务，各行不可相加。",
  en: "A project may have several tasks, so rows don't add up.",
} as const;

/** Shows the tasks of a plan with what their projects come to. */
export const viewTasks: Viewer = (value, { language, limit }) => {
  if (!withKeys(value, "rows", "linked", "unlinked", "unit")) return null;
  const figures = value as PlanFigures;
  const grid = tasksGrid(figures, language);
  // The projects of no task, in the last row, stay in sight.
  const rows = [...grid.rows.slice(0, -1).slice(0, limit), grid.rows.at(-1)!];
  return { kind: "table", grid: { ...grid, rows }, rowCount: figures.rows.length + 1, notes: [NOTES[language]] };
};
