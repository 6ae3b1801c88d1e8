import { BLANK, formatNumber } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import type { Quantity } from "../project/quantity.ts";
import { ASPECT_WORDS, BASIS_WORDS, quantityRemarks } from "../project/quantity-terms.ts";
import { keyWord } from "../project/printed-number.ts";
import type { Project } from "../project/project.ts";
import type { Grid } from "./grid.ts";
import { placeText } from "./place.ts";

const LABELS = {
  zh: ["对象", "含义", "数值", "单位", "依据", "说明", "原文", "行"],
  en: ["Thing", "Measures", "Value", "Unit", "Basis", "Remark", "As printed", "Line"],
} as const;

/** Quantities as a table; they have no total, since they measure different things; `projects` are those that state them. */
export function quantitiesGrid(
  quantities: readonly Quantity[],
  language: Language,
  projects?: readonly Project[],
): Grid {
  return {
    columns: [keyWord(projects, language), ...LABELS[language]].map((label, index) => ({
      label,
      align: [0, 3, 8].includes(index) ? "right" : "left",
    })),
    rows: quantities.map((quantity) => [
      String(quantity.seq),
      quantity.object || BLANK,
      ASPECT_WORDS[quantity.aspect][language],
      formatNumber(quantity.value),
      quantity.unit,
      BASIS_WORDS[quantity.basis][language],
      quantityRemarks(quantity, language),
      quantity.text,
      placeText(quantity.source),
    ]),
  };
}
