import { barTitles, cutNote, detailOf } from "./bar-words.ts";
import { formatNumber, formatShare } from "../language/format.ts";
import { groupBars, groupColours } from "./amount-bar.ts";
import { mergesAmong } from "../measure/merges-among.ts";
import type { ChartDefinition } from "./chart.ts";
import { type Group, groupsOf } from "./groups.ts";
import { LABELS } from "./labels.ts";
import { isHeld } from "../project/held.ts";
import { rankedBars } from "../plot/ranked-bars.ts";
import { seqWords } from "./source-note.ts";
import { asStated, chartOf, mostProjects, openStudy, type Study, subtitleOf, totalTitle } from "./study.ts";

const MOST_BARS = 12;
const LABEL_WIDTH = 230;
const MOST_TOGETHER = 2_000;

const REST = {
  zh: "其余单位太多，没有画出。",
  en: "The other units are too many to be drawn.",
} as const;

/** Who is responsible: the implementing units with most money, each under all its names, the rest in one bar. */
export const unitsChart: ChartDefinition = {
  name: "units",
  question: { zh: "由谁实施？", en: "Who is responsible?" },
  draw: (dataset, options) => {
    const study = openStudy(dataset, options);
    if (!study) return null;
    const all = groupsOf(dataset, "organisation", options, MOST_BARS);
    if (all.every(({ kind }) => kind === "unstated")) return null;
    // Of a long table the rest may be too many to be named by the id of a number.
    const isDrawn = ({ kind, keys }: Group) => kind !== "others" || keys.length <= MOST_TOGETHER;
    const groups = isHeld(dataset.projects) ? all : all.filter(isDrawn);
    const rows = groupBars(study, "organisation", groups);
    return chartOf(
      study,
      "units",
      {
        title: titleOf(study, all),
        subtitle: subtitleOf(study),
        notes: [
          cutNote(rows, study.language),
          mergesIn(study, groups),
          groups.length < all.length ? REST[study.language] : null,
        ],
        details: rows.map(detailOf),
      },
      rankedBars(rows, study.room, LABEL_WIDTH, barTitles(study, "unit"), groupColours(study, groups)),
    );
  },
};

/** Which names were taken for one organisation, for those that have a bar of their own. */
function mergesIn({ dataset, options, language }: Study, groups: readonly Group[]): string | null {
  const shown = new Set(groups.filter(({ kind }) => kind === "single").flatMap(({ keys }) => keys.map(String)));
  const merges = mergesAmong(dataset.projects, options.where, shown);
  if (merges.length === 0) return null;
  const zh = language === "zh";
  const lists = merges.map(({ name, printed }) => {
    const others = printed.filter(({ text }) => text !== name);
    const names = others.map(({ text, runs }) => {
      const which = seqWords(runs, language, 3, dataset.projects);
      return zh ? `${text}（${which}）` : `${text} (${which})`;
    });
    return `${name}${zh ? "含" : " includes "}${names.join(LABELS[language].separator)}`;
  });
  return zh
    ? `同一单位的不同写法已归并：${lists.join("；")}。`
    : `Names of one organisation are merged: ${lists.join("; ")}.`;
}

function amountIn({ ledger }: Study, group: Group | undefined): number | null | undefined {
  return group && ledger.look({ measure: "investment", keys: { organisation: group.keys } }).value;
}

function titleOf(study: Study, groups: readonly Group[]): string {
  const { ledger, language, measured } = study;
  const zh = language === "zh";
  const singles = groups.filter(({ kind }) => kind === "single");
  const first = singles[0]!;
  if (measured === "projects") return mostProjects(study, "organisation", singles);
  if (!study.isWhole) return totalTitle(study, study.labels.unit);
  // One whose amounts are all blank is no part of a share, and that all units together have all of it says nothing: then the
  // first one is named.
  const priced = singles.filter((group) => typeof amountIn(study, group) === "number").length;
  const few = singles.length > 3 || groups.length > singles.length ? Math.min(3, priced) : 1;
  const keys = { organisation: singles.slice(0, few).flatMap((group) => group.keys) };
  const { value } = ledger.look({ measure: "share", keys });
  if (value === null) return totalTitle(study, study.labels.unit);
  // Where two are largest, none is.
  if (amountIn(study, singles[few]) === amountIn(study, singles[few - 1])) return totalTitle(study, study.labels.unit);
  ledger.show({ measure: "share", keys });
  const share = value === 1 ? (zh ? "全部" : "all") : `${formatShare(value)}${zh ? "" : " of"}`;
  if (few === 1)
    return asStated(study, zh ? `${first.name}占计划投资的${share}` : `${first.name} has ${share} planned investment`);
  if (groups.some(({ kind }) => kind === "unstated"))
    return asStated(
      study,
      // What states no unit may be of one that has more.
      zh ? `${few}家单位占计划投资的${share}` : `${few} units have ${share} planned investment`,
    );
  const all = formatNumber(ledger.show({ measure: "groups", of: "organisation" }).value ?? 0);
  return asStated(
    study,
    zh ? `${all}家单位中，前${few}家占计划投资的${share}` : `${few} of ${all} units have ${share} planned investment`,
  );
}
