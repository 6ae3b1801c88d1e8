import { barTitles, detailOf } from "./bar-words.ts";
import { formatShare } from "../language/format.ts";
import { amountBar } from "./amount-bar.ts";
import { categoryColours } from "./category-colours.ts";
import type { ChartDefinition } from "./chart.ts";
import { equalTitle, firstGroups } from "./first-groups.ts";
import { type Group, groupsOf } from "./groups.ts";
import type { RankedBar } from "../plot/bar-places.ts";
import { rankedBars } from "../plot/ranked-bars.ts";
import { asStated, chartOf, mostProjects, openStudy, type Study, subtitleOf, totalTitle } from "./study.ts";
import { toldApart } from "./told-apart.ts";
import { LIGHTER, UNSTATED_GREY } from "../plot/theme.ts";

const MOST_BARS = 12;
const LABEL_WIDTH = 190;

/** Which categories carry most: ranked bars in the categories' hues, 棚改 lighter. */
export const categoryChart: ChartDefinition = {
  name: "category",
  question: { zh: "哪些类别投资最多？", en: "Which categories carry most?" },
  draw: (dataset, options) => {
    const study = openStudy(dataset, options);
    if (!study) return null;
    const groups = groupsOf(dataset, "category", options, MOST_BARS);
    if (groups.every(({ kind }) => kind === "unstated")) return null;
    const hue = categoryColours(dataset);
    const rows = toldApart(
      groups.map((group) => ({
        ...amountBar(study, "category", group, { share: true }),
        apart: group.kind === "unstated",
      })),
    );
    const part = study.labels.shantytown;
    const isDrawn = ({ parts }: RankedBar) => parts.some((one) => one.part === part && one.amount);
    const lighter = groups[rows.findIndex(isDrawn)];
    return chartOf(
      study,
      "category",
      {
        title: titleOf(study, groups),
        subtitle: subtitleOf(study),
        details: rows.map(detailOf),
      },
      rankedBars(rows, study.room, LABEL_WIDTH, barTitles(study, "category"), {
        field: "category",
        colours: groups.map((group) => [group.name, colourOf(group, hue)]),
        ...(lighter && {
          lighter: { part, than: study.labels.otherProjects, colour: colourOf(lighter, hue), opacity: LIGHTER },
        }),
      }),
    );
  },
};

function colourOf({ kind, keys }: Group, hue: (category: string) => string | undefined): string {
  return (kind === "single" ? hue(String(keys[0])) : undefined) ?? UNSTATED_GREY;
}

function titleOf(study: Study, groups: readonly Group[]): string {
  const { ledger, language, measured, splits } = study;
  const zh = language === "zh";
  if (measured === "projects") return mostProjects(study, "category", groups);
  if (!study.isWhole) return totalTitle(study, study.labels.category);
  const [leader] = firstGroups(study, "category", groups, 1);
  if (leader?.kind === "unstated") {
    const most = formatShare(ledger.show({ keys: { category: leader.keys }, measure: "share" }).value ?? 0);
    return asStated(
      study,
      zh ? `未写明类别的项目占计划投资的${most}` : `Projects without a category hold ${most} of planned investment`,
    );
  }
  const singles = groups.filter(({ kind }) => kind === "single");
  const [first] = firstGroups(study, "category", singles, 1);
  if (!first) return equalTitle(study, "category", singles) ?? totalTitle(study, study.labels.category);
  const query = { keys: { category: first.keys } };
  const { value } = ledger.look({ ...query, measure: "share" });
  if (value === null) return totalTitle(study, study.labels.category);
  ledger.show({ ...query, measure: "share" });
  const share = formatShare(value);
  const finding = zh
    ? `${first.name}占计划投资的${value === 1 ? "全部" : share}`
    : // No verb takes its number from a name: Municipal works, Transport projects.
      `${value === 1 ? "All" : `${share} of`} planned investment is for ${first.name}`;
  // 棚改 rows bring most of the money of the category that they stand in: say so where they do.
  const part = splits ? ledger.look({ ...query, measure: "investment", where: { shantytown: true } }) : null;
  const all = ledger.look({ ...query, measure: "investment" }).value ?? 0;
  if (!part?.value || part.value < all / 2) return asStated(study, finding);
  const amount = study.say(ledger.show(part.query));
  const works = study.labels.shantytown;
  return asStated(
    study,
    zh ? `${finding}，其中${works}${amount}` : `${finding}, ${amount} of it for ${works.toLowerCase()}`,
  );
}
