import { formatNumber } from "../language/format.ts";
import { formatRanges } from "../language/ranges.ts";
import { keyOf } from "../measure/dimensions/catalogue.ts";
import { type PlanTask, tasksOf } from "../project/plan-tasks.ts";
import { workName, worksOf } from "../project/works.ts";
import { huedCategories } from "./category-groups.ts";
import type { ChartDefinition } from "./chart.ts";
import { chartOf, openStudy, type Study } from "./study.ts";
import { type MatrixGroup, type MatrixHeading, type MatrixRow, tickMatrix } from "../plot/tick-matrix.ts";

const WORDS = {
  zh: {
    all: (tasks: string) => `${tasks}项工作任务都有对应项目`,
    some: (tasks: string, covered: string, open: string) => `${tasks}项工作任务中${covered}项有对应项目，${open}项没有`,
    // Other projects of the source may have the tasks that these haven't.
    allHere: (tasks: string) => `${tasks}项工作任务在所选范围内都有对应项目`,
    someHere: (tasks: string, covered: string, open: string) =>
      `${tasks}项工作任务中${covered}项在所选范围内有对应项目，${open}项没有`,
    tick: "一列一个项目，色块为任务与项目共有的措施",
    linked: (projects: string, linked: string) => `${projects}个项目中${linked}个有对应任务`,
    allLinked: (projects: string) => `${projects}个项目都有对应任务`,
    money: "右列为计划投资",
    unlinked: "未对应任务",
    count: "项目数",
    task: "任务",
    project: "项目",
    works: "措施",
    tasksAt: (lines: string) => `任务见第${lines}行。`,
    ours: "来源未载明任务与项目的对应关系，由本工具按双方共同写到的措施（data/works.json）得出。",
    several: "一个项目可对应多项任务，各行不可相加。",
    none: (numbers: string) => `没有对应项目的任务：${numbers}`,
    noneHere: (head: string, numbers: string) => `${head}${head === "" ? "" : "："}第${numbers}项没有对应项目`,
  },
  en: {
    all: (tasks: string) => `All ${tasks} tasks of the plan have projects`,
    some: (tasks: string, covered: string, open: string) =>
      `${covered} of ${tasks} tasks of the plan ${covered === "1" ? "has" : "have"} projects, ${open} ${open === "1" ? "has" : "have"} none`,
    allHere: (tasks: string) => `All ${tasks} tasks of the plan have projects in this scope`,
    someHere: (tasks: string, covered: string, open: string) =>
      `${covered} of ${tasks} tasks of the plan ${covered === "1" ? "has" : "have"} projects in this scope, ${open} ${open === "1" ? "has" : "have"} none`,
    tick: "A tick: a kind of works that both name",
    linked: (projects: string, linked: string) => `${linked} of ${projects} projects have a task`,
    allLinked: (projects: string) =>
      projects === "1" ? "the project has a task" : `all ${projects} projects have a task`,
    money: "amounts: planned investment",
    unlinked: "No task",
    count: "Projects",
    task: "Task",
    project: "Project",
    works: "Works",
    tasksAt: (lines: string) => `Tasks: lines ${lines}.`,
    ours: "The source links no task to a project; this tool does, by the kinds of works that both name (data/works.json).",
    several: "A project may have several tasks, so rows must not be added up.",
    none: (numbers: string) => `Tasks without projects: ${numbers}`,
    noneHere: (head: string, numbers: string) =>
      `${head}${head === "" ? "" : ": "}no projects for task${/\D/.test(numbers) ? "s" : ""} ${numbers}`,
  },
} as const;

/**
 * How the plan's tasks are covered by its projects: a row a task, a column a project, a tick where they are linked. Tasks
 * without projects are named beside their programme.
 */
export const tasksChart: ChartDefinition = {
  name: "tasks",
  question: { zh: "工作任务有没有项目支撑？", en: "Are the plan's tasks covered by projects?" },
  ofProjects: true,
  draw: (dataset, options) => {
    const tasks = tasksOf(dataset);
    const study = openStudy(dataset, options);
    if (tasks.length === 0 || !study) return null;
    const { ledger, language, measured, amounts } = study;
    const inScope = new Set(ledger.look({ measure: "projects" }).seqs);
    const isCovered = ({ projects }: PlanTask) => projects.some(({ seq }) => inScope.has(seq));
    const covered = tasks.filter(isCovered);
    const open = tasks.filter((task) => !isCovered(task));
    if (covered.length === 0) return null;
    const words = WORDS[language];
    const works = [...new Set(tasks.flatMap((task) => task.works))];
    const count = (query: object) => formatNumber(ledger.show({ measure: "projects", ...query }).value ?? 0);
    const unlinked = ledger.look({ measure: "projects", otherThan: works });
    const rows: (MatrixRow | MatrixHeading)[] = [
      ...programmesOf(tasks).flatMap(({ name, tasks: own }) => {
        const none = own.filter((task) => !isCovered(task));
        const heading = none.length > 0 ? words.noneHere(name, numbersOf(none, language)) : name;
        return [...(heading === "" ? [] : [{ heading }]), ...own.filter(isCovered).map((task) => taskRow(study, task))];
      }),
      ...(unlinked.value ? [unlinkedRow(study, works, unlinked.seqs)] : []),
    ];
    const total = formatNumber(tasks.length);
    const whole = inScope.size === dataset.projects.length;
    const [all, some] = whole ? [words.all, words.some] : [words.allHere, words.someHere];
    return chartOf(
      study,
      "tasks",
      {
        title: open.length === 0 ? all(total) : some(total, formatNumber(covered.length), formatNumber(open.length)),
        subtitle: [
          words.tick,
          unlinked.value ? words.linked(count({}), count({ works })) : words.allLinked(count({})),
          ...(measured === "investment" ? [words.money] : []),
        ].join(language === "zh" ? "；" : "; "),
        notes: [words.tasksAt(`${tasks[0]!.first}–${tasks.at(-1)!.last}`), words.ours, words.several],
        details: [
          ...rows
            .filter((row) => "numbers" in row)
            .map(({ number, name, numbers }) => [number, name, ...numbers.map(({ text }) => text)].join(" ").trim()),
          ...(open.length > 0 ? [words.none(numbersOf(open, language))] : []),
        ],
      },
      tickMatrix(
        columnsOf(study, inScope),
        rows,
        {
          row: words.task,
          column: words.project,
          group: study.labels.category,
          why: words.works,
          numbers: [words.count, ...(measured === "investment" ? [amounts.scale.unit] : [])],
        },
        study.room,
      ),
    );
  },
};

/** Numbers of tasks as short ranges: 1–4, 10. */
function numbersOf(tasks: readonly PlanTask[], language: Study["language"]): string {
  return formatRanges(
    tasks.map(({ number }) => number),
    language === "zh" ? "、" : ", ",
  );
}

/** Tasks under the heads that they stand under in the plan, in its order. */
function programmesOf(tasks: readonly PlanTask[]): { readonly name: string; readonly tasks: readonly PlanTask[] }[] {
  const nameOf = ({ head }: PlanTask) => (head === null ? "" : `${head.label}${head.title}`);
  const isNew = (task: PlanTask, at: number) => at === 0 || nameOf(task) !== nameOf(tasks[at - 1]!);
  const starts = tasks.flatMap((task, at) => (isNew(task, at) ? [at] : []));
  return starts.map((from, at) => ({ name: nameOf(tasks[from]!), tasks: tasks.slice(from, starts[at + 1]) }));
}

function taskRow(study: Study, { number, title, works, projects }: PlanTask): MatrixRow {
  return {
    number: String(number),
    name: title,
    ticks: new Map(projects.map((project) => [project.seq, kindNames(study, project.works)])),
    numbers: numbersIn(study, { works }),
  };
}

/** The projects of no task, so that every project in scope stands somewhere. */
function unlinkedRow(study: Study, works: readonly string[], seqs: readonly number[]): MatrixRow {
  const bySeq = new Map(study.dataset.projects.map((project) => [project.seq, project]));
  return {
    number: "",
    name: WORDS[study.language].unlinked,
    apart: true,
    ticks: new Map(seqs.map((seq) => [seq, kindNames(study, worksOf(bySeq.get(seq)!))])),
    numbers: numbersIn(study, { otherThan: works }),
  };
}

function kindNames({ language, labels }: Study, works: readonly string[]): string {
  return works.map((work) => workName(work, language)).join(labels.separator);
}

function numbersIn(
  { ledger, measured, write }: Study,
  query: Pick<PlanTask, "works"> | { otherThan: readonly string[] },
) {
  const measures = measured === "investment" ? (["projects", "investment"] as const) : (["projects"] as const);
  return measures.map((measure) => {
    const fact = ledger.show({ measure, ...query });
    return { text: write(fact), fact: fact.id, value: fact.value };
  });
}

/** A column each project in scope, in the groups and hues of its categories. */
function columnsOf(study: Study, inScope: ReadonlySet<number>): MatrixGroup[] {
  const projects = study.dataset.projects.filter(({ seq }) => inScope.has(seq));
  return huedCategories(study).flatMap(({ name, colour, keys }) => {
    const wanted = new Set(keys.map(String));
    const columns = projects
      .filter((project) => wanted.has(String(keyOf(project, "category"))))
      .map((project) => ({ key: project.seq, name: project.name }));
    return columns.length > 0 ? [{ name, colour, columns }] : [];
  });
}
