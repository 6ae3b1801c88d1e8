import { BLANK, formatNumber } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { formatRanges } from "../language/ranges.ts";
import type { PlanFigures } from "../measure/task-figures.ts";
import { workName } from "../project/works.ts";
import { amounts } from "./amounts.ts";
import { keyWord } from "../project/printed-number.ts";
import type { Project } from "../project/project.ts";
import type { Grid } from "./grid.ts";
import { labelIn } from "./unit-label.ts";

const LABELS = {
  zh: {
    columns: ["任务", "名称", "共有的措施", "项目", "投资"],
    line: "行",
    unlinked: "未对应任务",
    many: "、",
  },
  en: {
    columns: ["Task", "Title", "Works that both name", "Projects", "Investment"],
    line: "Line",
    unlinked: "No task",
    many: ", ",
  },
} as const;

/** Tasks as a table with their projects, the projects of no task last; there is no total, since rows don't add up; `projects` are those of the plan. */
export function tasksGrid(
  { rows, unlinked, unit }: PlanFigures,
  language: Language,
  projects?: readonly Project[],
): Grid {
  const labels = LABELS[language];
  const money = amounts([...rows.map(({ investment }) => investment), unlinked.investment]);
  const list = (names: readonly string[]) => names.join(labels.many) || BLANK;
  const numbers = (projects: number, seqs: readonly number[], at: number) => [
    projects === 0 ? BLANK : formatNumber(projects),
    projects === 0 ? BLANK : money[at]!,
    formatRanges(seqs, labels.many) || BLANK,
  ];
  return {
    columns: [...labels.columns, keyWord(projects, language), labels.line].map((label, index) => ({
      label: index === 4 ? labelIn(label, unit, language) : label,
      align: [0, 3, 4, 6].includes(index) ? "right" : "left",
    })),
    rows: [
      ...rows.map(({ task, projects, seqs }, at) => {
        const own = new Set(seqs);
        const shared = new Set(task.projects.flatMap(({ seq, works }) => (own.has(seq) ? works : [])));
        const works = task.works.filter((work) => shared.has(work)).map((work) => workName(work, language));
        const line = task.first === task.last ? `${task.first}` : `${task.first}–${task.last}`;
        return [String(task.number), task.title, list(works), ...numbers(projects, seqs, at), line];
      }),
      ["", labels.unlinked, BLANK, ...numbers(unlinked.projects, unlinked.seqs, rows.length), ""],
    ],
  };
}
