import type { TargetOperator } from "./target.ts";
import {
  isIndicator,
  isPlaces,
  listed,
  plainName,
  splitIndicator,
  type TargetVerb,
  targetVerbs,
} from "./target-words.ts";
import type { TextQuantity } from "./quantity-text.ts";

/** A quantity with what it is of; where it stands is its quantity's place. */
export interface QuantityWords {
  readonly quantity: TextQuantity;
  readonly subject: string;
  readonly indicator: string;
  readonly operator: TargetOperator;
  /** A second value of the one before, aimed at beyond it. */
  readonly beyond?: boolean;
}

/** What was read last in the sentence: a clause may leave out what it shares with it. */
export interface Spoken {
  readonly subject: string;
  readonly indicator: string;
  readonly unit: string;
}

// Sizes of things, which 以上 or 以下 makes a kind of them: 10蒸吨以下锅炉.
const SIZE = /蒸吨|千瓦|元$|^[万千百]?人$|岁$|小时|^米$|平方米|吨|^张$|^个班$/u;

/** The quantities of a clause that a promise is about, each with its words; qualifiers, ranks and lone numbers are left out. */
export function readQuantityClause(
  text: string,
  quantities: readonly TextQuantity[],
  before: string,
  spoken: Spoken | null,
): QuantityWords[] {
  const apart = distributed(text, quantities, before);
  if (apart) return apart;
  const found: QuantityWords[] = [];
  let from = 0;
  let last = spoken;
  for (const [index, quantity] of quantities.entries()) {
    const left = text.slice(from, quantity.at);
    const right = text.slice(quantity.end, quantities[index + 1]?.at ?? text.length);
    const words =
      found.length > 0 && !/^的/u.test(right) && /^[^、和及]{0,8}[、和及与]$/u.test(left) && !targetVerbs(left).length
        ? again(quantity, found.at(-1)!, right)
        : (further(left, quantity, found.at(-1)) ?? single(text, left, right, quantity, last, before));
    if (words.length === 0) continue;
    found.push(...words);
    last = { subject: words.at(-1)!.subject, indicator: words.at(-1)!.indicator, unit: quantity.unit };
    from = quantity.end;
  }
  return found;
}

/** A、B、C分别下降a、b、c: each value to its own name. */
function distributed(text: string, quantities: readonly TextQuantity[], before: string): QuantityWords[] | null {
  const at = text.indexOf("分别");
  const values = quantities.filter((quantity) => quantity.at > at);
  if (at < 0 || values.length < 2) return null;
  const own = plainName(text.slice(0, at));
  const names = listed(own === "" ? before : own);
  if (names.length !== values.length) return null;
  const verb = targetVerbs(text.slice(at, values[0]!.at)).at(-1);
  if (!verb) return null;
  const tail = splitIndicator(names.at(-1)!);
  return values.map((quantity, index) => {
    const name = names[index]!;
    const { subject, indicator } =
      isIndicator(name) && !isPlaces(name) ? splitIndicator(name) : { subject: name, indicator: tail.indicator };
    return { quantity, subject: subject ?? name, indicator, operator: bounded(verb.operator, quantity) };
  });
}

/** 300米见绿、500米见园: a second value under the same verb. */
function again(
  quantity: TextQuantity,
  { subject, indicator, operator }: QuantityWords,
  right: string,
): QuantityWords[] {
  const own = plainName(right.replace(/[、和及与].*$/u, ""));
  return [{ quantity, subject, indicator: own === "" ? indicator : own, operator }];
}

/** 建设物流中心45个、服务站600个: other things that the same is done to. */
function further(left: string, quantity: TextQuantity, former: QuantityWords | undefined): QuantityWords[] | null {
  if (!former || former.operator === "all" || !/^(?:[、和及与]|以及)/u.test(left) || targetVerbs(left).length > 0)
    return null;
  const subject = plainName(left);
  return subject === ""
    ? null
    : [{ quantity, subject, indicator: former.indicator, operator: bounded("reach", quantity) }];
}

function single(
  text: string,
  left: string,
  right: string,
  quantity: TextQuantity,
  last: Spoken | null,
  before: string,
): QuantityWords[] {
  // 由88%提高到95%: the first value is where it starts.
  if (/[由从][＿\s]*$/u.test(left) && /[到至为]/u.test(right)) return [];
  const qualifies = quantity.bound !== null && quantity.bound !== "about" && /^(?:的|[\p{Script=Han}])/u.test(right);
  if (qualifies && quantity.unit !== "%" && (/^的/u.test(right) || SIZE.test(quantity.unit))) return [];
  const verbs = targetVerbs(left);
  const verb = verbs.at(-1);
  if (
    /^的/u.test(right) &&
    quantity.unit !== "%" &&
    /^(?:at-least|at-most)/u.test(verb?.operator ?? "") &&
    !/^不/u.test(verb!.text)
  )
    return [];
  const between = verb ? left.slice(verb.end).replace(/[约近共到至了为＿\s]+/gu, "") : "";
  if (verb?.kind === "measure" && between === "") {
    const name = plainName(
      left
        .slice(0, verb.at)
        .replace(/[由从]＿*(?=[\d一二三四五六七八九]).*$/u, "")
        .replace(/[较比与]＿+$/u, "")
        .replace(/[较比](?:目前|上年|去年|现状)$/u, ""),
    );
    const above = /力争|争取|努力/u.test(left) && last?.unit === quantity.unit;
    if (above && (name === "" || name === `${last?.subject}${last?.indicator}`) && verb.operator === "reach")
      return [{ quantity, subject: last!.subject, indicator: last!.indicator, operator: "reach", beyond: true }];
    return named(
      name === "" && !last ? plainName(before) : name,
      left,
      quantity,
      bounded(verb.operator, quantity),
      last,
    );
  }
  if (quantity.unit === "%" && /^以?上?的/u.test(right)) return quota(text, right, quantity);
  const hundred = /[二三四五六七八九十]个$/u.test(left) && text.slice(quantity.at, quantity.end) === "百分之百";
  if (hundred) {
    const subject = plainName((verb ? left.slice(0, verb.at) : left).replace(/(?:要|应)?做到.*$/u, ""));
    return subject === "" ? [] : [{ quantity, subject, indicator: `${left.slice(-2)}百分之百`, operator: "all" }];
  }
  if (verb?.kind === "work") return worked(verbs, left, text.slice(quantity.end), quantity);
  const name = plainName(left);
  const cleared = /^(?:清零|归零)$/u.exec(text.slice(quantity.at, quantity.end))?.[0];
  if (cleared !== undefined && !verb) {
    const subject = plainName(left);
    return subject === "" ? [] : [{ quantity, subject, indicator: cleared, operator: "reach" }];
  }
  if (/^[＿\s]*其中/u.test(left) && last && !verb) {
    const subject = plainName(left);
    return subject === ""
      ? []
      : [{ quantity, subject, indicator: last.indicator, operator: bounded("reach", quantity) }];
  }
  const nought = /^(?:零|清零|归零)$/u.test(text.slice(quantity.at, quantity.end));
  if (nought && verb) {
    const whole = plainName(left.slice(verb.text === "实现" || verb.text === "达到" ? verb.end : 0));
    return whole === "" ? [] : [{ quantity, ...inFull(whole), operator: bounded("reach", quantity) }];
  }
  if (isIndicator(name) && /[率比例重度数]$/u.test(name))
    return named(name, left, quantity, bounded("reach", quantity), last);
  return [];
}

function named(
  name: string,
  left: string,
  quantity: TextQuantity,
  operator: TargetOperator,
  last: Spoken | null,
): QuantityWords[] {
  if (name === "") return last ? [{ quantity, subject: last.subject, indicator: last.indicator, operator }] : [];
  const names = listed(name);
  const tail = splitIndicator(names.at(-1)!);
  const each = names.length > 1 && names.every((one) => isIndicator(one) && !isPlaces(one));
  const shared = names.length > 1 && /[均都]/u.test(left.slice(-6)) && isIndicator(names.at(-1)!);
  if (each || shared)
    return names.map((one, index) => {
      const { subject, indicator } = isIndicator(one)
        ? splitIndicator(one)
        : { subject: one, indicator: tail.indicator };
      return { quantity, subject: subject ?? (index > 0 ? names[0]! : (last?.subject ?? one)), indicator, operator };
    });
  if (last && last.unit === quantity.unit && isPlaces(name))
    return [{ quantity, subject: name, indicator: last.indicator, operator }];
  const { subject, indicator } = splitIndicator(name);
  return [{ quantity, subject: subject ?? last?.subject ?? name, indicator, operator }];
}

/** 75%的园区实施循环化改造: a part of things, to which something is done. */
function quota(text: string, right: string, quantity: TextQuantity): QuantityWords[] {
  const rest = right.replace(/^以?上?的/u, "");
  const verb = targetVerbs(rest).find(({ at }) => at > 0) ?? null;
  const subject = plainName(verb ? rest.slice(0, verb.at) : rest);
  const whole = text.slice(quantity.end);
  const act = targetVerbs(whole).at(0);
  const indicator = act ? plainName(whole.slice(act.at)) : plainName(text.slice(0, quantity.at));
  if (subject === "" || indicator === "") return [];
  return [{ quantity, subject, indicator, operator: bounded("reach", quantity) }];
}

/** 完成全市10896户棚户区改造, 新增造林面积30万亩: things that are counted, behind the number or before it. */
function worked(verbs: readonly TargetVerb[], left: string, right: string, quantity: TextQuantity): QuantityWords[] {
  const nearest = verbs.at(-1)!;
  const behindIt = plainName(right.replace(/[。！？、].*$/u, ""));
  const named = plainName(left.slice(0, nearest.at));
  const alone = plainName(left.slice(nearest.end)) === "" && behindIt === "";
  // 投资完成500亿元: what is done stands before the verb.
  if (alone && isIndicator(named)) return [{ quantity, ...inFull(named), operator: bounded("reach", quantity) }];
  // 完成雨污分流改造35公里: the last verb is part of what is done.
  const chosen = alone ? (verbs.find(({ kind }) => kind === "work") ?? nearest) : nearest;
  const verb = chosen.text;
  const between = left.slice(chosen.end);
  if (/[不无未]$/u.test(between) || /岁$|^天$|小时/u.test(quantity.unit)) return [];
  const behind = plainName(right.replace(/[。！？、].*$/u, ""));
  const ahead = plainName(between);
  const scope = ahead === "" || isPlaces(ahead) || /^(?:约|不少于|不低于|每)/u.test(ahead);
  const subject = scope ? behind : ahead;
  if (subject === "" || subject.length > 40) return [];
  const least = /不少于|不低于/u.test(between) ? "at-least" : "reach";
  return [
    {
      quantity,
      subject: scope && isPlaces(ahead) ? `${ahead}${subject}` : subject,
      indicator: verb,
      operator: bounded(least, quantity),
    },
  ];
}

function inFull(words: string): { readonly subject: string; readonly indicator: string } {
  const { subject, indicator } = splitIndicator(words);
  return { subject: subject ?? words, indicator };
}

function bounded(operator: TargetOperator, { bound, value, unit }: TextQuantity): TargetOperator {
  // 零增长 is a growth of nothing.
  if (operator === "reach" && value === 0 && unit === "%") return "rise-by";
  if (operator !== "reach") return operator;
  return bound === "from" ? "at-least" : bound === "to" ? "at-most" : operator;
}
