import { BLANK, formatMoney, formatNumber, formatShare, moneyScale } from "../../language/format.ts";
import type { Language } from "../../language/language.ts";
import { term } from "../../language/terms.ts";
import type { Fact } from "../../measure/fact.ts";
import type { FactQuery } from "../../measure/fact-query.ts";
import { DIMENSIONS } from "../../measure/request.ts";
import { PAGE_LABELS } from "./page-labels.ts";

/** What a number is of, in words: 规划投资 · 昆区 · 扬尘污染治理. */
export function factTitle({ measure, keys = {} }: FactQuery, language: Language): string {
  const cell = DIMENSIONS.flatMap((dimension) => (keys[dimension] ?? []).map((key) => term(String(key), language)));
  return [PAGE_LABELS[language].measures[measure], ...cell].join(" · ");
}

/** A number with its unit. */
export function factText({ value, unit }: Fact, language: Language): string {
  if (value === null) return BLANK;
  const zh = language === "zh";
  switch (unit) {
    case "1":
      return formatShare(value);
    case "个":
      return formatNumber(value);
    case "户":
      return `${formatNumber(value)}${zh ? "户" : " households"}`;
    case "万元/户":
      return zh ? `${formatNumber(value, 2)}万元/户` : `${formatNumber(value * 10, 1)} thousand yuan`;
    case "万元": {
      const scale = moneyScale(Math.abs(value), language);
      return `${formatMoney(value, scale)}${zh ? "" : " "}${scale.unit}`;
    }
  }
}
