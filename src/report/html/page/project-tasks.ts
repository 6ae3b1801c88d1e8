import { textLanguage } from "../../../language/text-language.ts";
import type { Target } from "../../../gazette/target.ts";
import type { Language } from "../../../language/language.ts";
import { targetWords } from "../../../print/plan-grid.ts";
import type { Dataset } from "../../../project/dataset.ts";
import { planOf } from "../../../project/plan-of.ts";
import type { Project, ProjectTask } from "../../../project/project.ts";
import { workName } from "../../../project/works.ts";
import { element } from "./element.ts";

const LABELS = {
  zh: {
    heading: "方案中的任务与目标",
    linked: (works: string) => `本工具按双方写到的同一种措施（${works}）对应，来源没有写明`,
    leads: (names: string) => `${names}牵头`,
    line: (line: number) => `第${line}行`,
    many: "、",
  },
  en: {
    heading: "Tasks and targets of the plan",
    linked: (works: string) => `linked by this tool, as both name ${works}; the source doesn't say so`,
    leads: (names: string) => `led by ${names}`,
    line: (line: number) => `line ${line}`,
    many: ", ",
  },
} as const;

/** The tasks of the plan that a project is linked to, who leads them, and their targets in the plan's words; null where it has none. */
export function projectTasks({ tasks = [] }: Project, dataset: Dataset, language: Language): HTMLElement | null {
  if (tasks.length === 0) return null;
  const { targets } = planOf(dataset);
  return element(
    "section",
    { class: "project-tasks" },
    element("h3", {}, LABELS[language].heading),
    ...tasks.map((task) =>
      taskItem(
        task,
        targets.filter((target) => target.task === task.number),
        language,
      ),
    ),
  );
}

function taskItem({ number, title, leads, works }: ProjectTask, targets: readonly Target[], language: Language) {
  const labels = LABELS[language];
  const names = works.map((work) => workName(work, language)).join(labels.many);
  const told = [...(leads.length > 0 ? [labels.leads(leads.join(labels.many))] : []), labels.linked(names)];
  return element(
    "div",
    {},
    element("p", { class: "task-name", lang: textLanguage(title) }, `${number}. ${title}`),
    element("p", { class: "traced-facts" }, told.join(language === "zh" ? "；" : "; ")),
    targets.length === 0
      ? null
      : element(
          "ul",
          {},
          ...targets.map((target) =>
            element(
              "li",
              {},
              element("q", { lang: textLanguage(target.quote) }, target.quote),
              ` ${[targetWords(target, language), target.year, labels.line(target.line)].filter(Boolean).join(" · ")}`,
            ),
          ),
        ),
  );
}
