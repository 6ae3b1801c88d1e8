import { knownScope } from "../../measure/scope.ts";
import { matching } from "../../measure/conditions/catalogue.ts";
import { measureTasks } from "../../measure/task-figures.ts";
import { tasksGrid } from "../../print/tasks-grid.ts";
import { type PlanTask, unlinkedProjects } from "../../project/plan-tasks.ts";
import type { Project } from "../../project/project.ts";
import { chooseLanguage, listFilter, readScope, SCOPE_OPTIONS } from "../choice.ts";
import type { Command } from "../command.ts";
import { print } from "../print.ts";
import { complainOfNoProjects, ofOneSource, readInvokedSource, SOURCE_OPTIONS } from "../source.ts";

const NO_TASKS = {
  zh: (file: string) => `${file}：项目表前后的文字中没有编号的任务`,
  en: (file: string) => `${file}: no numbered tasks found in the text around its table`,
} as const;

/** The numbered tasks of a plan and the projects that are linked to them. */
export const tasksCommand: Command = {
  name: "tasks",
  help: {
    zh: `用法  key-projects tasks [来源文件] [选项]

列出项目表所附方案中编号的工作任务，以及与之对应的项目。来源没有写明对应关系：任务与项目写到同一种措施
（data/works.json）时由本工具对应。一个项目可对应多项任务，各行不可相加；没有对应任务的项目列在最后。
CSV 每行一个对应关系。

  --format table|csv|md|json   输出格式，默认 table
  --where 条件                 如 district=昆区；任务不因此减少
  --exclude 棚改、--only 棚改  不含或只含棚改项目
  --joint exclude              不含多地区联合项目；其余方式不影响任务
  --lang zh|en                 标签语言

示例
  key-projects tasks
  key-projects tasks --where district=昆区
  key-projects tasks --format csv > links.csv
`,
    en: `Usage  key-projects tasks [source] [options]

Lists the numbered tasks of the plan around a table, and the projects linked to each. The source doesn't state the links: a
task and a project are linked where both name one kind of works (data/works.json). A project may have several tasks, so rows
don't add up; projects without a task stand last. CSV has a row for each link.

  --format table|csv|md|json   form of the output, table by default
  --where CONDITION            such as district=昆区; tasks stay all there
  --exclude 棚改, --only 棚改  without shantytown redevelopment, or nothing else
  --joint exclude              without projects of several districts; other policies don't change tasks
  --lang zh|en                 language of the labels

Examples
  key-projects tasks
  key-projects tasks --where district=昆区
  key-projects tasks --format csv > links.csv
`,
  },
  options: { ...SOURCE_OPTIONS, ...SCOPE_OPTIONS, format: { type: "string", default: "table" } },
  run: async (invocation) => {
    const { options, output } = invocation;
    const language = chooseLanguage(options);
    const asked = readScope(options);
    const dataset = await readInvokedSource(ofOneSource(invocation));
    const scope = knownScope(dataset, asked);
    const where = listFilter(scope);
    const figures = measureTasks(dataset, where);
    const inScope = dataset.projects.filter(matching(where));
    const rest = unlinkedProjects(dataset).filter((project) => inScope.includes(project));
    const tasks = figures.rows.map(({ task }) => withinScope(task, new Set(inScope.map(({ seq }) => seq))));
    const totalOf = ({ projects, priced, investment }: typeof figures.linked) => ({ projects, priced, investment });
    output.write(
      print(options.format, {
        grid: tasksGrid(figures, language, dataset.projects),
        records: [...tasks.flatMap((task) => records(task, inScope)), ...rest.map((project) => record(null, project))],
        json: {
          tasks: figures.rows.map((row, at) => ({
            ...tasks[at],
            ...totalOf(row),
            links: tasks[at]!.projects,
          })),
          linked: totalOf(figures.linked),
          unlinked: { ...totalOf(figures.unlinked), seqs: figures.unlinked.seqs },
        },
      }),
    );
    if (dataset.projects.length === 0) return complainOfNoProjects(dataset, output);
    if (tasks.length > 0) return 0;
    output.complain(NO_TASKS[output.language](dataset.file));
    return 1;
  },
};

function withinScope(task: PlanTask, seqs: ReadonlySet<number>): PlanTask {
  return { ...task, projects: task.projects.filter(({ seq }) => seqs.has(seq)) };
}

/** A record a link; a task without projects has one of its own. */
function records(task: PlanTask, projects: readonly Project[]) {
  if (task.projects.length === 0) return [record(task, null)];
  return task.projects.map(({ seq, works }) => record(task, projects.find((one) => one.seq === seq)!, works));
}

function record(task: PlanTask | null, project: Project | null, works: readonly string[] = []) {
  return {
    task: task?.number ?? null,
    title: task?.title ?? null,
    head: task?.head?.title ?? null,
    taskLine: task?.first ?? null,
    works: works.join("、"),
    seq: project?.seq ?? null,
    name: project?.name ?? null,
    category: project?.category ?? null,
    investment: project?.investment ?? null,
    line: project?.source.line ?? null,
  };
}
