import { withinSentence } from "../../language/capital.ts";
import { formatNumber } from "../../language/format.ts";
import { moneyWords } from "../../measure/measures/money-names.ts";
import type { ProgressPair } from "../../measure/progress.ts";
import type { ReportContext } from "../context.ts";
import type { Inline } from "../document.ts";
import { say } from "../say.ts";
import { isStatedByAll } from "../stated-by-all.ts";

/** What a measure of money is called in the report. */
export function plainName(measure: string, { language, projects }: ReportContext): string {
  return moneyWords(measure, language, projects);
}

/** The date of the figures is what their heading says; the source's columns name no other. */
export function pairSentence(context: ReportContext, { done, of }: ProgressPair, where: readonly Inline[]): Inline[] {
  const { statements, language } = context;
  const rate = statements.share({ measure: `${done}/${of}` });
  const amount = statements.money({ measure: done });
  const { stated } = rate.fact;
  const [name, whole] = [plainName(done, context), plainName(of, context)];
  const both = { text: formatNumber(stated), fact: rate.fact };
  // Nothing is a part of a plan of zero, though it is stated.
  if (rate.fact.value === null && stated > 0)
    return language === "zh"
      ? say`${name}${amount}；在两者都写明的${both}个项目中，${whole}合计为零，不算完成率${where}。`
      : say`${name}: ${amount}; over the ${both} ${stated === 1 ? "project that states" : "projects that state"} both, ${withinSentence(whole)} comes to zero, so no rate is given${where}.`;
  if (rate.fact.value === null)
    return language === "zh"
      ? say`${name}${amount}，没有项目同时写明${whole}${where}。`
      : say`${name}: ${amount}; no project states ${whole} too${where}.`;
  // That both are stated goes without saying where they are by all.
  if (isStatedByAll(context, [`${done}/${of}`]))
    return language === "zh"
      ? say`${name}${amount}，为${whole}的${rate}${where}。`
      : say`${name}: ${amount}, ${rate} of ${withinSentence(whole)}${where}.`;
  return language === "zh"
    ? say`${name}${amount}；在两者都写明的${both}个项目中，为${whole}的${rate}${where}。`
    : say`${name}: ${amount}; over the ${both} ${stated === 1 ? "project that states" : "projects that state"} both, ${rate} of ${withinSentence(whole)}${where}.`;
}
