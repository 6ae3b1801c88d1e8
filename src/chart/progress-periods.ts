import { formatNumber, formatShare } from "../language/format.ts";
import { dimensionName, dimensionOf, keysIn } from "../measure/dimensions/catalogue.ts";
import { measureName } from "../measure/measures/catalogue.ts";
import { type ProgressPair, progressPairs } from "../measure/progress.ts";
import type { RankedBar } from "../plot/bar-places.ts";
import { rankedBars } from "../plot/ranked-bars.ts";
import { AMOUNT, RANGE_GREY } from "../plot/theme.ts";
import { detailOf } from "./bar-words.ts";
import type { ChartDefinition } from "./chart.ts";
import { keyName } from "./groups.ts";
import { chartOf, openStudy, type Study } from "./study.ts";

const LABEL_WIDTH = 150;
const MOST_KEYS = 8;
const NOTHING = { amount: null, text: "", fact: "" };
const BY = ["district", "category", "unit"] as const;

const WORDS = {
  zh: {
    title: (rates: readonly string[]) => rates.join("，"),
    rate: (done: string, rate: string) => `${done}为计划的${rate}`,
    subtitle: (unit: string, dimension: string) => `按${dimension}，${unit}；比率只计计划与完成都写明的项目`,
    done: "已完成",
    rest: "计划",
    unstated: (count: string) => `${count}个未写明`,
    more: (count: string) => `另有${count}组计划数较小，未画出。`,
  },
  en: {
    title: (rates: readonly string[]) => rates.join(", "),
    rate: (done: string, rate: string) => `${done}: ${rate} of the plan`,
    subtitle: (unit: string, dimension: string) =>
      `By ${dimension.toLowerCase()}, ${unit}; rates are over the projects that state both`,
    done: "Done",
    rest: "Planned",
    unstated: (count: string) => `${count} don't say`,
    more: (count: string) => `${count} more groups with smaller plans aren't drawn.`,
  },
} as const;

/** What was done in each quarter or year of what was planned for it, one under another on one scale. */
export const progressPeriodsChart: ChartDefinition = {
  name: "progress-periods",
  question: { zh: "各期完成了计划的多少？", en: "How much of its plan did each period do?" },
  draw: (dataset, options) => {
    const study = openStudy(dataset, options);
    const pairs = progressPairs(dataset.projects).filter(({ of }) => of !== "investment");
    if (!study || pairs.length < 2) return null;
    const { ledger, language } = study;
    const words = WORDS[language];
    const dimension =
      BY.find((name) => keysIn(dataset.projects, dimensionOf(dataset.projects, name)).length > 1) ?? "district";
    // The same groups in the same order under each period, so that they can be compared.
    const keys = keysIn(dataset.projects, dimensionOf(dataset.projects, dimension))
      .map((key) => {
        const plans = pairs.map(({ of }) => ledger.look({ measure: of, keys: { [dimension]: [key] } }).value ?? 0);
        return { key, size: Math.max(...plans) };
      })
      .toSorted((a, b) => b.size - a.size);
    const shown = keys.slice(0, MOST_KEYS).map(({ key }) => key);
    const periods = pairs.flatMap((pair) => {
      const whole = ledger.show({ measure: `${pair.done}/${pair.of}` });
      const rows = shown.flatMap((key) =>
        periodRow(study, pair, { [dimension]: [key] }, keyName(key, dimension, language)),
      );
      return whole.value === null || rows.length === 0 ? [] : [{ pair, rate: formatShare(whole.value), rows }];
    });
    if (periods.length < 2) return null;
    // A name stands under each period: the period is part of its key.
    const rows = periods.flatMap(({ pair, rows: own }): RankedBar[] => {
      const period = plain(pair.done, study);
      const heading = { name: period, heading: true, total: NOTHING, parts: [], remark: "" };
      return [heading, ...own.map((row) => ({ ...row, key: `${period} ${row.name}` }))];
    });
    return chartOf(
      study,
      "progress-periods",
      {
        title: words.title(periods.map(({ pair, rate }) => words.rate(plain(pair.done, study), rate))),
        subtitle: words.subtitle(study.amounts.scale.unit, dimensionName(dimension, language)),
        notes: [keys.length > shown.length ? words.more(formatNumber(keys.length - shown.length)) : null],
        details: periods.flatMap(({ pair, rows: own }) =>
          own.map((row) => `${plain(pair.done, study)} ${detailOf(row)}`),
        ),
      },
      rankedBars(
        rows,
        study.room,
        LABEL_WIDTH,
        { field: dimension, name: dimensionName(dimension, language), amount: study.amounts.scale.unit },
        {
          field: "part",
          colours: [
            [words.done, AMOUNT],
            [words.rest, RANGE_GREY],
          ],
          legend: [words.done, words.rest],
        },
      ),
    );
  },
};

/** A heading without its unit. */
const plain = (measure: string, { language }: Study): string =>
  measureName(measure, language).replace(/\s*[（(][^（()）]*[)）]$/, "");

function periodRow(
  study: Study,
  { done, of }: ProgressPair,
  keys: Readonly<Record<string, readonly (string | number)[]>>,
  name: string,
): RankedBar[] {
  const { ledger, language, amountOf } = study;
  const words = WORDS[language];
  const [finished, planned, part] = [done, of, `${done}/${of}`].map((measure) => ledger.show({ measure, keys }));
  if (finished!.value === null && planned!.value === null) return [];
  const longer = (finished!.value ?? 0) > (planned!.value ?? 0) ? finished! : planned!;
  return [
    {
      name,
      // Where no project states both there is no rate, and the remark says why.
      total: { ...amountOf(longer), text: part!.value === null ? "" : formatShare(part!.value) },
      remark: finished!.missing > 0 ? words.unstated(formatNumber(finished!.missing)) : "",
      parts: [{ part: words.done, ...amountOf(finished!) }],
      whole: { part: words.rest, ...amountOf(planned!) },
    },
  ];
}
