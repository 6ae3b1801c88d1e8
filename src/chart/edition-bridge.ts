import { comparisonOf } from "../compare/against.ts";
import { MINUS } from "../language/format.ts";
import { currencyOf } from "../measure/measures/money-unit.ts";
import { waterfall, type WaterfallStep } from "../plot/waterfall.ts";
import { moneyInWords } from "../unit/amount.ts";
import { amountsUpTo } from "./amounts.ts";
import type { ChartDefinition } from "./chart.ts";
import { chartOf, openStudy } from "./study.ts";
import { evidenceId } from "../statement/evidence-id.ts";

const WORDS = {
  zh: {
    old: "旧版合计",
    new: "新版合计",
    removed: "不再列入",
    added: "新增",
    amounts: "金额变化",
    filled: "新有确数",
    emptied: "不再有确数",
    moved: "移出或移入范围",
    more: (amount: string) => `与旧版相比，标明的计划投资多${amount}`,
    less: (amount: string) => `与旧版相比，标明的计划投资少${amount}`,
    same: "与旧版相比，标明的计划投资合计不变",
    subtitle: (unit: string, old: string) => `由旧版（${old}）合计到新版合计（${unit}）`,
    note: "待定的项目在认定之前分别计入不再列入和新增；空白不作零计。",
  },
  en: {
    old: "Old total",
    new: "New total",
    removed: "Gone",
    added: "Added",
    amounts: "Amounts changed",
    filled: "Newly stated",
    emptied: "No longer stated",
    moved: "Moved into or out of scope",
    more: (amount: string) => `Planned investment as stated is ${amount} more than in the old edition`,
    less: (amount: string) => `Planned investment as stated is ${amount} less than in the old edition`,
    same: "Planned investment as stated comes to the same as in the old edition",
    subtitle: (unit: string, old: string) =>
      `From the total of the old edition (${old}) to that of the new one, ${unit}`,
    note: "Open questions count as gone and added until they are decided; a blank isn't counted as zero.",
  },
} as const;

/** How the sum of the old edition became that of the new one. */
export const editionBridgeChart: ChartDefinition = {
  name: "edition-bridge",
  question: { zh: "投资比旧版多了什么、少了什么？", en: "What makes the difference to the old edition?" },
  ofProjects: true,
  draw: (dataset, options) => {
    const study = openStudy(dataset, options);
    const comparison = comparisonOf(dataset, options);
    if (!study || !comparison || (comparison.bridge.old === 0 && comparison.bridge.new === 0)) return null;
    const { old, removed, added, ofChanged, new: next } = comparison.bridge;
    const words = WORDS[options.language];
    const amounts = amountsUpTo(Math.max(old, next), options.language, currencyOf(dataset.projects));
    const signed = (value: number) =>
      value === 0 ? "0" : `${value < 0 ? MINUS : "+"}${amounts.show(Math.abs(value))}`;
    const step = (name: keyof typeof ofChanged | "removed" | "added", value: number): WaterfallStep => ({
      name: words[name],
      amount: value / amounts.scale.divisor,
      text: signed(value),
      isSum: false,
    });
    const steps: WaterfallStep[] = [
      { name: words.old, amount: old / amounts.scale.divisor, text: amounts.show(old), isSum: true },
      step("removed", -removed),
      step("added", added),
      step("amounts", ofChanged.amounts),
      ...(["filled", "emptied", "moved"] as const).flatMap((kind) =>
        ofChanged[kind] === 0 ? [] : [step(kind, ofChanged[kind])],
      ),
      { name: words.new, amount: next / amounts.scale.divisor, text: amounts.show(next), isSum: true },
    ];
    const difference = comparison.bridge.changed + added - removed;
    const amount = moneyInWords(Math.abs(difference), options.language, currencyOf(dataset.projects));
    const title = next === old ? words.same : next > old ? words.more(amount) : words.less(amount);
    const chart = chartOf(
      study,
      "edition-bridge",
      {
        title,
        subtitle: words.subtitle(amounts.scale.unit, comparison.old.file),
        notes: [words.note],
        details: steps.map(({ name, text }) => `${name} ${text}`),
      },
      waterfall(steps, study.room, amounts.scale.unit),
    );
    return { ...chart, evidence: [evidenceId("edition")] };
  },
};
