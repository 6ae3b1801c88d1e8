import { dimensionOfTasks } from "./of-tasks.ts";

/** Who leads the tasks that a project is linked to, each bureau by itself. */
export const lead = dimensionOfTasks(
  {
    id: "lead",
    names: { zh: "牵头单位", en: "Lead" },
    others: { zh: (count) => `其他${count}个牵头单位`, en: (count) => `${count} other leads` },
  },
  ({ leads }) => leads,
);
