import { placeWords } from "../project/place-column.ts";
import { formatNumber } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { type Dimension, type Key, UNSTATED } from "../measure/request/request.ts";
import { dimensionById } from "../measure/dimensions/catalogue.ts";
import { keysInOrder } from "../measure/dimensions/keys-in-order.ts";
import { figuresOnce } from "../measure/grouping.ts";
import { keyName as nameOfKey } from "../measure/dimensions/dimension.ts";
import { bothNames, onlyPair } from "../measure/joint-cells.ts";
import type { Dataset } from "../project/dataset.ts";
import type { ChartOptions } from "./chart.ts";
import { LABELS } from "./labels.ts";

/** Keys of a dimension that a chart shows together as one bar, column or row. */
export interface Group {
  readonly kind: "single" | "others" | "whole" | "joint" | "unstated";
  readonly keys: readonly Key[];
  readonly name: string;
}

/**
 * The keys of a dimension in the order of their money (of their number where no amount is stated), each by itself up to
 * `most` of them; the rest is one group that says how many it gathers, then what stands for a whole area, joint projects, and those
 * that state none.
 */
export function groupsOf(dataset: Dataset, dimension: Dimension, options: ChartOptions, most: number): Group[] {
  const { language } = options;
  const { rows, total } = figuresOnce(dataset.projects, {
    by: [dimension],
    joint: options.joint ?? "apart",
    ...(options.weights && { weights: options.weights }),
    ...(options.where && { where: options.where }),
  });
  const ranked =
    total.investment === null && dimension !== "year" ? rows.toSorted((a, b) => b.projects - a.projects) : rows;
  const keys = ranked.map((row) => row.keys[dimension]!);
  const jointCells = new Set<Key>(dimension === "district" ? keysInOrder(dataset.projects, "district", "joint") : []);
  const joint = keys.filter((key) => jointCells.has(key));
  const { isWhole } = dimensionById(dimension);
  const whole = keys.filter((key) => !jointCells.has(key) && isWhole?.(key));
  const named = keys.filter((key) => !jointCells.has(key) && key !== UNSTATED && !whole.includes(key));
  // One more is shown rather than an "other" of one.
  const cut = named.length > most + 1 ? most : named.length;
  const rest = named.slice(cut);
  return [
    ...named
      .slice(0, cut)
      .map((key) => ({ kind: "single" as const, keys: [key], name: keyName(key, dimension, language) })),
    ...(rest.length > 0
      ? [
          {
            kind: "others" as const,
            keys: rest,
            name: othersName(dataset, dimension, formatNumber(rest.length), language),
          },
        ]
      : []),
    ...whole.map((key) => ({ kind: "whole" as const, keys: [key], name: keyName(key, dimension, language) })),
    ...(joint.length > 0
      ? [{ kind: "joint" as const, keys: joint, name: jointName(dataset, joint.length, language) }]
      : []),
    ...(keys.includes(UNSTATED)
      ? [{ kind: "unstated" as const, keys: [UNSTATED], name: LABELS[language].unstated }]
      : []),
  ];
}

/** What the rest is called together: places as their column calls them. */
function othersName({ columns }: Dataset, dimension: Dimension, count: string, language: Language): string {
  if (dimension === "district" && language === "en") return `${count} other ${placeWords(columns).many.en}`;
  return dimensionById(dimension).others[language](count);
}

/** What joint projects are called together: by their districts where these are two. */
function jointName({ projects, columns }: Dataset, cells: number, language: Language): string {
  const pair = cells === 1 ? onlyPair(projects) : null;
  if (pair === null)
    return language === "zh" ? LABELS.zh.joint : `Joint projects of several ${placeWords(columns).many.en}`;
  return language === "zh" ? `${bothNames(pair, language)}联合项目` : `Joint projects of ${bothNames(pair, language)}`;
}

/** A key as a reader of the language sees it. */
export function keyName(key: Key, dimension: Dimension, language: Language): string {
  return nameOfKey(dimensionById(dimension), key, language);
}
