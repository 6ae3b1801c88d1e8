import { dimensionHeading } from "../measure/dimensions/heading.ts";
import { uncapital, withinSentence } from "../language/capital.ts";
import { formatShare } from "../language/format.ts";
import { dimensionName } from "../measure/dimensions/catalogue.ts";
import { sortingColumns } from "../measure/sorting-columns.ts";
import { rankedBars } from "../plot/ranked-bars.ts";
import { groupBars, groupColours } from "./amount-bar.ts";
import { barTitles, detailOf } from "./bar-words.ts";
import type { ChartDefinition } from "./chart.ts";
import { type Group, groupsOf } from "./groups.ts";
import { asStated, chartOf, mostProjects, openStudy, type Study, subtitleOf, totalTitle } from "./study.ts";

const MOST_BARS = 8;
const LABEL_WIDTH = 190;

/** How much is new and how much goes on: bars by the column with which the source itself sorts its projects. */
export const natureChart: ChartDefinition = {
  name: "nature",
  question: {
    zh: "来源怎样给项目分类（建设性质等）？",
    en: "How does the source itself sort its projects (new, continued)?",
  },
  draw: (dataset, options) => {
    const study = openStudy(dataset, options);
    const [column] = sortingColumns(dataset.projects);
    if (!study || !column) return null;
    const groups = groupsOf(dataset, column.id, options, MOST_BARS);
    const rows = groupBars(study, column.id, groups, true);
    const name = dimensionName(column.id, study.language);
    return chartOf(
      study,
      "nature",
      {
        title: titleOf(study, column.id, groups),
        subtitle:
          study.language === "zh"
            ? `按${name}，${subtitleOf(study)}`
            : `By ${withinSentence(name)}: ${uncapital(subtitleOf(study))}`,
        details: rows.map(detailOf),
      },
      rankedBars(
        rows,
        study.room,
        LABEL_WIDTH,
        { ...barTitles(study, "category"), field: "nature", name },
        groupColours(study, groups),
      ),
    );
  },
};

function titleOf(study: Study, dimension: string, groups: readonly Group[]): string {
  const { ledger, measured, language } = study;
  const singles = groups.filter(({ kind }) => kind === "single");
  if (measured === "projects") return mostProjects(study, dimension, singles);
  const [first, second] = singles.map((group) => ({
    group,
    share: ledger.look({ measure: "share", keys: { [dimension]: group.keys } }),
  }));
  if (!first || first.share.value === null || first.share.value === second?.share.value || !study.isWhole)
    return totalTitle(study, dimensionHeading(dimension, study.dataset, language));
  const share = formatShare(ledger.show(first.share.query).value ?? 0);
  return asStated(
    study,
    language === "zh"
      ? `${first.group.name}项目占计划投资的${share}`
      : `${first.group.name} projects have ${share} of planned investment`,
  );
}
