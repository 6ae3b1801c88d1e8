import { dimensionHeading } from "../measure/dimensions/heading.ts";
import { capital } from "../language/capital.ts";
import { formatNumber, formatShare } from "../language/format.ts";
import { dimensionOf, keysIn } from "../measure/dimensions/catalogue.ts";
import type { Fact } from "../measure/fact.ts";
import type { Dimension, Key } from "../measure/request/request.ts";
import type { BarColours } from "../plot/bar-colours.ts";
import type { RankedBar } from "../plot/bar-places.ts";
import { rankedBars } from "../plot/ranked-bars.ts";
import { RANGE_GREY } from "../plot/theme.ts";
import type { View } from "../plot/view.ts";
import { keyName } from "./groups.ts";
import type { Study } from "./study.ts";

const LABEL_WIDTH = 150;
const BY = ["district", "category", "unit"] as const;

const WORDS = {
  zh: { unstated: (count: string) => `${count}个未写明`, all: "全部项目" },
  en: { unstated: (count: string) => `${count} not stated`, all: "All projects" },
} as const;

/** A money column that a bar shows, and what it is called there. */
export interface NamedMeasure {
  readonly measure: string;
  readonly name: string;
}

/** Groups of projects whose parts are set against their wholes: by the first dimension that has several, with its name. */
export function comparedGroups({ dataset, language, ledger }: Study) {
  const { projects } = dataset;
  const dimension: Dimension = BY.find((one) => keysIn(projects, dimensionOf(projects, one)).length > 1) ?? BY[0];
  const keys = keysIn(projects, dimensionOf(projects, dimension)).filter(
    (key) => ledger.look({ measure: "projects", keys: { [dimension]: [key] } }).value,
  );
  const [only] = keys;
  const title = dimensionHeading(dimension, dataset, language);
  const by = language === "zh" ? `按${title}，` : `By ${title.toLowerCase()}, `;
  return {
    dimension,
    title,
    /** How a subtitle with the unit begins: all projects together are by nothing. */
    unitBy: (unit: string) => (keys.length > 1 ? `${by}${unit}` : capital(unit)),
    groups: keys.map((key) => ({
      keys: { [dimension]: [key] } as Readonly<Record<string, readonly Key[]>>,
      name: keys.length === 1 && key === only ? WORDS[language].all : keyName(key, dimension, language),
    })),
  };
}

/**
 * A bar for some money columns on a wide one for the whole, at their end the `rate` of the whole and both amounts, where
 * projects state both, or the whole itself where `rate` is null. No bar where neither is stated.
 */
export function barAgainst(
  { ledger, language, amountOf }: Study,
  parts: readonly NamedMeasure[],
  whole: NamedMeasure,
  { keys, name }: ReturnType<typeof comparedGroups>["groups"][number],
  rate: string | null,
): RankedBar[] {
  const show = (measure: string) => ledger.show({ measure, keys });
  const own = parts.map(({ measure, name: part }) => ({ part, fact: show(measure) }));
  const of = show(whole.measure);
  if (of.value === null && own.every(({ fact }) => fact.value === null)) return [];
  const stated = own.flatMap(({ part, fact }) => (fact.value === null ? [] : [{ part, ...amountOf(fact) }]));
  const rated = rate === null ? null : show(rate);
  const part = rated?.value ?? null;
  // Who lacks either has no part in the rate.
  const missing = rated ? (ledger.look({ measure: "projects", keys }).value ?? 0) - rated.stated : 0;
  const { amount, text } = amountOf(of);
  const [done] = stated;
  // A rate is over those that state both, which the amounts may not be.
  const isOfAll = part !== null && amount !== null && done && Math.abs(done.amount! / amount - part) < 1e-9;
  const amounts = isOfAll ? `${done.text} / ${text}` : "";
  const remark = [amounts, missing > 0 ? WORDS[language].unstated(formatNumber(missing)) : ""];
  return [
    {
      name,
      total: { ...amountOf(of), ...(rate !== null && { text: part === null ? "" : formatShare(part) }) },
      reach: stated.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
      remark: remark.filter((words) => words !== "").join(language === "zh" ? "，" : ", "),
      parts: stated,
      whole: { part: whole.name, ...amountOf(of) },
    },
  ];
}

/** Such bars as a plot, with a legend for their parts and the whole. */
export function againstWhole(
  rows: readonly RankedBar[],
  { room, amounts }: Study,
  { dimension, title }: { readonly dimension: string; readonly title: string },
  colours: BarColours["colours"],
  whole: string,
): View {
  const all = [...colours, [whole, RANGE_GREY] as const];
  return rankedBars(
    rows,
    room,
    LABEL_WIDTH,
    { field: dimension, name: title, amount: amounts.scale.unit },
    { field: "part", colours: all, legend: all.map(([name]) => name) },
  );
}

/** Whether all projects state both parts of a rate, so that it needn't be said over which it is. */
export function isStatedByAll(rate: Fact, { ledger }: Study): boolean {
  return rate.stated === ledger.look({ measure: "projects" }).value;
}
