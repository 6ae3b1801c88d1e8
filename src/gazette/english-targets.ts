import { nearestYear, readEnglishTime } from "./english-time.ts";
import { lineAt, type Sentence } from "./prose.ts";
import type { TargetCore, TargetOperator } from "./target.ts";
import type { TimeContext } from "./years.ts";

interface Value {
  readonly at: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
}

const N = "\\d[\\d,]*(?:\\.\\d+)?";
const UNITS =
  "%|per ?cent(?:age points?)?|percentage points?|[µμ]g/m(?:3|³)|mg/l|square (?:kilomet(?:re|er)s|met(?:re|er)s|miles)|cubic met(?:re|er)s|kilomet(?:re|er)s|km2|km²|km|met(?:re|er)s|miles|hectares|ha|acres|tonnes|tons|litres|MWh?|GWh?|kWh?|years|months|days|hours|minutes";
const VALUE = new RegExp(
  `(?<![\\w.,/-])(?:(${N})\\s*(million|billion|thousand)?\\s*(${UNITS})?(?![\\w/])|\\b(half|one third|two thirds|a quarter|one quarter|three quarters|one in (?:two|three|four|five|ten))\\b)`,
  "giu",
);
const PARTS: Readonly<Record<string, number>> = {
  half: 50,
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
const FALL = "reduc(?:e|ed|ing|tion)|cut|lower(?:ed)?|decreas(?:e|ed)|halv(?:e|ed)|fall|decline|drop|shrink";
const RISE = "increas(?:e|ed)|rais(?:e|ed)|ris(?:e|en)|grow|improv(?:e|ed)|expand(?:ed)?|boost(?:ed)?|extend(?:ed)?";
const WORK =
  "build|construct|install|purchase|buy|procure|plant|create|provide|retrofit|insulate|renovate|train|deliver|replace|open|establish|upgrade|restore|recruit|support|connect|introduce|convert|fund|develop|complete|launch|roll out|add|secure|inspect|refurbish|electrify|remove|close|phase out|adopt|publish|designate";
const DONE = `(?:${WORK})(?:e?d)?|built|bought`;
const WILL = "(?:will|shall|should|must|is to|are to|to|would|aims? to|commits? to)";
const FUTURE =
  /\b(?:will|shall|should|must|is to|are to|aims? to|commits? to|target|at least|by (?:the end of )?20\d\d)\b/iu;
const IMPERATIVE = new RegExp(`^(?:\\W*)(?:${FALL}|${RISE}|${WORK}|ensure|achieve|reach|limit|keep|maintain)\\b`, "iu");
const HAPPENED = /\b(?:was|were|fell|rose|grew|recorded|had|has|have been|increased from|declined|reached)\b/iu;
const AT_LEAST =
  /\b(?:at least|no (?:less|fewer) than|not less than|more than|over|a minimum of|(?<!not )exceed)\s*$/iu;
const AT_MOST =
  /\b(?:at most|no more than|not more than|not exceed|less than|below|under|up to|a maximum of|to a maximum of)\s*$/iu;
const ABOUT = /\b(?:about|around|approximately|some|nearly|roughly)\s*$/iu;
const BEYOND = /\b(?:ambition|aspiration|aspire|aim|stretch)[^.;]*$/iu;

/** The promises of sentences in English: values to be reached by a year, and what is to be done to all of something. */
export function readEnglishTargets(sentences: readonly Sentence[], { issued }: TimeContext): TargetCore[] {
  return sentences.flatMap((sentence) =>
    sentence.heading || /[\p{Script=Han}]/u.test(sentence.text)
      ? []
      : partsOf(sentence).flatMap((part) => readPart(part, sentence, issued)),
  );
}

interface Part {
  readonly text: string;
  readonly at: number;
}

/** The sentences of a paragraph, without its label and the words that say who does it. */
function partsOf({ text }: Sentence): Part[] {
  const parts: Part[] = [];
  for (const { 0: words, index } of text.matchAll(/.+?(?:(?<=[a-z\d)%³])[.;!?](?=\s|$)|$)/gu)) {
    const label = /^\s*(?:(?:Action|Measure|Task|Objective|Policy)\s+[\d.]+\s*[:.—–-]\s*|[\d.]+\s+|[-•*–—]\s*)?/u.exec(
      words,
    )![0];
    if (!/^\s*(?:lead|support|partners?|responsib|owner|delivery)\w*[^:]{0,12}:/iu.test(words))
      parts.push({ text: words.slice(label.length), at: index + label.length });
  }
  return parts;
}

function valuesOf(text: string): Value[] {
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

function readPart({ text, at }: Part, sentence: Sentence, issued: number | null): TargetCore[] {
  const { due, bases } = readEnglishTime(text);
  const promised = FUTURE.test(text) || IMPERATIVE.test(text);
  const old = due.length > 0 && issued !== null && due.every(({ year }) => year < issued);
  if (!promised || old || (HAPPENED.test(text) && !/\b(?:will|shall|must|should|to be)\b/iu.test(text))) return [];
  const quote = text.trim().replace(/[.;]$/u, "");
  const place = { line: lineAt(sentence, at), quote };
  const values = valuesOf(text);
  const found: TargetCore[] = [];
  for (const [index, value] of values.entries()) {
    const next = values[index + 1];
    const read = readValue(text, value, values[index - 1], next, found.at(-1));
    if (!read) continue;
    const until = next?.at ?? text.length;
    const year = nearestYear(due, value.end, until);
    const base =
      bases.find((each) => each.at >= value.end && each.at < until) ??
      (found.length === 0 ? bases.find((each) => each.at < value.at) : undefined);
    if (read === "beyond") {
      found[found.length - 1] = { ...found.at(-1)!, max: value.value };
      continue;
    }
    found.push({ ...read, year, ...(base && /by$/u.test(read.operator) && { baseYear: base.year }), ...place });
  }
  return found.length > 0 ? found : doneTo(text, due[0]?.year ?? null).map((one) => ({ ...one, ...place }));
}

type Read = Pick<TargetCore, "subject" | "indicator" | "operator" | "value" | "unit" | "bound">;

function readValue(
  text: string,
  value: Value,
  former: Value | undefined,
  next: Value | undefined,
  last: TargetCore | undefined,
): Read | "beyond" | null {
  const left = text.slice(former?.end ?? 0, value.at).replace(/^\s*(?:,|and)\s*/u, "");
  const right = text.slice(value.end, next?.at ?? text.length);
  // From 52% to 65%: the first is where it starts.
  if (/\bfrom\s*$/iu.test(left) && /^\s*(?:\w+\s+)?to\s*$/u.test(right)) return null;
  if (last && last.unit === value.unit && BEYOND.test(left)) return "beyond";
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
  const moved = new RegExp(`^(.{2,120}?)\\s+${WILL}?\\s*(?:be\\s+)?(${FALL}|${RISE})\\b[^.;]*?\\b(by|to)$`, "iu").exec(
    words,
  );
  if (moved && moved[3] === "by") return made(moved[1]!, "", falls(moved[2]!) ? "fall-by" : "rise-by");
  if (moved) return made(moved[1]!, "", falls(moved[2]!) ? "fall-to" : "reach");
  const grown = new RegExp(`\\b(${FALL}|${RISE})\\b\\s+(.{2,80}?)\\s+(?:from\\s+.{1,20}\\s+)?to$`, "iu").exec(words);
  if (grown) {
    const counted = value.unit === "" ? nounOf(right).split(" ").slice(0, 2).join(" ") : value.unit;
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
  if (reach && !/^\s*of\b/u.test(right)) return made(reach[1]!, "", "reach");
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
  const object = nounOf(
    right.replace(/\b(?:by|in|over|no later than|before|within|during|from|and|across|through)\b.*$/iu, ""),
  );
  if (work && object !== "") return made(object, work[1]!, "reach");
  return null;
}

const falls = (verb: string): boolean => new RegExp(`^(?:${FALL})$`, "iu").test(verb);

/** What a sentence without a value wants done to all of something, or done by a year. */
function doneTo(
  text: string,
  year: number | null,
): Pick<TargetCore, "subject" | "indicator" | "operator" | "value" | "unit" | "year">[] {
  const plain = text.replace(/[.;]\s*$/u, "");
  const verbed = new RegExp(
    `\\b(${WORK})\\s+all\\s+(.{2,80}?)(?:\\s+(?:with|by|in|before|no later)\\b.*)?$`,
    "iu",
  ).exec(plain);
  if (verbed)
    return [{ subject: nounOf(verbed[2]!), indicator: verbed[1]!, operator: "all", value: 100, unit: "%", year }];
  const every =
    /\b(?:all|every)\s+(.{2,80}?)\s+(?:will|shall|must|should|are to|is to)\s+(.+?)(?:\s+(?:by|in|before)\s+(?:the\s+)?[^.]*\d{4}.*)?$/iu.exec(
      plain,
    );
  if (every)
    return [{ subject: nounOf(every[1]!), indicator: every[2]!.trim(), operator: "all", value: 100, unit: "%", year }];
  if (year === null) return [];
  const done = new RegExp(
    `^\\W*(${WORK})\\s+(?:an?|the|its)?\\s*(.{3,100}?)\\s+(?:by|in|before|no later than)\\s`,
    "iu",
  ).exec(plain);
  return done
    ? [{ subject: nounOf(done[2]!), indicator: done[1]!, operator: "complete", value: null, unit: "", year }]
    : [];
}

/** A name without its article, and without the words of time before and behind it. */
function nounOf(words: string): string {
  return words
    .replace(/^.*\b(?:by|in)\s+(?:the end of\s+)?(?:19|20)\d\d,?\s*/iu, "")
    .replace(/\s+(?:by|in|before|no later than|over the period)\s.*\d{4}.*$/iu, "")
    .replace(/^(?:[,\s]|and\b|the\b|an?\b|its\b|all\b|new\b(?=\s+$)|the city will\b|we will\b|will\b)+/iu, "")
    .replace(/[,.;\s]+$/u, "")
    .trim();
}
