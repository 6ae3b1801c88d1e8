import type { Language } from "../language/language.ts";
import type { Quantity, QuantityAspect, QuantityBasis } from "./quantity.ts";

type Words = Readonly<Record<Language, string>>;

/** What a quantity measures, in words. */
export const ASPECT_WORDS: Readonly<Record<QuantityAspect, Words>> = {
  households: { zh: "户数", en: "households" },
  count: { zh: "数量", en: "count" },
  "land-area": { zh: "占地面积", en: "land area" },
  "total-area": { zh: "总面积", en: "total area" },
  "floor-area": { zh: "建筑面积", en: "floor area" },
  area: { zh: "面积", en: "area" },
  length: { zh: "长度", en: "length" },
  width: { zh: "宽度", en: "width" },
  height: { zh: "高度", en: "height" },
  depth: { zh: "深度", en: "depth" },
  diameter: { zh: "直径", en: "diameter" },
  distance: { zh: "距离", en: "distance" },
  volume: { zh: "体积", en: "volume" },
  storage: { zh: "储量、库容", en: "storage" },
  throughput: { zh: "处理量", en: "throughput" },
  output: { zh: "产量", en: "output" },
  mass: { zh: "质量", en: "mass" },
  power: { zh: "功率", en: "power" },
  unspecified: { zh: "未说明", en: "not said" },
};

export const BASIS_WORDS: Readonly<Record<QuantityBasis, Words>> = {
  stated: { zh: "写明", en: "stated" },
  derived: { zh: "推算", en: "derived" },
  context: { zh: "背景", en: "context" },
};

const REMARKS = {
  zh: {
    retired: "停用或拆除",
    approximate: "约数",
    "each-or-total": "未说明是每座还是合计",
    "length-or-height": "未说明是长还是高",
  },
  en: {
    retired: "retired",
    approximate: "approximate",
    "each-or-total": "each or in total isn't said",
    "length-or-height": "length or height isn't said",
  },
} as const;

/** What to know before a quantity is used: 约数, 停用, or what its words leave open; empty where nothing. */
export function quantityRemarks({ retired, approximate, ambiguity }: Quantity, language: Language): string {
  const words = REMARKS[language];
  const said = [retired && words.retired, approximate && words.approximate, ambiguity && words[ambiguity]];
  return said.filter((remark) => remark).join(language === "zh" ? "；" : "; ");
}
