import { detailOf } from "./bar-words.ts";
import { formatNumber, formatShare } from "../language/format.ts";
import { measureName } from "../measure/measures/catalogue.ts";
import { keysIn } from "../measure/dimensions/catalogue.ts";
import { dimensionOf, dimensionName } from "../measure/dimensions/catalogue.ts";
import { progressPairs } from "../measure/progress.ts";
import type { RankedBar } from "../plot/bar-places.ts";
import { rankedBars } from "../plot/ranked-bars.ts";
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
    unstated: (count: string) => `${count}个未写明`,
  },
  en: {
    title: (done: string, rate: string, of: string) => `${done}: ${rate} of ${of.toLowerCase()}`,
    subtitle: (unit: string, dimension: string, stated: string) =>
      `By ${dimension.toLowerCase()}, ${unit}; rates are over the ${stated} projects that state both`,
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
    const { ledger, language, amountOf } = study;
    const words = WORDS[language];
    const plain = (measure: string) => measureName(measure, language).replace(/\s*[（(][^（()）]*[)）]$/, "");
    const [doneName, ofName] = [plain(pair.done), plain(pair.of)];
    const dimension =
      ["district", "category", "unit"].find(
        (name) => keysIn(dataset.projects, dimensionOf(dataset.projects, name)).length > 1,
      ) ?? "district";
    const rate = `${pair.done}/${pair.of}`;
    const whole = ledger.show({ measure: rate });
    if (whole.value === null) return null;
    const rows = keysIn(dataset.projects, dimensionOf(dataset.projects, dimension)).flatMap((key): RankedBar[] => {
      const query = { keys: { [dimension]: [key] } };
      if (!ledger.look({ ...query, measure: "projects" }).value) return [];
      const [done, of, part] = [pair.done, pair.of, rate].map((measure) => ledger.show({ ...query, measure }));
      if (of!.value === null && done!.value === null) return [];
      const longer = (done!.value ?? 0) > (of!.value ?? 0) ? done! : of!;
      return [
        {
          name: keyName(key, dimension, language),
          total: { ...amountOf(longer), text: part!.value === null ? "" : formatShare(part!.value) },
          remark: done!.missing > 0 ? words.unstated(formatNumber(done!.missing)) : "",
          parts: [{ part: doneName, ...amountOf(done!) }],
          whole: { part: ofName, ...amountOf(of!) },
        },
      ];
    });
    if (rows.length === 0) return null;
    const shown = rows.toSorted((a, b) => (b.whole?.amount ?? 0) - (a.whole?.amount ?? 0)).slice(0, MOST_ROWS);
    const title = words.title(doneName, formatShare(whole.value), ofName);
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
        details: shown.map(detailOf),
      },
      rankedBars(
        shown,
        study.room,
        LABEL_WIDTH,
        { field: dimension, name: dimensionName(dimension, language), amount: study.amounts.scale.unit },
        {
          field: "part",
          colours: [
            [doneName, AMOUNT],
            [ofName, RANGE_GREY],
          ],
          legend: [doneName, ofName],
        },
      ),
    );
  },
};
