import { moneyName } from "../measure/measures/catalogue.ts";
import { formatNumber, formatShare } from "../language/format.ts";
import { progressPairs } from "../measure/progress.ts";
import { AMOUNT } from "../plot/theme.ts";
import { againstWhole, barAgainst, comparedGroups } from "./against-whole.ts";
import { detailOf } from "./bar-words.ts";
import type { ChartDefinition } from "./chart.ts";
import { chartOf, openStudy } from "./study.ts";

const MOST_ROWS = 20;

const WORDS = {
  zh: {
    title: (done: string, rate: string, of: string) => `${done}为${of}的${rate}`,
    subtitle: (unit: string, dimension: string, stated: string) =>
      `按${dimension}，${unit}；比率只计两者都写明的${stated}个项目`,
  },
  en: {
    title: (done: string, rate: string, of: string) => `${done}: ${rate} of ${of.toLowerCase()}`,
    subtitle: (unit: string, dimension: string, stated: string) =>
      `By ${dimension.toLowerCase()}, ${unit}; rates are over the ${stated} ${stated === "1" ? "project that states" : "projects that state"} both`,
  },
} as const;

/** How much is done of what is planned: a bar for what is done on the range of the whole. */
export const progressChart: ChartDefinition = {
  name: "progress",
  question: { zh: "完成了多少？", en: "How much is done?" },
  draw: (dataset, options) => {
    const study = openStudy(dataset, options);
    const [pair] = progressPairs(dataset.projects);
    if (!study || !pair) return null;
    const rate = `${pair.done}/${pair.of}`;
    const all = study.ledger.show({ measure: rate });
    if (all.value === null) return null;
    const words = WORDS[study.language];
    const by = comparedGroups(study);
    const done = { measure: pair.done, name: moneyName(pair.done, study.language) };
    const of = { measure: pair.of, name: moneyName(pair.of, study.language) };
    const rows = by.groups
      .flatMap((group) => barAgainst(study, [done], of, group, rate))
      .toSorted((a, b) => (b.whole?.amount ?? 0) - (a.whole?.amount ?? 0))
      .slice(0, MOST_ROWS);
    if (rows.length === 0) return null;
    return chartOf(
      study,
      "progress",
      {
        title: words.title(done.name, formatShare(all.value), of.name),
        subtitle: words.subtitle(study.amounts.scale.unit, by.title, formatNumber(all.stated)),
        details: rows.map(detailOf),
      },
      againstWhole(rows, study, by, [[done.name, AMOUNT]], of.name),
    );
  },
};
