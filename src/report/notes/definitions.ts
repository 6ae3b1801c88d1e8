import { currencyOf } from "../../measure/measures/money-unit.ts";
import type { ReportContext } from "../context.ts";
import type { Block } from "../document.ts";
import { plannedWords } from "../sentences/planned.ts";
import { resting } from "../say.ts";

/** What the words of the report mean. */
export function definitionNotes({ language, dataset, projects }: ReportContext): Block[] {
  const planned = plannedWords(dataset, language);
  const inYuan = currencyOf(projects) === "CNY";
  const items =
    language === "zh"
      ? [
          [`${planned}；1亿等于1万万。`],
          ["竣工年份是计划完工的年份；跨年的项目按最后一年计，“持续开展”单列。"],
          ["占比的分母是范围内标明的金额之和。金额精确相加，只在显示时取舍，因此按显示位数相加可能与合计差最后一位。"],
        ]
      : [
          [`${planned}.${inYuan ? " 万 is ten thousand, 亿 a hundred million." : ""}`],
          [
            "A year of completion is the planned one, the last of a range; work that goes on without an end stands apart.",
          ],
          [
            "Shares are of all amounts stated within the scope. Amounts are added exactly and rounded only for display, so displayed figures may differ from their total in the last digit.",
          ],
        ];
  return [
    { kind: "heading", id: "definitions", text: language === "zh" ? "口径" : "Definitions" },
    { kind: "list", items: items.map(([words = ""]) => [resting(words, "method")]) },
  ];
}
