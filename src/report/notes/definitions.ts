import { areCompleted } from "../../project/completed.ts";
import { UNSTATED } from "../../measure/request/request.ts";
import { isHeld } from "../../project/held.ts";
import { anyPriced } from "../../measure/some-of.ts";
import { currencyOf } from "../../measure/measures/money-unit.ts";
import type { ReportContext } from "../context.ts";
import type { Block } from "../document.ts";
import { amountWords } from "../leaders.ts";
import { plannedWords } from "../sentences/planned.ts";
import { resting } from "../say.ts";

/** What the words of the report mean: those that it uses. */
export function definitionNotes(context: ReportContext): Block[] {
  const { language, dataset, projects, figures } = context;
  const { isCounted } = amountWords(context);
  const zh = language === "zh";
  const isPriced = anyPriced(projects);
  const planned = plannedWords(dataset, language);
  const isYuan = currencyOf(projects) === "CNY";
  // What is quoted of a source in another language has no such words.
  const isChinese = !isHeld(projects) || projects.some(({ name }) => /\p{Script=Han}/u.test(name));
  const scales = zh
    ? `；1亿${isYuan ? "元" : ""}等于10,000万${isYuan ? "元" : ""}。`
    : isYuan && isChinese
      ? ". 万 is ten thousand, 亿 a hundred million."
      : ".";
  const done = areCompleted(dataset.projects, dataset.columns);
  const completes = figures(["year"]).rows.some(({ keys }) => keys.year !== UNSTATED);
  const items = [
    isPriced ? `${planned}${scales}` : "",
    !completes
      ? ""
      : zh
        ? `竣工年份${done ? "照来源所写" : "是计划完工的年份"}；跨年的项目按最后一年计，“持续开展”单列。`
        : `A year of completion is ${done ? "as stated" : "the planned one"}, the last of a range; work that goes on without an end stands apart.`,
    !isPriced
      ? ""
      : zh
        ? `占比的分母是范围内${isCounted ? "计入" : "标明"}的金额之和。金额精确相加、比较，只在显示时取舍，因此按显示位数相加可能与合计差最后一位，名次先后以未取舍的金额为准。`
        : `Shares are of all amounts ${isCounted ? "that count" : "stated"} within the scope. Amounts are added and compared exactly and rounded only for display, so displayed figures may differ from their total in the last digit, and ranks go by what is exact.`,
  ].filter((words) => words !== "");
  if (items.length === 0) return [];
  return [
    { kind: "heading", id: "definitions", text: zh ? "口径" : "Definitions" },
    { kind: "list", items: items.map((words) => [resting(words, "method")]) },
  ];
}
