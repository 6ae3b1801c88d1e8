import type { Language } from "../language/language.ts";
import { cutAt, type RankedBar } from "../plot/bar-places.ts";
import { type BarTitles, CUT_MARK } from "../plot/ranked-bars.ts";
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

/** What a note says where a bar is cut short; null where none is. */
export function cutNote(rows: readonly RankedBar[], language: Language): string | null {
  if (cutAt(rows) === null) return null;
  return language === "zh"
    ? `带“${CUT_MARK}”的条过长，没有画完，以所标数字为准。`
    : `A bar with ${CUT_MARK} is too long to be drawn: its number counts.`;
}
