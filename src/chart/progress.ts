import { formatNumber, formatShare } from "../language/format.ts";
import { measureName } from "../measure/measures/catalogue.ts";
import { keysIn } from "../measure/dimensions/catalogue.ts";
import { dimensionOf, dimensionName } from "../measure/dimensions/catalogue.ts";
import { progressPairs } from "../measure/progress.ts";
import { type BarRow, rankedBars } from "../plot/laid-bars.ts";
import { AMOUNT, RANGE_GREY } from "../plot/theme.ts";
import type { ChartDefinition } from "./chart.ts";
import { keyName } from "./groups.ts";
import { chartOf, openStudy } from "./study.ts";

const LABEL_WIDTH = 150;
const MOST_ROWS = 20;

const WORDS = {
  zh: {
    title: (done: string, rate: string, of: string) => `${done}为${of}的${rate}`,
    subtitle: (unit: string, dimension: string, stated: string) =>
      `按${dimension}，${unit}；比率只计两者都写明的${stated}个项目`,
    done: "已完成",
    rest: "尚未完成",
    unstated: (count: string) => `${count}个未写明`,
  },
  en: {
    title: (done: string, rate: string, of: string) => `${done}: ${rate} of ${of.toLowerCase()}`,
    subtitle: (unit: string, dimension: string, stated: string) =>
      `By ${dimension.toLowerCase()}, ${unit}; rates are over the ${stated} projects that state both`,
    done: "Done",
    rest: "Not yet done",
    unstated: (count: string) => `${count} don't say`,
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
    const { ledger, language, labels } = study;
    const words = WORDS[language];
    const plain = (measure: string) => measureName(measure, language).replace(/\s*[（(][^（()）]*[)）]$/, "");
    const dimension =
      ["district", "category", "unit"].find(
        (name) => keysIn(dataset.projects, dimensionOf(dataset.projects, name)).length > 1,
      ) ?? "district";
    const rate = `${pair.done}/${pair.of}`;
    const whole = ledger.show({ measure: rate });
    if (whole.value === null) return null;
    const rows = keysIn(dataset.projects, dimensionOf(dataset.projects, dimension)).flatMap(
      (key): (BarRow & { readonly size: number })[] => {
        const query = { keys: { [dimension]: [key] } };
        if (!ledger.look({ ...query, measure: "projects" }).value) return [];
        const [done, of, part] = [pair.done, pair.of, rate].map((measure) => ledger.show({ ...query, measure }));
        if (of!.value === null && done!.value === null) return [];
        return [
          {
            name: keyName(key, dimension, language),
            value: part!.value === null ? labels.noAmount : formatShare(part!.value),
            remark: done!.missing > 0 ? words.unstated(formatNumber(done!.missing)) : "",
            parts: [{ fact: done!, label: words.done, colour: AMOUNT, text: study.write(done!) }],
            upTo: of!,
            size: of!.value ?? 0,
          },
        ];
      },
    );
    if (rows.length === 0) return null;
    const shown = rows.toSorted((a, b) => b.size - a.size).slice(0, MOST_ROWS);
    const title = words.title(plain(pair.done), formatShare(whole.value), plain(pair.of));
    return chartOf(
      study,
      "progress",
      {
        title,
        subtitle: words.subtitle(
          study.amounts.scale.unit,
          dimensionName(dimension, language),
          formatNumber(whole.stated),
        ),
        details: shown.map(({ name, value, remark }) => [name, value, remark].filter(Boolean).join(" ")),
      },
      rankedBars(shown, study.room, LABEL_WIDTH, [
        { label: words.done, colour: AMOUNT },
        { label: words.rest, colour: RANGE_GREY },
      ]),
    );
  },
};
