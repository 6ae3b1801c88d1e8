import { inFull, quotaOf } from "./counted-work.ts";
import { elsewhere, namesOf, sameUnit, type Spoken } from "./quantity-names.ts";
import type { TextQuantity } from "./quantity-text.ts";
import { type QuantityWords, valued } from "./quantity-words.ts";
import type { TargetVerb } from "./target-verbs.ts";
import { isIndicator, isPlaces, plainName } from "./target-words.ts";

/** 保费的50%用于…, 高铁覆盖80%以上的设区市: a part of something that is spent or reached. */
export function partOf(left: string, whole: string, right: string, quantity: TextQuantity): QuantityWords[] {
  if (/^(?:用于|作为)/u.test(right)) {
    const subject = plainName(left).replace(/的$/u, "");
    return subject === "" ? [] : [valued({ subject, indicator: plainName(right) }, "reach", quantity, left)];
  }
  const named = quotaOf(left, whole, right);
  return named ? [valued(named, "reach", quantity)] : [];
}

/** 零就业家庭动态清零, 实现零新增: nothing of it is to be left. */
export function noughtOf(
  left: string,
  verb: TargetVerb | undefined,
  shown: string,
  quantity: TextQuantity,
): QuantityWords[] {
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
export function unsaid(left: string, right: string, quantity: TextQuantity, last: Spoken | null): QuantityWords[] {
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
