import { BLANK } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { moneyUnit } from "../measure/measures/money-unit.ts";
import { dimensionHeading } from "../measure/dimensions/heading.ts";
import type { Dataset } from "../project/dataset.ts";
import { keyWord, printsOthers, sourcesOf } from "../project/printed-number.ts";
import type { Project } from "../project/project.ts";
import { columnUnit, movedTo } from "../unit/exact-amount.ts";
import { amounts } from "./amounts.ts";
import type { Grid } from "./grid.ts";
import { labelIn } from "./unit-label.ts";
import { placeText } from "./place.ts";

const LABELS = {
  zh: {
    seq: "序号",
    source: "来源",
    rest: ["类别", "单位", "项目名称", "竣工", "投资", "", "行"],
  },
  en: {
    seq: "No.",
    source: "Source",
    rest: ["Category", "Unit", "Project", "Completion", "Investment", "", "Line"],
  },
} as const;

/**
 * Projects as a table, with the line that each stands on; with its source where there are several, and with its printed
 * number beside the key where they differ; places are called as `columns` call them.
 */
export function projectsGrid(projects: readonly Project[], language: Language, columns: Dataset["columns"] = []): Grid {
  const labels = LABELS[language];
  const unit = moneyUnit(projects);
  const investments = projects.map(({ investment }) => investment);
  const shown = columnUnit(investments, unit, language);
  const money = amounts(investments.map((one) => (one === null ? null : movedTo(one, unit, shown))));
  const others = printsOthers(projects);
  const several = sourcesOf(projects).length > 1;
  return {
    columns: [
      { label: keyWord(projects, language), align: "right" },
      ...(several ? [{ label: labels.source, align: "left" as const }] : []),
      ...(others ? [{ label: labels.seq, align: "right" as const }] : []),
      ...labels.rest.map((label, index) => ({
        label:
          index === 4
            ? labelIn(label, shown, language)
            : index === 5
              ? dimensionHeading("district", { columns }, language)
              : label,
        align: index === 4 || index === 6 ? ("right" as const) : ("left" as const),
      })),
    ],
    rows: projects.map((project, index) => [
      String(project.seq),
      ...(several ? [project.source.file] : []),
      ...(others ? [project.seqText ?? BLANK] : []),
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
