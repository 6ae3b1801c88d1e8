import { isHeld } from "../../project/held.ts";
import type { Dataset } from "../../project/dataset.ts";
import type { Language } from "../../language/language.ts";

const SAYS_INVESTMENT = /投资|invest/iu;

/**
 * What "planned investment" means here: what the source lists as investment, or else what stands under which of its
 * headings (合同金额, Budget), which may be something else.
 */
export function plannedWords({ columns, lines }: Pick<Dataset, "columns" | "lines">, language: Language): string {
  const zh = language === "zh";
  const headings = [
    ...new Set(columns.flatMap(({ field, header }) => (field === "investment" ? [header.trim()] : []))),
  ].filter((heading) => heading !== "");
  if (headings.length > 0 && !headings.some((heading) => SAYS_INVESTMENT.test(heading))) {
    const named = headings.map((heading) => (zh ? `“${heading}”` : `"${heading}"`)).join(zh ? "、" : ", ");
    return zh
      ? `计划投资指来源${named}一栏所列的金额，不等于已经发生的支出`
      : `Planned investment is what the source lists under ${named}; it isn't known to be spent`;
  }
  // 拟实施 is a word of some plans only.
  const planned = isHeld(lines) && lines.some((line) => line.includes("拟实施")) ? "计划（拟实施）" : "计划";
  return zh
    ? `投资是来源所列的${planned}金额，不是已经发生的支出`
    : "Investment is planned, as the source lists it; it isn't money spent";
}
