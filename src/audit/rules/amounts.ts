import { capital } from "../../language/capital.ts";
import type { Language } from "../../language/language.ts";
import type { Project } from "../../project/project.ts";
import { numbered } from "../../project/printed-number.ts";
import { grouped } from "../../project/grouped.ts";
import { formatNumber } from "../../language/format.ts";
import { sum } from "../../measure/decimal.ts";
import { foldName } from "../../project/organisation.ts";
import { readQuantities } from "../../project/read-quantities.ts";
import { ASPECT_WORDS } from "../../project/quantity-terms.ts";
import type { Quantity } from "../../project/quantity.ts";
import { unitName, withUnit } from "../../unit/unit-words.ts";
import { FAR_OFF } from "../basis/far-off.ts";
import { defineRule, type Hit } from "../basis/rule.ts";

interface Split extends Hit {
  readonly amount: number;
  readonly total: number;
}

const withoutNumbers = (text: string | null): string => foldName(text ?? "").replace(/[\d一二三四五六七八九十]+/g, "#");

/** What works are alike in; null for a round amount, which is an estimate: a fraction that several rows share is a quotient. */
const splitKey = ({ unit, name, content, investment }: Project) =>
  investment === null || Number.isInteger(investment)
    ? null
    : [unit, withoutNumbers(name), withoutNumbers(content), investment];

/** Works alike but for a number, with the same uneven amount: one sum, divided. */
export const equalSplit = defineRule<Split>({
  id: "equal-split",
  severity: "note",
  certainty: "suspicion",
  goes: { alike: splitKey },
  title: { zh: "疑为一笔金额均分", en: "Equal amounts that look like one sum divided" },
  test: ({ projects }) => {
    const uneven = projects.filter((project) => splitKey(project) !== null);
    const groups = grouped(uneven, (project) => JSON.stringify(splitKey(project)));
    return (
      [...groups.values()]
        // What is the same in its numbers too may be one project that stands there twice.
        .filter((group) => new Set(group.map(({ name, content }) => `${name}\n${content}`)).size > 1)
        .map((group) => ({
          seqs: group.map(({ seq }) => seq),
          amount: group[0]!.investment!,
          total: sum(group.map(({ investment }) => investment!)),
        }))
    );
  },
  message: ({ seqs, amount, total }, { digits, money, projects }) => {
    const whole = Math.round(total);
    const quotient = whole !== total && (whole / seqs.length).toFixed(2) === amount.toFixed(2);
    const said = (language: Language) =>
      quotient
        ? `${digits(whole)[language]} ÷ ${seqs.length} ≈ ${digits(amount)[language]}`
        : `${digits(total)[language]} ÷ ${seqs.length}`;
    return {
      zh: `${numbered(projects, seqs).zh}只差编号，金额都是${money(amount).zh}，疑为一笔均分（${said("zh")}）`,
      en: `${capital(numbered(projects, seqs).en)} differ only in a number and are ${seqs.length === 2 ? "both" : "all"} ${money(amount).en}: one sum divided, it seems (${said("en")})`,
    };
  },
});

interface Outlier extends Hit {
  readonly quantity: Quantity;
  readonly cost: number;
  readonly median: number;
  readonly comparable: number;
}

const FEWEST = 3;

/**
 * Works whose cost a unit is three times the median of their like, or a third of it. Alike are works whose words are the
 * same but for the quantity, so that 占地面积 and 总面积, or stated and context capacities, never meet.
 */
export const unitCostOutlier = defineRule<Outlier>({
  id: "unit-cost-outlier",
  severity: "warning",
  certainty: "suspicion",
  title: { zh: "同类工程单位造价悬殊", en: "Unit costs far from those of like works" },
  test: ({ projects }) => {
    const costs: { key: string; quantity: Quantity; cost: number }[] = [];
    for (const project of projects) {
      const { content, investment } = project;
      const used = readQuantities(project).filter(({ field, basis }) => field === "content" && basis === "stated");
      const [quantity] = used;
      if (investment === null || content === null || used.length !== 1 || !quantity || quantity.value === 0) continue;
      if (quantity.ambiguity !== null || quantity.retired) continue;
      const words = foldName(content.replace(quantity.text, "#")).replace(/\s/g, "");
      const key = JSON.stringify([words, quantity.unit, quantity.aspect]);
      costs.push({ key, quantity, cost: investment / quantity.value });
    }
    const groups = grouped(costs, ({ key }) => key);
    return [...groups.values()].flatMap((group) => {
      if (group.length < FEWEST) return [];
      const median = medianOf(group.map(({ cost }) => cost));
      return group
        .filter(({ cost }) => cost >= median * FAR_OFF || cost * FAR_OFF <= median)
        .map(({ quantity, cost }) => ({ seqs: [quantity.seq], quantity, cost, median, comparable: group.length }));
    });
  },
  message: ({ quantity: { unit, aspect, value }, cost, median, comparable, seqs }, { project, unit: money }) => {
    const { investment } = project(seqs[0]!);
    const ones = { ...money, exponent: 0 };
    const inOnes = (amount: number) => formatNumber(Math.round(amount * 10 ** money.exponent));
    const times = formatNumber(cost / median, 1);
    const quotient = `${formatNumber(investment!)} ÷ ${formatNumber(value)}`;
    return {
      zh: `每${unit}造价${inOnes(cost)}${unitName(ones, "zh")}（${quotient}），是${comparable}项同类（${ASPECT_WORDS[aspect].zh}）中位数${inOnes(median)}${unitName(ones, "zh")}的${times}倍：${ASPECT_WORDS[aspect].zh}或金额待核`,
      en: `${withUnit(inOnes(cost), ones, "en")} a ${unit} (${quotient}), ${times} times the median of ${comparable} like works (${ASPECT_WORDS[aspect].en}, ${withUnit(inOnes(median), ones, "en")}): check the ${ASPECT_WORDS[aspect].en} or the amount`,
    };
  },
});

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** An amount of exactly zero: planned for nothing, or a blank that became a number. */
export const amountZero = defineRule({
  id: "amount-zero",
  severity: "warning",
  certainty: "suspicion",
  goes: "row-by-row",
  title: { zh: "投资额为零", en: "Amounts of zero" },
  test: ({ projects }) => projects.filter(({ investment }) => investment === 0).map(({ seq }) => ({ seqs: [seq] })),
  message: ({ seqs }, { project }) => {
    const { investmentText } = project(seqs[0]!);
    return {
      zh: `投资额写作“${investmentText}”：零或空白待核`,
      en: `the amount is "${investmentText}": zero, or a blank?`,
    };
  },
});
