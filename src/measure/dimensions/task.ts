import { dimensionOfTasks } from "./of-tasks.ts";

/** The tasks of a plan that a project is linked to, by number and title; a number alone finds the one task that has it. */
export const task = dimensionOfTasks(
  {
    id: "task",
    names: { zh: "任务", en: "Task" },
    shortOf: (key) => /^\d+(?=\. )/.exec(String(key))?.[0] ?? "",
    others: { zh: (count) => `其他${count}项任务`, en: (count) => `${count} other tasks` },
  },
  ({ number, title }) => [`${number}. ${title}`],
);
