import { capital } from "../../language/capital.ts";
import { numbered } from "../../project/printed-number.ts";
import type { PlanTask } from "../../project/plan-tasks.ts";
import { planOf } from "../../project/plan-of.ts";
import { projectTask } from "../../project/with-tasks.ts";
import { workName } from "../../project/works.ts";
import { isPriced } from "../leaders.ts";
import type { ReportContext } from "../context.ts";
import type { ReportTable, RowGroup, TableCell, TableNames } from "../document.ts";
import { shortPosition } from "../position-name.ts";
import { amountCell, amountFormat, countCell } from "./amount-column.ts";

const LABELS = {
  zh: {
    number: "任务",
    title: "名称",
    works: "共有的措施",
    projects: "项目数",
    investment: "计划投资",
    line: "行",
    unlinked: "未对应任务",
    many: "、",
    leads: (names: string) => `${names}牵头`,
    targets: (count: number) => `目标${count}项`,
    stop: "；",
  },
  en: {
    number: "Task",
    title: "Title",
    works: "Works that both name",
    projects: "Projects",
    investment: "Planned investment",
    line: "Line",
    unlinked: "No task",
    many: ", ",
    leads: (names: string) => `led by ${names}`,
    targets: (count: number) => (count === 1 ? "1 target" : `${count} targets`),
    stop: "; ",
  },
} as const;

/**
 * Tasks with who leads them, the kinds of works that link projects to them, how many projects and how much money that is,
 * and where the task stands; last the projects of no task, which name none of `works`.
 */
export function taskTable(
  context: ReportContext,
  tasks: readonly PlanTask[],
  works: readonly string[],
  { id, caption, note = "" }: TableNames,
): ReportTable {
  const { language, statements, projects } = context;
  const labels = LABELS[language];
  const inScope = new Set(projects.map(({ seq }) => seq));
  const rest = statements.fact({ measure: "projects", otherThan: works });
  const cells = [...tasks.map((task) => ({ works: task.works })), ...(rest.value ? [{ otherThan: works }] : [])];
  const money = cells.map((cell) => statements.fact({ measure: "investment", ...cell }));
  const format = amountFormat(
    money.map(({ value }) => value),
    context,
  );
  const numbers = (at: number): TableCell[] => {
    const count = statements.fact({ measure: "projects", ...cells[at]! });
    return [countCell(count), ...(isPriced(context) ? [amountCell(money[at]!, format)] : [])];
  };
  const seqs = (list: readonly number[]) => capital(numbered(projects, list)[language]);
  return {
    id,
    caption,
    columns: [
      { label: labels.number, align: "right" },
      { label: labels.title, align: "left", width: 1 },
      { label: labels.works, align: "left", width: 1.6 },
      { label: labels.projects, align: "right" },
      ...(isPriced(context) ? [{ label: labels.investment, unit: format.unit, align: "right" as const }] : []),
      { label: labels.line, align: "right" },
    ],
    rows: [
      ...tasks.map((task, at) => {
        const own = task.projects.filter(({ seq }) => inScope.has(seq));
        const shared = new Set(own.flatMap((project) => project.works));
        const names = task.works.filter((work) => shared.has(work)).map((work) => workName(work, language));
        return [
          { text: String(task.number) },
          { text: task.title, ...duties(task, context) },
          { text: names.join(labels.many), detail: seqs(own.map(({ seq }) => seq)) },
          ...numbers(at),
          { text: shortPosition({ line: task.first, lastLine: task.last }) },
        ];
      }),
      ...(rest.value
        ? [
            [
              { text: "" },
              { text: labels.unlinked },
              { text: "", detail: seqs(rest.seqs) },
              ...numbers(tasks.length),
              { text: "" },
            ],
          ]
        : []),
    ],
    groups: headings(tasks, rest.value ? labels.unlinked : null),
    footnotes: [],
    note,
  };
}

/** Who leads a task, and how many targets it sets. */
function duties(task: PlanTask, { dataset, language }: ReportContext): Pick<TableCell, "detail"> {
  const labels = LABELS[language];
  const { leads } = projectTask(task);
  const targets = planOf(dataset).targets.filter((target) => target.task === task.number).length;
  const told = [
    ...(leads.length > 0 ? [labels.leads(leads.join(labels.many))] : []),
    ...(targets > 0 ? [labels.targets(targets)] : []),
  ];
  return told.length > 0 ? { detail: told.join(labels.stop) } : {};
}

/** The plan's headings over their tasks; none where its tasks stand under none. */
function headings(tasks: readonly PlanTask[], last: string | null): RowGroup[] {
  const label = ({ head }: PlanTask) => (head === null ? "" : `${head.label}${head.title}`);
  const groups = tasks.flatMap((task, from) =>
    task.head !== null && (from === 0 || label(tasks[from - 1]!) !== label(task)) ? [{ from, label: label(task) }] : [],
  );
  return groups.length > 0 && last !== null ? [...groups, { from: tasks.length, label: last }] : groups;
}
