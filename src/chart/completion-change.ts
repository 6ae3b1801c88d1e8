import { comparisonOf } from "../compare/against.ts";
import { completionMoves } from "../compare/moves.ts";
import { formatNumber } from "../language/format.ts";
import { dumbbells } from "../plot/dumbbells.ts";
import type { ChartDefinition } from "./chart.ts";
import { chartOf, openStudy } from "./study.ts";
import { evidenceId } from "../statement/evidence-id.ts";

const MOST_ROWS = 15;

const WORDS = {
  zh: {
    title: (later: string, earlier: string) =>
      [later === "0" ? "" : `${later}个项目竣工推迟`, earlier === "0" ? "" : `${earlier}个提前`]
        .filter(Boolean)
        .join("，"),
    subtitle: "竣工年份：空心为旧版，实心为新版",
    years: (years: number) => `${years > 0 ? "+" : "−"}${Math.abs(years)}年`,
    titles: { name: "项目", from: "旧版", to: "新版" },
    old: (file: string) => `旧版：${file}。`,
    more: (count: string) => `另有${count}个项目变动较小，未画出。`,
  },
  en: {
    title: (later: string, earlier: string) =>
      [
        later === "0" ? "" : `${later} ${later === "1" ? "project is" : "projects are"} due later`,
        earlier === "0" ? "" : `${earlier} earlier`,
      ]
        .filter(Boolean)
        .join(", "),
    subtitle: "Year of completion: hollow in the old edition, full in the new one",
    years: (years: number) => `${years > 0 ? "+" : "−"}${Math.abs(years)} ${Math.abs(years) === 1 ? "year" : "years"}`,
    titles: { name: "Project", from: "Old edition", to: "New edition" },
    old: (file: string) => `Old edition: ${file}.`,
    more: (count: string) => `${count} more that moved less aren't drawn.`,
  },
} as const;

/** Which projects are due later or earlier than in the old edition. */
export const completionChangeChart: ChartDefinition = {
  name: "completion-change",
  question: { zh: "哪些项目竣工推迟或提前？", en: "Which projects are due later or earlier?" },
  ofProjects: true,
  draw: (dataset, options) => {
    const study = openStudy(dataset, options);
    const comparison = comparisonOf(dataset, options);
    if (!study || !comparison) return null;
    const moves = completionMoves(comparison, dataset);
    if (moves.length === 0) return null;
    const words = WORDS[options.language];
    const shown = moves.slice(0, MOST_ROWS);
    const later = moves.filter(({ years }) => years > 0).length;
    const chart = chartOf(
      study,
      "completion-change",
      {
        title: words.title(formatNumber(later), formatNumber(moves.length - later)) || words.subtitle,
        subtitle: words.subtitle,
        notes: [
          words.old(comparison.old.file),
          moves.length > shown.length ? words.more(formatNumber(moves.length - shown.length)) : null,
        ],
        details: shown.map(({ name, from, to }) => `${name} ${from} → ${to}`),
        ofAmounts: false,
      },
      dumbbells(
        shown.map(({ name, from, to, years }, at) => ({ key: at + 1, name, from, to, text: words.years(years) })),
        study.room,
        words.titles,
      ),
    );
    return { ...chart, evidence: [evidenceId("edition", { became: "changed" })] };
  },
};
