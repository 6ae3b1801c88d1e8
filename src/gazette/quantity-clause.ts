import { quotaOf, workOf } from "./counted-work.ts";
import { BEYOND, measured } from "./measured-value.ts";
import { noughtOf, partOf, unsaid } from "./other-value.ts";
import type { Spoken } from "./quantity-names.ts";
import type { TextQuantity } from "./quantity-text.ts";
import { type ClauseContext, QUALIFIES, type QuantityWords, valued } from "./quantity-words.ts";
import { again, distributed, further, paired } from "./shared-values.ts";
import { type TargetVerb, targetVerbs } from "./target-verbs.ts";
import { leadingPlaces, plainName } from "./target-words.ts";

// Sizes of things, which 以上 or 以下 makes a kind of them: 10蒸吨以下锅炉.
const SIZE = /蒸吨|千瓦|元$|^[万千百]?人$|岁$|小时|^米$|平方米|吨|^张$|^个班$|^年$|公里$/u;
const KINDS = /^(?:以上)?的?(?:企业|项目|产业|集群|园区|工程|品牌|镇|村|户)/u;
// 对年产值首次突破10亿元的企业，…: who is spoken of.
const CONDITION = /^[＿\s]*对.*\d.*的[\p{Script=Han}]{2,6}$/u;

/** The quantities of a clause that a promise is about, each with its words; qualifiers, ranks and lone numbers are left out. */
export function readQuantityClause(
  text: string,
  quantities: readonly TextQuantity[],
  context: ClauseContext,
): QuantityWords[] {
  if (CONDITION.test(text)) return [];
  const apart = distributed(text, quantities, context) ?? paired(text, quantities, context);
  if (apart) return apart;
  const found: QuantityWords[] = [];
  let from = 0;
  let last = context.spoken;
  for (const [index, quantity] of quantities.entries()) {
    const left = text.slice(from, quantity.at);
    const right = text.slice(quantity.end, quantities[index + 1]?.at ?? text.length);
    // 超50亿元企业12户: a size of what is counted, not a value.
    if (/(?:超|突破|达|过)$/u.test(left) && /元$/u.test(quantity.unit) && KINDS.test(right)) continue;
    const words =
      again(left, right, quantity, found.at(-1)) ??
      further(left, quantity, found.at(-1)) ??
      single(text, left, right, quantity, last, context);
    // 40元的50%: the first is what the second is a part of.
    const whole = right === "的" && quantities[index + 1]?.unit === "%";
    if (words.length === 0 || whole) continue;
    found.push(...words);
    // 三分之一的县浓度保持在…以下: the other values are in what is done by that part.
    if (isPart(left, right, quantity)) break;
    last = { subject: words.at(-1)!.subject, indicator: words.at(-1)!.indicator, unit: quantity.unit };
    from = quantity.end;
  }
  // 2024年、2025年各治理105平方公里
  const [only, ...more] = found;
  if (context.years > 1 && only && more.length === 0 && /各/u.test(text))
    return Array.from({ length: context.years }, (_, yearAt) => ({ ...only, yearAt }));
  return found;
}

const isPart = (left: string, right: string, { unit }: TextQuantity): boolean =>
  unit === "%" && plainName(left) === "" && /^\p{Script=Han}/u.test(right) && !/[、和及与]$/u.test(right);

function single(
  text: string,
  left: string,
  right: string,
  quantity: TextQuantity,
  last: Spoken | null,
  context: ClauseContext,
): QuantityWords[] {
  const { years } = context;
  const shown = text.slice(quantity.at, quantity.end);
  // 由88%提高到95%: the first value is where it starts.
  if (/[由从](?:目前|现在|当前|现行)?的?[＿\s]*$/u.test(left) && /[到至为]/u.test(right)) return [];
  const verbs = targetVerbs(left);
  const verb = verbs.at(-1);
  const percent = quantity.unit === "%";
  const bounds = quantity.bound !== null && quantity.bound !== "about";
  if (bounds && !percent && /^[\p{Script=Han}]/u.test(right) && (QUALIFIES.test(right) || SIZE.test(quantity.unit)))
    return [];
  const between = verb ? left.slice(verb.end).replace(/[约近共到至了为仅＿\s]+|每人每[年月]|每人|每[年月]/gu, "") : "";
  // 力争7%
  if (
    last &&
    years === 0 &&
    last.unit === quantity.unit &&
    /^[＿\s]*(?:力争|争取|努力|冲刺)(?:达|到|达到)?$/u.test(left)
  )
    return [{ ...valued(last, "reach", quantity), beyond: true }];
  // 力争完成14.5%的激励目标
  if (
    last &&
    last.unit === quantity.unit &&
    BEYOND.test(left) &&
    /^的[\p{Script=Han}]{0,4}目标/u.test(right) &&
    plainName(left.slice(0, verb?.at)) === ""
  )
    return [{ ...valued(last, "reach", quantity), beyond: true }];
  if (verb?.kind === "measure" && QUALIFIES.test(right)) return [];
  if (/清零$|归零$/u.test(shown) && QUALIFIES.test(right)) return [];
  if (/清零$|归零$|^零$/u.test(shown)) return noughtOf(left, verb, shown, quantity);
  if (verb === undefined && QUALIFIES.test(right) && !percent) return [];
  if (/^翻/u.test(shown)) return single(text, `${left}翻`, right, { ...quantity, at: quantity.at + 1 }, last, context);
  if (percent && /^(?:以?上?的|用于|作为)/u.test(right) && verb?.kind !== "measure")
    return partOf(left, text.slice(quantity.end), right, quantity);
  if (verb?.kind === "measure" && between === "" && !isWorkTogether(verbs, left))
    return measured(left, right, verb, quantity, last, context);
  if (verb?.kind === "measure" && percent && /的$/u.test(between)) {
    // 销售量达到汽车销售总量的20%: a share of another quantity.
    const subject = plainName(left.slice(0, verb.at));
    return subject === ""
      ? []
      : [
          valued(
            { subject, indicator: `${/^at-/u.test(verb.operator) ? "" : verb.text}${between.slice(0, -1)}` },
            verb.operator,
            quantity,
            left,
          ),
        ];
  }
  if (percent && verb?.kind !== "measure" && /[率例重比]在?[＿\s]*$/u.test(left))
    return unsaid(left, right, quantity, last);
  if (percent && plainName(left) === "" && /^[\p{Script=Han}]/u.test(right)) {
    const named = quotaOf(left, text.slice(quantity.end), right);
    return named ? [{ ...valued(named, "reach", quantity), work: true }] : [];
  }
  if (/[二三四五六七八九十]个$/u.test(left) && shown === "百分之百") {
    const subject = plainName((verb ? left.slice(0, verb.at) : left).replace(/(?:要|应)?做到.*$/u, ""));
    return subject === ""
      ? []
      : [{ ...valued({ subject, indicator: `${left.slice(-2)}百分之百` }, "all", quantity), operator: "all" }];
  }
  if (verb !== undefined && (verb.kind === "work" || isWorkTogether(verbs, left))) {
    const work = workOf(verbs, left, text.slice(quantity.end), quantity, last ?? context.former);
    const least = /不少于|不低于/u.test(between) ? "at-least" : "reach";
    return work ? [{ ...valued(work, least, quantity, left), work: true }] : [];
  }
  return unsaid(left, text.slice(quantity.end), quantity, last);
}

/** 改造提升3万亩, 新建改造…: a verb of measuring that only completes one of work. */
function isWorkTogether(verbs: readonly TargetVerb[], left: string): boolean {
  const [former, verb] = verbs.slice(-2);
  return (
    verb !== undefined &&
    !/^at-/u.test(verb.operator) &&
    former?.kind === "work" &&
    former.end === verb.at &&
    plainName(left.slice(0, former.at)) === ""
  );
}

/** The places that lead words, for what follows in the same part of a sentence: 全市…, 甲区、乙区…. */
export function placesThatHold(words: string): string {
  const places = leadingPlaces(words);
  return /^全/u.test(places) || /[、和]/u.test(places) ? places : "";
}
