import { moneyWords } from "../measure/measures/money-names.ts";
import { formatNumber, formatShare } from "../language/format.ts";
import { progressPairs } from "../measure/progress.ts";
import { headingBar, type RankedBar } from "../plot/bar-places.ts";
import { AMOUNT } from "../plot/theme.ts";
import { againstWhole, barAgainst, comparedGroups, isStatedByAll } from "./against-whole.ts";
import { detailOf } from "./bar-words.ts";
import type { ChartDefinition } from "./chart.ts";
import { chartOf, openStudy } from "./study.ts";

const MOST_GROUPS = 8;

const WORDS = {
  zh: {
    title: (rates: readonly string[]) => rates.join("，"),
    rate: (done: string, rate: string) => `${done}为计划的${rate}`,
    over: "比率只计计划与完成都写明的项目",
    done: "已完成",
    rest: "计划",
    more: (count: string) => `另有${count}组计划数较小，未画出。`,
  },
  en: {
    title: (rates: readonly string[]) => rates.join(", "),
    rate: (done: string, rate: string) => `${done}: ${rate} of the plan`,
    over: "rates are over the projects that state both",
    done: "Done",
    rest: "Planned",
    more: (count: string) =>
      `${count} more ${count === "1" ? "group with a smaller plan isn't" : "groups with smaller plans aren't"} drawn.`,
  },
} as const;

/** What was done in each quarter or year of what was planned for it, one under another on one scale. */
export const progressPeriodsChart: ChartDefinition = {
  name: "progress-periods",
  question: { zh: "各期完成了计划的多少？", en: "How much of its plan did each period do?" },
  draw: (dataset, options) => {
    const study = openStudy(dataset, options);
    const pairs = progressPairs(dataset.projects).filter(({ whole }) => !whole);
    if (!study || pairs.length < 2) return null;
    const { ledger } = study;
    const words = WORDS[study.language];
    const by = comparedGroups(study);
    // The same groups in the same order under each period, so that they can be compared.
    const largest = ({ keys }: (typeof by.groups)[number]) =>
      Math.max(...pairs.map(({ of }) => ledger.look({ measure: of, keys }).value ?? 0));
    const shown = by.groups.toSorted((a, b) => largest(b) - largest(a)).slice(0, MOST_GROUPS);
    const periods = pairs.flatMap((pair) => {
      const rate = `${pair.done}/${pair.of}`;
      const whole = ledger.show({ measure: rate });
      const [done, of] = [
        { measure: pair.done, name: words.done },
        { measure: pair.of, name: words.rest },
      ];
      const rows = shown.flatMap((group) => barAgainst(study, [done], of, group, rate));
      const name = moneyWords(pair.done, study.language, dataset.projects);
      return whole.value === null || rows.length === 0 ? [] : [{ name, whole, rate: formatShare(whole.value), rows }];
    });
    if (periods.length < 2) return null;
    // A name stands under each period: the period is part of its key.
    const rows = periods.flatMap(({ name, rows: own }): RankedBar[] => [
      headingBar(name),
      ...own.map((row) => ({ ...row, key: `${name} ${row.name}` })),
    ]);
    return chartOf(
      study,
      "progress-periods",
      {
        title: words.title(periods.map(({ name, rate }) => words.rate(name, rate))),
        subtitle: [
          by.unitBy(study.amounts.scale.unit),
          ...(periods.every(({ whole }) => isStatedByAll(whole, study)) ? [] : [words.over]),
        ].join(study.language === "zh" ? "；" : "; "),
        notes: [by.groups.length > shown.length ? words.more(formatNumber(by.groups.length - shown.length)) : null],
        details: periods.flatMap(({ name, rows: own }) => own.map((row) => `${name} ${detailOf(row)}`)),
      },
      againstWhole(rows, study, by, [[words.done, AMOUNT]], words.rest),
    );
  },
};
