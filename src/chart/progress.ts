import { withinSentence } from "../language/capital.ts";
import { counted } from "../language/counted.ts";
import { moneyWords } from "../measure/measures/money-names.ts";
import { formatNumber, formatShare } from "../language/format.ts";
import { latestFirst, type ProgressPair, progressPairs } from "../measure/progress.ts";
import { AMOUNT } from "../plot/theme.ts";
import { againstWhole, barAgainst, comparedGroups, isStatedByAll } from "./against-whole.ts";
import { detailOf } from "./bar-words.ts";
import type { ChartDefinition } from "./chart.ts";
import { chartOf, openStudy } from "./study.ts";

const MOST_ROWS = 20;

const WORDS = {
  zh: {
    title: (done: string, rate: string, of: string) => `${done}为${of}的${rate}`,
    over: (stated: string) => `比率只计两者都写明的${stated}个项目`,
    more: (count: number) => `另有${count}组计划数较小，未画出。`,
  },
  en: {
    title: (done: string, rate: string, of: string) => `${done}: ${rate} of ${withinSentence(of)}`,
    over: (stated: string) =>
      `rates are over the ${stated} ${stated === "1" ? "project that states" : "projects that state"} both`,
    more: (count: number) =>
      `${counted(count, "more group")} with smaller plans ${count === 1 ? "isn't" : "aren't"} drawn.`,
  },
} as const;

/** How much is done of what is planned: a bar for what is done on the range of the whole. */
export const progressChart: ChartDefinition = {
  name: "progress",
  question: { zh: "完成了多少？", en: "How much is done?" },
  draw: (dataset, options) => {
    const study = openStudy(dataset, options);
    if (!study) return null;
    const rateOf = ({ done, of }: ProgressPair) => `${done}/${of}`;
    const pair = latestFirst(dataset.projects, progressPairs(dataset.projects)).find(
      (one) => study.ledger.look({ measure: rateOf(one) }).value !== null,
    );
    if (!pair) return null;
    const rate = rateOf(pair);
    const all = study.ledger.show({ measure: rate });
    if (all.value === null) return null;
    const words = WORDS[study.language];
    const by = comparedGroups(study);
    const done = { measure: pair.done, name: moneyWords(pair.done, study.language, dataset.projects) };
    const of = { measure: pair.of, name: moneyWords(pair.of, study.language, dataset.projects) };
    const rows = by.groups
      .flatMap((group) => barAgainst(study, [done], of, group, rate))
      .toSorted((a, b) => (b.whole?.amount ?? 0) - (a.whole?.amount ?? 0));
    const shown = rows.slice(0, MOST_ROWS);
    if (shown.length === 0) return null;
    return chartOf(
      study,
      "progress",
      {
        title: words.title(done.name, formatShare(all.value), of.name),
        subtitle: [
          by.unitBy(study.amounts.scale.unit),
          ...(isStatedByAll(all, study) ? [] : [words.over(formatNumber(all.stated))]),
        ].join(study.language === "zh" ? "；" : "; "),
        notes: [rows.length > shown.length ? words.more(rows.length - shown.length) : null],
        details: shown.map(detailOf),
      },
      againstWhole(shown, study, by, [[done.name, AMOUNT]], of.name),
    );
  },
};
