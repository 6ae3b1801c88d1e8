import { BLANK } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { moneyUnit } from "../measure/money-unit.ts";
import type { Project } from "../project/project.ts";
import { amounts } from "./amounts.ts";
import type { Grid } from "./grid.ts";
import { labelIn } from "./unit-label.ts";
import { placeText } from "./place.ts";

const LABELS = {
  zh: ["序号", "类别", "单位", "项目名称", "竣工", "投资", "地区", "行"],
  en: ["No.", "Category", "Unit", "Project", "Completion", "Investment", "District", "Line"],
} as const;

/** Projects as a table, with the line that each stands on. */
export function projectsGrid(projects: readonly Project[], language: Language): Grid {
  const money = amounts(projects.map(({ investment }) => investment));
  return {
    columns: LABELS[language].map((label, index) => ({
      label: index === 5 ? labelIn(label, moneyUnit(projects), language) : label,
      align: [0, 5, 7].includes(index) ? "right" : "left",
    })),
    rows: projects.map((project, index) => [
      String(project.seq),
      project.category ?? BLANK,
      project.unit ?? BLANK,
      project.name,
      project.completion ?? BLANK,
      money[index]!,
      project.district ?? BLANK,
      placeText(project.source),
    ]),
  };
}
