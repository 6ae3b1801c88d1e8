import type { RankedBar } from "../plot/bar-places.ts";
import type { BarTitles } from "../plot/ranked-bars.ts";
import type { Study } from "./study.ts";

/** What the bars of a chart are of: the names of a dimension, and money or numbers of projects. */
export function barTitles(
  { labels, amounts, measured, language }: Study,
  field: "district" | "category" | "year" | "unit",
): BarTitles {
  const money =
    language === "zh" ? `${labels.investment}（${amounts.scale.unit}）` : `${labels.investment}, ${amounts.scale.unit}`;
  return { field, name: labels[field], amount: measured === "investment" ? money : labels.projects };
}

/** A bar in words, for those who can't see it. */
export function detailOf({ name, total, remark }: RankedBar): string {
  return [name, total.amount === null ? "" : total.text, remark].filter((part) => part !== "").join(" ");
}
