import { dimensionOfTasks } from "./of-tasks.ts";

/** The programmes of a plan (工程) whose tasks a project is linked to. */
export const programme = dimensionOfTasks(
  {
    id: "programme",
    names: { zh: "工程", en: "Programme" },
    others: { zh: (count) => `其他${count}项工程`, en: (count) => `${count} other programmes` },
  },
  (task) => (task.programme === null ? [] : [task.programme]),
);
