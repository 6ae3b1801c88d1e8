import { numberedIn } from "../../project/printed-number.ts";
import { formatRanges } from "../../language/ranges.ts";
import { type PlanTask, tasksOf } from "../../project/plan-tasks.ts";
import type { ReportContext, SectionDefinition } from "../context.ts";
import type { Inline } from "../document.ts";
import { chartBlocks, paragraph, pointers, tableBlock } from "../figure-blocks.ts";
import { isPriced } from "../leaders.ts";
import { leadsSentence, targetsSentence } from "../sentences/plan.ts";
import { evidenceId } from "../../statement/evidence-id.ts";
import { resting, say } from "../say.ts";
import { PROJECTS } from "../statements.ts";
import { taskTable } from "../tables/task-table.ts";

/** Whether the tasks that the plan numbers are covered by projects of its table. */
export const tasksSection: SectionDefinition = {
  id: "tasks",
  charts: ["tasks"],
  build: (context) => {
    const { language, dataset, projects } = context;
    const zh = language === "zh";
    const title = zh ? "工作任务有没有项目支撑" : "Are the plan's tasks covered by projects?";
    const tasks = tasksOf(dataset);
    if (tasks.length === 0)
      return {
        omitted: zh
          ? [resting(`“${title}”：来源的文字没有编号的工作任务。`, "tasks")]
          : [resting(`"${title}": the source's text numbers no tasks.`, "tasks")],
      };
    const inScope = new Set(projects.map(({ seq }) => seq));
    const covered = tasks.filter((task) => task.projects.some(({ seq }) => inScope.has(seq)));
    if (covered.length === 0)
      return {
        omitted: zh
          ? [resting(`“${title}”：没有项目与工作任务写到同一种措施。`, "tasks")]
          : [resting(`"${title}": no project names a kind of works that a task names.`, "tasks")],
      };
    const works = [...new Set(tasks.flatMap((task) => task.works))];
    const figures = chartBlocks(context, "tasks", zh ? "工作任务与项目的对应" : "The plan's tasks and their projects");
    const table = {
      ...tableBlock(
        taskTable(context, covered, works, {
          id: "table-tasks",
          caption: zh ? "有对应项目的工作任务" : "Tasks that have projects",
          note: zh
            ? "任务与项目因写有同一种措施而对应，措施及其用词见 data/works.json；“行”为任务在来源中的行。一个项目可对应多项任务，各行不可相加。"
            : "A task and a project are linked by a kind of works that both name (data/works.json); lines are those of the task in the source. A project may have several tasks, so rows must not be added up.",
        }),
        "tasks",
      ),
      onScreen: true,
    } as const;
    const open = tasks.filter((task) => !covered.includes(task));
    return {
      id: "tasks",
      title,
      blocks: [
        paragraph(
          coverage(context, tasks, covered, works, pointers(context, figures)),
          leaders(context, covered),
          withoutProjects(open, zh),
          caution(open, zh),
        ),
        paragraph(targetsSentence(context, open), leadsSentence(context)),
        ...figures,
        table,
      ],
    };
  },
};

function coverage(
  { language, statements, dataset, projects }: ReportContext,
  tasks: readonly PlanTask[],
  covered: readonly PlanTask[],
  works: readonly string[],
  where: readonly Inline[],
): Inline[] {
  const all = statements.count({ measure: "projects" }, PROJECTS);
  const linked = statements.count({ measure: "projects", works }, PROJECTS);
  const rest = statements.count({ measure: "projects", otherThan: works }, PROJECTS);
  const total = resting(tasks.length, "tasks");
  const some = resting(covered.length, "tasks");
  const whole = projects.length === dataset.projects.length;
  if (language === "zh") {
    const links = rest.fact.value
      ? say`${all}中，${linked}有对应任务，${rest}没有（${numberedIn(projects, rest.fact.seqs, language)}）`
      : say`${all}都有对应任务`;
    return say`来源列出${total}项工作任务，${some}项${whole ? "" : "在所选范围内"}有对应项目${where}；${links}。`;
  }
  const links = rest.fact.value
    ? say`of ${all}, ${linked} have a task, ${rest} none (${numberedIn(projects, rest.fact.seqs, language)})`
    : say`${all} ${all.fact.value === 1 ? "has" : "have"} a task`;
  return say`The source numbers ${total} tasks, of which ${some} ${covered.length === 1 ? "has" : "have"} projects${whole ? "" : " in this scope"}${where}; ${links}.`;
}

/** The tasks with most projects and most money, where no other has as many. */
function leaders(context: ReportContext, covered: readonly PlanTask[]): Inline[] {
  const { language, statements } = context;
  const zh = language === "zh";
  const top = (measure: "projects" | "investment") => {
    const ranked = covered
      .map((task) => ({ task, value: statements.fact({ measure, works: task.works }).value ?? 0 }))
      .toSorted((a, b) => b.value - a.value);
    return ranked.length > 1 && ranked[0]!.value > ranked[1]!.value ? ranked[0]!.task : null;
  };
  const name = ({ number, title }: PlanTask) =>
    resting(zh ? `第${number}项“${title}”` : `task ${number} (${title})`, "tasks", { number });
  const figures = ({ works }: PlanTask): Inline[] => {
    const count = statements.count({ measure: "projects", works }, PROJECTS);
    if (!isPriced(context)) return say`${count}`;
    const money = statements.money({ measure: "investment", works });
    const share = statements.share({ measure: "share", works });
    if (money.fact.value === null) return zh ? say`${count}，未标金额` : say`${count}, no amount stated`;
    return zh ? say`${count}，${money}，占${share}` : say`${count}, ${money}, ${share} of the total`;
  };
  const [most, dearest] = [top("projects"), isPriced(context) ? top("investment") : null];
  const words = [
    ...(most
      ? [zh ? say`项目最多的是${name(most)}（${figures(most)}）` : say`most projects: ${name(most)}, ${figures(most)}`]
      : []),
    ...(dearest && dearest !== most
      ? [
          zh
            ? say`投资最多的是${name(dearest)}（${figures(dearest)}）`
            : say`most money: ${name(dearest)}, ${figures(dearest)}`,
        ]
      : []),
  ];
  if (words.length === 0) return [];
  const [first = [], second] = words;
  if (zh) return second ? say`${first}，${second}。` : say`${first}。`;
  const both = second ? say`${first}; ${second}.` : say`${first}.`;
  return [String(both[0]).replace(/^m/, "M"), ...both.slice(1)];
}

function withoutProjects(open: readonly PlanTask[], zh: boolean): Inline[] {
  if (open.length === 0) return [];
  const numbers = open.map(({ number }) => number);
  return zh
    ? say`没有对应项目的${resting(open.length, "tasks")}项是第${which(numbers, "、")}项。`
    : say`The ${resting(open.length, "tasks")} without projects: ${which(numbers, ", ")}.`;
}

const which = (numbers: readonly number[], separator: string): Inline => ({
  text: formatRanges(numbers, separator),
  evidence: numbers.map((number) => evidenceId("tasks", { number })),
});

function caution(open: readonly PlanTask[], zh: boolean): Inline[] {
  if (open.length === 0) return [];
  return zh
    ? say`没有对应项目，只说明这里的项目没有写到该任务在措施表中的措施；任务也可以靠管理和执法完成。`
    : say`That a task has none means only that no project here names works which the list gives that task; it may be one of rules and enforcement.`;
}
