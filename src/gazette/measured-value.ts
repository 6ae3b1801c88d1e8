import { announced, namesOf, sameUnit, type Spoken, spokenOf } from "./quantity-names.ts";
import type { TextQuantity } from "./quantity-text.ts";
import { type ClauseContext, type QuantityWords, valued } from "./quantity-words.ts";
import { type TargetVerb, targetVerbs } from "./target-verbs.ts";
import { isIndicator, plainName } from "./target-words.ts";

// Whom a measure may be of, and nothing that is measured.
const GROUPS = /(?:用户|项目|企业|单位|机构|学校|家庭|居民|事项|区域|行业)$/u;
/** Words of what is aimed at beyond what must be reached. */
export const BEYOND = /力争|争取|努力|确保|冲刺/u;

/** The verb that words end with, with those that stand right before it: 更新改造. */
function joinedVerb(words: string): TargetVerb | undefined {
  return targetVerbs(words).reduce<TargetVerb | undefined>(
    (former, verb) =>
      former?.end === verb.at && former.kind === "work"
        ? { ...verb, at: former.at, text: `${former.text}${verb.text}` }
        : verb,
    undefined,
  );
}

/** A value behind a verb of measuring: 覆盖率达到90%, 下降10%以上. */
export function measured(
  left: string,
  right: string,
  verb: TargetVerb,
  quantity: TextQuantity,
  last: Spoken | null,
  { before, years }: ClauseContext,
): QuantityWords[] {
  const ahead = left
    .slice(0, verb.at)
    .replace(/[由从](?:目前|现在|当前|现行)?的?＿*(?=[\d一二三四五六七八九]).*$/u, "")
    .replace(/[较比与]＿+$/u, "")
    .replace(/[较比][^，、]{2,10}(?:平均值|平均水平|同期)(?=[均都＿\s]*$)/u, "")
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
    left.slice(0, verb.at).replace(/[较比与](?:＿+|[^，、]{2,10}(?:平均值|平均水平|同期))/gu, ""),
  );
  // 带动就业不少于4500人: what is done stands before its object.
  const [done] = targetVerbs(name);
  if (done?.kind === "work" && done.text === name)
    return last ? [{ ...valued({ subject: last.subject, indicator: name }, operator, quantity, left), ...bound }] : [];
  if (/^at-/u.test(operator) && done?.kind === "work" && done.at === 0 && done.end < name.length && !isIndicator(name))
    return [
      {
        ...valued({ subject: plainName(name.slice(done.end)), indicator: done.text }, operator, quantity, left),
        ...bound,
      },
    ];
  // 市财政每年安排专项资金: who gives it, and what is given.
  const given = /^at-/u.test(operator) ? /^.*?(?:安排|投入|筹集|争取|发放)(?=.)/u.exec(name)?.[0] : undefined;
  if (given !== undefined)
    return [
      {
        ...valued(
          { subject: plainName(name.slice(given.length)), indicator: given.slice(-2) },
          operator,
          quantity,
          left,
        ),
        ...bound,
      },
    ];
  const ended = joinedVerb(name);
  if (
    ended?.kind === "work" &&
    ended.end === name.length &&
    ended.at > 0 &&
    !isIndicator(name) &&
    quantity.unit !== "%"
  )
    return [
      {
        ...valued({ subject: plainName(name.slice(0, ended.at)), indicator: ended.text }, operator, quantity, left),
        ...bound,
      },
    ];
  // 高压用户压减至25个工作日: of what the clause before it measures, where that has a name of its own.
  const alike = last !== null && last.indicator !== last.subject && isIndicator(last.indicator) && GROUPS.test(name);
  const followed =
    name !== "" &&
    !isIndicator(name) &&
    sameUnit(last?.unit, quantity.unit) &&
    (/[由从]/u.test(left) || alike || /^[＿\s]*其中/u.test(left));
  const names = followed
    ? [{ subject: name, indicator: last!.indicator }]
    : namesOf(name === "" && !last ? plainName(before) : name, shared, quantity.unit, last);
  return names.map((one) => ({ ...valued(one, operator, quantity, left), ...bound }));
}
