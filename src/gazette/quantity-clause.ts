import { inFull, quotaOf, workOf } from "./counted-work.ts";
import { announced, elsewhere, namesOf, sameUnit, type Spoken, spokenOf } from "./quantity-names.ts";
import type { TextQuantity } from "./quantity-text.ts";
import { type ClauseContext, QUALIFIES, type QuantityWords, valued } from "./quantity-words.ts";
import { again, distributed, further, paired } from "./shared-values.ts";
import { type TargetVerb, targetVerbs } from "./target-verbs.ts";
import { isIndicator, isPlaces, leadingPlaces, plainName } from "./target-words.ts";

// Sizes of things, which 以上 or 以下 makes a kind of them: 10蒸吨以下锅炉.
const SIZE = /蒸吨|千瓦|元$|^[万千百]?人$|岁$|小时|^米$|平方米|吨|^张$|^个班$|^年$|公里$/u;
const BEYOND = /力争|争取|努力|确保|冲刺/u;

/** The quantities of a clause that a promise is about, each with its words; qualifiers, ranks and lone numbers are left out. */
export function readQuantityClause(
  text: string,
  quantities: readonly TextQuantity[],
  context: ClauseContext,
): QuantityWords[] {
  const apart = distributed(text, quantities, context) ?? paired(text, quantities, context);
  if (apart) return apart;
  const found: QuantityWords[] = [];
  let from = 0;
  let last = context.spoken;
  for (const [index, quantity] of quantities.entries()) {
    const left = text.slice(from, quantity.at);
    const right = text.slice(quantity.end, quantities[index + 1]?.at ?? text.length);
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
  if (/[由从][＿\s]*$/u.test(left) && /[到至为]/u.test(right)) return [];
  const verbs = targetVerbs(left);
  const verb = verbs.at(-1);
  const percent = quantity.unit === "%";
  const bounds = quantity.bound !== null && quantity.bound !== "about";
  if (bounds && !percent && /^[\p{Script=Han}]/u.test(right) && (QUALIFIES.test(right) || SIZE.test(quantity.unit)))
    return [];
  const between = verb ? left.slice(verb.end).replace(/[约近共到至了为仅＿\s]+/gu, "") : "";
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
      : [valued({ subject, indicator: `${verb.text}${between.slice(0, -1)}` }, verb.operator, quantity, left)];
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
  return unsaid(left, right, quantity, last);
}

/** 改造提升3万亩, 新建改造…: a verb of measuring that only completes one of work. */
function isWorkTogether(verbs: readonly TargetVerb[], left: string): boolean {
  const [former, verb] = verbs.slice(-2);
  return (
    verb !== undefined &&
    former?.kind === "work" &&
    former.end === verb.at &&
    plainName(left.slice(0, former.at)) === ""
  );
}

/** A value behind a verb of measuring: 覆盖率达到90%, 下降10%以上. */
function measured(
  left: string,
  right: string,
  verb: TargetVerb,
  quantity: TextQuantity,
  last: Spoken | null,
  { before, years }: ClauseContext,
): QuantityWords[] {
  const ahead = left
    .slice(0, verb.at)
    .replace(/[由从]＿*(?=[\d一二三四五六七八九]).*$/u, "")
    .replace(/[较比与]＿+$/u, "")
    .replace(/[较比](?:目前|上年|去年|现状|上一年)[＿\s]*$/u, "");
  // 降幅不低于10%, 增长不低于6%: the bound of a rise or a fall.
  const inner = /^at-/u.test(verb.operator) ? targetVerbs(ahead).at(-1) : undefined;
  const change =
    inner && /^(?:rise|fall)-by/u.test(inner.operator) && plainName(ahead.slice(inner.end)) === "" ? inner : null;
  const printed = plainName(change ? ahead.slice(0, change.at) : ahead);
  const name = printed === "" ? (spokenOf(before, quantity.unit) ?? "") : printed;
  const operator = change ? change.operator : verb.operator;
  const bound = change ? { bound: verb.operator as "at-least" | "at-most" } : {};
  const same = name === "" || name === `${last?.subject}${last?.indicator}`;
  if (
    BEYOND.test(left) &&
    years === 0 &&
    last?.unit === quantity.unit &&
    same &&
    /^(?:reach|fall|rise)/u.test(operator)
  )
    return [{ ...valued(last, "reach", quantity), beyond: true }];
  const own = plainName(right.replace(/[、和及与].*$/u, ""));
  const told = announced(before);
  if (name === "" && told !== null && own !== "")
    return [valued({ subject: own, indicator: told }, operator, quantity, left)];
  if (told !== null && name !== "" && !isIndicator(name) && /[由从]|调整/u.test(left))
    return [valued({ subject: name, indicator: told }, operator, quantity, left)];
  const shared = /(?:[均都]|分别)(?=[＿\s总体累计]*$)|(?:[均都]|分别)[＿\s]/u.test(
    left.slice(0, verb.at).replace(/[较比与]＿+/gu, ""),
  );
  // 带动就业不少于4500人: what is done stands before its object.
  const [done] = targetVerbs(name);
  if (/^at-/u.test(operator) && done?.kind === "work" && done.at === 0 && done.end < name.length && !isIndicator(name))
    return [
      {
        ...valued({ subject: plainName(name.slice(done.end)), indicator: done.text }, operator, quantity, left),
        ...bound,
      },
    ];
  const followed = name !== "" && !isIndicator(name) && sameUnit(last?.unit, quantity.unit) && /[由从]/u.test(left);
  const names = followed
    ? [{ subject: name, indicator: last!.indicator }]
    : namesOf(name === "" && !last ? plainName(before) : name, shared, quantity.unit, last);
  return names.map((one) => ({ ...valued(one, operator, quantity, left), ...bound }));
}

/** 保费的50%用于…, 高铁覆盖80%以上的设区市: a part of something that is spent or reached. */
function partOf(left: string, whole: string, right: string, quantity: TextQuantity): QuantityWords[] {
  if (/^(?:用于|作为)/u.test(right)) {
    const subject = plainName(left).replace(/的$/u, "");
    return subject === "" ? [] : [valued({ subject, indicator: plainName(right) }, "reach", quantity, left)];
  }
  const named = quotaOf(left, whole, right);
  return named ? [valued(named, "reach", quantity)] : [];
}

/** 零就业家庭动态清零, 实现零新增: nothing of it is to be left. */
function noughtOf(left: string, verb: TargetVerb | undefined, shown: string, quantity: TextQuantity): QuantityWords[] {
  const ahead = plainName(verb && /^(?:实现|达到|完成|保持)$/u.test(verb.text) ? left.slice(0, verb.at) : left);
  if (/清零$|归零$/u.test(shown)) {
    const subject = ahead !== "" ? ahead : plainName(left.slice(verb?.end ?? 0));
    return subject === "" ? [] : [{ ...valued({ subject, indicator: shown }, "reach", quantity), operator: "reach" }];
  }
  const behind = plainName(left.slice(verb && /^(?:实现|达到)$/u.test(verb.text) ? verb.end : 0));
  const whole = behind === "" ? ahead : behind;
  return whole === "" ? [] : [valued(inFull(whole), "reach", quantity)];
}

/** A value without a verb: behind 其中 or a place, of what was spoken of before; or behind the name of what is measured. */
function unsaid(left: string, right: string, quantity: TextQuantity, last: Spoken | null): QuantityWords[] {
  const name = plainName(left).replace(/(?<=[率例重比])在$/u, "");
  if (name === "") return [];
  const [, saver, saved] = /^(.+?)(节能|节水|节电)$/u.exec(name) ?? [];
  if (saver !== undefined && saved !== undefined && quantity.unit === "%")
    return [valued({ subject: saver, indicator: saved }, "reach", quantity, left)];
  // 为5000名老人免费体检
  const served = name === "为" ? plainName(right) : "";
  if (served !== "") return [valued({ subject: served, indicator: served }, "reach", quantity)];
  if (last && isPlaces(name) && sameUnit(last.unit, quantity.unit))
    return [valued(elsewhere(name, last), "reach", quantity, left)];
  const part = /(?:资金|资本|贷款|债券|自筹|补助|项目)$/u.test(name) && last?.unit === quantity.unit;
  if (last && (part || /^[＿\s]*其中/u.test(left)))
    return [valued({ subject: name, indicator: last.indicator }, "reach", quantity, left)];
  const money = /元$/u.test(quantity.unit) && /(?:投资|收入|产值|增加值|税收|利润|总额)$/u.test(name);
  if (!isIndicator(name) || !(money || /[率比例重度数速幅]$/u.test(name))) return [];
  return namesOf(name, false, quantity.unit, last).map((one) => valued(one, "reach", quantity, left));
}

/** The places that lead words, for what follows in the same part of a sentence: 全市…, 甲区、乙区…. */
export function placesThatHold(words: string): string {
  const places = leadingPlaces(words);
  return /^全/u.test(places) || /[、和]/u.test(places) ? places : "";
}
