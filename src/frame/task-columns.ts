import type { PlanFigures, TaskFigures } from "../measure/task-figures.ts";
import { unitName } from "../unit/unit-words.ts";
import { type Column, KEY } from "./column.ts";

/** Columns of the tasks of a plan: one row a task, with what its projects come to; a project may count in several. */
export function taskColumns({ unit }: PlanFigures): readonly Column<TaskFigures>[] {
  return [
    { name: "number", label: { zh: "任务", en: "Task" }, kind: "number", value: ({ task }) => task.number },
    { name: "title", label: { zh: "名称", en: "Title" }, kind: "text", value: ({ task }) => task.title },
    { name: "works", label: { zh: "措施", en: "Works" }, kind: "list", value: ({ task }) => task.works },
    { name: "projects", label: { zh: "项目", en: "Projects" }, kind: "number", value: ({ projects }) => projects },
    { name: "priced", label: { zh: "有金额", en: "Priced" }, kind: "number", value: ({ priced }) => priced },
    { name: "missing", label: { zh: "缺金额", en: "Missing" }, kind: "number", value: ({ missing }) => missing },
    {
      name: "investment",
      label: { zh: `投资（${unitName(unit, "zh")}）`, en: `Investment (${unitName(unit, "en")})` },
      kind: "number",
      value: ({ investment }) => investment,
    },
    { name: "seqs", label: KEY, isKey: true, kind: "list", value: ({ seqs }) => seqs.map(String) },
  ];
}
