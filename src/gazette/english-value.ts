import type { TargetCore, TargetOperator } from "./target.ts";
import { DONE, FALL, nounOf, RISE, WILL, WORK } from "./english-words.ts";

/** A number of an English sentence with its unit. */
export interface Value {
  readonly at: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
}

const N = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const UNITS =
  "%|per ?cent(?:age points?)?|percentage points?|[µμ]g/m(?:3|³)|mg/l|square (?:kilomet(?:re|er)s|met(?:re|er)s|miles)|cubic met(?:re|er)s|kilomet(?:re|er)s|km2|km²|km|met(?:re|er)s|miles|hectares|ha|acres|tonnes|tons|litres|MWh?|GWh?|kWh?|years|months|days|hours|minutes";
const VALUE = new RegExp(
  `(?<![\\w.,/-])(?:(${N})\\s*(million|billion|thousand)?\\s*((?:${UNITS})(?:\\s+(?:per|a)\\s+(?:person|capita|day|year|household|hectare|km|month)){0,2})?(?![\\w/])|\\b(half|one third|two thirds|a quarter|one quarter|three quarters|a third|two-thirds|one-third|a half|one in (?:two|three|four|five|ten))\\b)`,
  "giu",
);
const PARTS: Readonly<Record<string, number>> = {
  half: 50,
  "a half": 50,
  "a third": 33.33,
  "one-third": 33.33,
  "two-thirds": 66.67,
  "one third": 33.33,
  "two thirds": 66.67,
  "a quarter": 25,
  "one quarter": 25,
  "three quarters": 75,
  "one in two": 50,
  "one in three": 33.33,
  "one in four": 25,
  "one in five": 20,
  "one in ten": 10,
};
const AT_LEAST =
  /\b(?:at least|no (?:less|fewer) than|not less than|(?<!\bnot? )more than|over|a minimum of|(?<!not )exceed)\s*$/iu;
const AT_MOST =
  /\b(?:at most|no more than|not more than|not exceed|less than|below|under|up to|a maximum of|to a maximum of)\s*$/iu;
const ABOUT = /\b(?:about|around|approximately|some|nearly|roughly)\s*$/iu;
const BEYOND = /\b(?:ambition|aspiration|aspire|aim|stretch)[^.;]*$/iu;

/** The numbers of a sentence that may be values; years, money and numbers of lists are left out. */
export function valuesOf(text: string): Value[] {
  return [...text.matchAll(VALUE)].flatMap(({ 0: words, 1: digits, 2: scale, 3: unit, 4: part, index }) => {
    const at = index;
    const end = index + words.trimEnd().length;
    if (part !== undefined) return [{ at, end, value: PARTS[part.toLowerCase()]!, unit: "%" }];
    // A year, a number of the list, an amount of money.
    if (/^(?:19|20)\d\d$/u.test(digits!) && unit === undefined) return [];
    if (
      /[$€£¥]\s*$|\b(?:No\.?|Article|Section|Action|Figure|Table|age[ds]?|within)\s*$/iu.test(text.slice(0, at)) &&
      unit !== "%"
    )
      return [];
    const named = /^per ?cent$/iu.test(unit ?? "") ? "%" : (unit ?? "");
    return [{ at, end, value: Number(digits!.replace(/,/gu, "")), unit: [scale, named].filter(Boolean).join(" ") }];
  });
}

type Read = Pick<TargetCore, "subject" | "indicator" | "operator" | "value" | "unit" | "bound" | "per">;

/** What a value is of and what is asked of it; `beyond` where it is aimed at beyond the one before it. */
export function readValue(
  text: string,
  value: Value,
  former: Value | undefined,
  next: Value | undefined,
  last: TargetCore | undefined,
): Read | "beyond" | null {
  const left = text.slice(former?.end ?? 0, value.at).replace(/^\s*(?:,|and)\s*/u, "");
  const right = text.slice(value.end, next?.at ?? text.length);
  // From 52% to 65%: the first is where it starts.
  if (/\bfrom\s*$/iu.test(left) && /^\s*(?:in\s+\d{4}\s+)?(?:\w+\s+)?to\s*$/u.test(right)) return null;
  // Recruit 45 practitioners and 120 nurses
  const also =
    /^[^,.;\d]{2,60}(?:,|\band|, and)\s*$/iu.test(left) &&
    last?.unit === "" &&
    value.unit === "" &&
    last.indicator !== last.subject;
  const [alike = ""] = right.trim().split(/[,.;]|\b(?:by|in|before|no later|over|and)\b/u);
  if (also && alike.trim() !== "")
    return { subject: nounOf(alike), indicator: last.indicator, operator: "reach", value: value.value, unit: "" };
  if (last && last.unit === value.unit && BEYOND.test(left)) return "beyond";
  // …to 75% by 2027 and to 90% by 2032
  if (last && last.unit === value.unit && /^(?:by\s+\d{4})?,?\s*(?:and|then|and then)\s+to$/iu.test(left.trim())) {
    const { subject, indicator, operator, unit } = last;
    return { subject, indicator, operator, value: value.value, unit };
  }
  const least = AT_LEAST.test(left) ? "at-least" : AT_MOST.test(left) ? "at-most" : ABOUT.test(left) ? "about" : null;
  const whole = text.slice(0, value.at);
  const words = whole.replace(AT_LEAST, "").replace(AT_MOST, "").replace(ABOUT, "").trimEnd();
  const made = (subject: string, indicator: string, operator: TargetOperator): Read | null => {
    const name = nounOf(subject);
    if (name === "") return null;
    const asked = operator === "reach" && (least === "at-least" || least === "at-most") ? least : operator;
    return {
      subject: name,
      indicator: nounOf(indicator) || name,
      operator: asked,
      value: value.value,
      unit: value.unit,
      ...(least !== null && asked !== least && { bound: least }),
    };
  };
  const change = new RegExp(`\\b(${FALL}|${RISE})\\b\\s+(.{2,80}?)\\s+by$`, "iu").exec(words);
  if (change) {
    const and = /(?:,| and) ([^,]{2,60})$/u.exec(change[2]!.replace(/^.*\d\S*/u, (part) => part));
    const subject = former && and ? and[1]! : change[2]!;
    return made(
      subject.replace(/^.*\b(?:19|20)\d\d\s*(?:and\s+)?/u, ""),
      "",
      falls(change[1]!) ? "fall-by" : "rise-by",
    );
  }
  // …, and to cut waiting times from 21 days to: a verb of its own behind the last pause.
  const own = new RegExp(
    `(?:,|\\band)\\s+(?:to\\s+)?(${FALL}|${RISE})\\b\\s+([^,;]{2,80}?)\\s+(?:from\\s+[^,;]{1,20}\\s+)?to$`,
    "iu",
  ).exec(words);
  if (own) return made(own[2]!, "", falls(own[1]!) ? "fall-to" : "reach");
  const lower = /^\s*(lower|less|fewer|higher|more)\s+than\b/iu.exec(right);
  const whose = new RegExp(`^(.{2,100}?)\\s+${WILL}\\s+be$`, "iu").exec(words);
  if (lower && whose) return made(whose[1]!, "", /^(?:lower|less|fewer)$/iu.test(lower[1]!) ? "fall-by" : "rise-by");
  const moved = new RegExp(
    `^(.{2,120}?)(?<!\\b(?:aim|goal|plan|target|objective))\\s+${WILL}?\\s*(?:be\\s+)?(${FALL}|${RISE})\\b[^.;,]{0,60}?\\b(by|to)$`,
    "iu",
  ).exec(words);
  if (moved && moved[3] === "by") return made(moved[1]!, "", falls(moved[2]!) ? "fall-by" : "rise-by");
  if (moved) return made(moved[1]!, "", falls(moved[2]!) ? "fall-to" : "reach");
  const grown = new RegExp(`\\b(${FALL}|${RISE})\\b\\s+(.{2,80}?)\\s+(?:from\\s+.{1,20}\\s+)?to$`, "iu").exec(words);
  if (grown) {
    const [noun = ""] = right.trim().split(/[,.;]|\b(?:by|in|before|no later)\b/u);
    const counted = value.unit === "" ? noun.trim().split(" ").slice(0, 2).join(" ") : value.unit;
    const read = made(grown[2]!, "", falls(grown[1]!) ? "fall-to" : "reach");
    return read && { ...read, unit: counted };
  }
  const limit = new RegExp(
    `^(.{2,100}?)\\s+${WILL}\\s+(?:not exceed|(?:be|remain|stay)\\s+(?:kept\\s+)?(?:below|under))\\s*$`,
    "iu",
  ).exec(whole.trimEnd());
  if (limit) return { ...made(limit[1]!, "", "at-most")!, operator: "at-most" };
  const reach = new RegExp(
    `^(.{2,100}?)\\s+${WILL}\\s+(?:reach|account for|make up|attain|meet|be|stand at|cover)$`,
    "iu",
  ).exec(words);
  const share = /^\s*of\s+(.{2,60}?)(?=\s+(?:by|in|from)\b|[,.;(]|$)/iu.exec(text.slice(value.end))?.[1] ?? "";
  if (reach) return made(reach[1]!, share, "reach");
  // 42% reduction in emissions
  const noun =
    /^\s*(reduction|cut|decrease|decline|increase|rise|growth)\s+(?:in|of)\s+(.+?)(?=\s+(?:relative|compared|by|from|below|against|on|over)\b|$)/iu.exec(
      right.replace(/[.;]$/u, ""),
    );
  if (noun) return made(noun[2]!, "", /^(?:reduction|cut|decrease|decline)/iu.test(noun[1]!) ? "fall-by" : "rise-by");
  // reach a composting rate of 15%
  const rate = /\b(?:reach|achieve|attain|ensure|maintain)\s+(.{3,80}?)\s+of$/iu.exec(words);
  if (rate) return made(rate[1]!, "", "reach");
  // reduce emissions 80 percent
  const bare = new RegExp(`\\b(${FALL}|${RISE})\\s+([^,;]{3,60})$`, "iu").exec(words);
  if (bare && value.unit === "%") return made(bare[2]!, "", falls(bare[1]!) ? "fall-by" : "rise-by");
  // Divert 75% of waste from landfill
  const act = /^\W*([A-Z][a-z]+)$/u.exec(words);
  const of = /^\s*of\s+(.{2,80}?)(?=\s+(?:from|to|into|with|by|in|before)\b|$)/iu.exec(right.replace(/[.;]$/u, ""));
  if (value.unit === "%" && act && of) return made(of[1]!, act[1]!, "reach");
  if (value.unit === "%" && /^\s*of\s/u.test(right)) {
    const [, of = "", act = ""] =
      new RegExp(`^\\s*of\\s+(.{2,80}?)\\s+(?:${WILL}\\s+(.+?)|(?=by\\s))(?:\\s+(?:by|in|from)\\s+.*)?$`, "iu").exec(
        right.replace(/[.;]$/u, ""),
      ) ?? [];
    return of === "" ? null : made(of, act, "reach");
  }
  const work =
    new RegExp(`\\b(${DONE})\\b\\s*(?:for\\s*)?$`, "iu").exec(words.replace(/\bfor$/u, "")) ??
    new RegExp(`^(?:.*\\b(?:and|will)\\s+)?(${WORK})$`, "iu").exec(words);
  const passive = new RegExp(
    `^\\s+(.{2,60}?)\\s+${WILL}\\s+(?:be\\s+)?(.+?)(?:\\s+(?:by|in|from|before)\\s.*)?$`,
    "iu",
  ).exec(right);
  if (passive && value.unit === "" && !work && !/\b(?:all|every|over|above)\s/iu.test(left))
    return made(passive[1]!, passive[2]!, "reach");
  const object = nounOf(
    right.replace(/\b(?:by|in|over|no later than|before|within|during|from|and|across|through)\b.*$/iu, ""),
  );
  const yearly = /\s+(?:a|per|each|every) year$/iu;
  if (!work || object === "") return null;
  const counted = made(object.replace(yearly, ""), work[1]!, "reach");
  return counted && yearly.test(object) ? { ...counted, per: "year" } : counted;
}

const falls = (verb: string): boolean => new RegExp(`^(?:${FALL})$`, "iu").test(verb);
