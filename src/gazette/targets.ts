import { type Clause, clausesOf } from "./clauses.ts";
import { readDeadline } from "./deadline-clause.ts";
import { lineAt, type Sentence } from "./prose.ts";
import { readQuantityClause, type Spoken } from "./quantity-clause.ts";
import { readTextQuantities } from "./quantity-text.ts";
import type { TargetCore } from "./target.ts";
import { leadingPlaces, plainName } from "./target-words.ts";
import { readTime } from "./years.ts";

/** What is known of a document before its sentences are read. */
export interface TargetContext {
  /** Last year of the plan, which 期末 stands for; null where it isn't known. */
  readonly horizon: number | null;
  /** Year of the document: what is said of years before it is no promise. */
  readonly issued: number | null;
}

/** What of a paragraph holds for its later sentences. */
interface Course {
  year: number | null;
  spoken: Spoken | null;
}

const LABEL =
  /^(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章条])|^[（(][一二三四五六七八九十]+[)）]|^\d{1,3}\s*[.．、]/u;
const RESULTS = /回顾|成效|现状|发展基础|工作基础|基本情况|背景|取得的|存在问题|面临形势|执行情况|完成情况|上年/u;
// Further clauses are due by the year too where they oblige; the mere next one may only go on to tell how.
const OBLIGES = /停止|必须|全部|所有/u;
const DUTY = /^[（(]?(?:责任分工|责任单位|责任部门|牵头单位|牵头部门|配合单位|完成时限)/u;

/** The promises of some sentences, in their order: quantities that are to be reached, and things to be done by a year or to all. */
export function readTargets(sentences: readonly Sentence[], context: TargetContext): TargetCore[] {
  const targets: TargetCore[] = [];
  let course: Course = { year: null, spoken: null };
  let paragraph = -1;
  let listYear: number | null = null;
  let results: number | null = null;
  for (const sentence of sentences) {
    const level = levelOf(sentence.text);
    const opens = sentence.paragraph !== paragraph;
    if (opens) {
      if (level === 1 || level === 2 || sentence.heading) listYear = null;
      course = { year: listYear, spoken: null };
      paragraph = sentence.paragraph;
    }
    if (level !== null && (results === null || level <= results))
      results = RESULTS.test(sentence.text.slice(0, 24).split(/[。：]/u)[0]!) ? level : null;
    if (results !== null || DUTY.test(sentence.text) || (sentence.heading && !/(?:19|20)\d\d年/u.test(sentence.text)))
      continue;
    targets.push(...readSentence(sentence, course, context));
    if (/：$/u.test(sentence.text)) listYear = course.year;
  }
  return targets;
}

function levelOf(text: string): 1 | 2 | 3 | null {
  const label = LABEL.exec(text)?.[0];
  if (label === undefined) return null;
  return /^[（(]/u.test(label) ? 2 : /^\d/u.test(label) ? 3 : 1;
}

function readSentence(sentence: Sentence, course: Course, context: TargetContext): TargetCore[] {
  const found: TargetCore[] = [];
  let base: number | null = null;
  let due = false;
  let reported = false;
  let before = "";
  // Places that lead a part of a sentence are what its later clauses are of, too.
  let places = "";
  let dated = false;
  for (const clause of clausesOf(sentence.text)) {
    const time = readTime(clause.text, context.horizon);
    if (clause.fresh) {
      base = null;
      places = "";
      due = dated;
    }
    const leading = leadingPlaces(plainName(time.rest));
    if (leading.length > 1) places = leading;
    if (time.year !== null) {
      course.year = time.year;
      due = true;
      dated = true;
      reported = false;
    }
    const { year } = course;
    const past = year !== null && context.issued !== null && year < context.issued;
    reported ||= time.past && !(time.year !== null && context.issued !== null && time.year > context.issued);
    if (time.base !== null) base = time.base;
    if (past || reported) continue;
    const common = { year, ...placeOf(sentence, clause) };
    const words = readQuantityClause(time.rest, readTextQuantities(time.rest), before, course.spoken);
    for (const { quantity, operator, beyond, ...named } of words) {
      const { subject, indicator } = withPlaces(named, places, time.rest);
      const last = found.at(-1);
      if (beyond && last) {
        found[found.length - 1] = { ...last, max: quantity.value, quote: joinedQuote(sentence, last, clause) };
        continue;
      }
      const against = base !== null && (time.from || /^(?:rise|fall)/u.test(operator)) ? { baseYear: base } : {};
      const max = quantity.max === undefined ? {} : { max: quantity.max };
      found.push({
        subject,
        indicator,
        operator,
        value: quantity.value,
        ...max,
        unit: quantity.unit,
        ...against,
        ...common,
      });
      course.spoken = { subject, indicator, unit: quantity.unit };
    }
    if (words.length > 0) due = false;
    else {
      const told = readDeadline(
        time.rest,
        shown(sentence.text, clause, time.rest),
        due || (dated && OBLIGES.test(time.rest)),
      );
      if (told) {
        const all = told.operator === "all";
        found.push({ ...told, value: all ? 100 : null, unit: all ? "%" : "", ...common, year: dated ? year : null });
        due = false;
      }
    }
    if (time.rest.replace(/＿/gu, "").trim() !== "") before = time.rest;
  }
  return found;
}

/** The words of a clause with its titles in them, its words of time left out. */
function shown(sentence: string, { at, text }: Clause, rest: string): string {
  return [...rest].map((character, index) => (text[index] === "＿" ? sentence[at + index] : character)).join("");
}

type Named = { readonly subject: string; readonly indicator: string };

function withPlaces({ subject, indicator }: Named, places: string, words: string): Named {
  if (places === "" || /^[＿\s]*其中/u.test(words) || leadingPlaces(subject) !== "" || words.includes(places))
    return { subject, indicator };
  const whole = subject === indicator || !words.includes(subject) ? indicator : `${subject}${indicator}`;
  return { subject: places, indicator: whole };
}

function placeOf(sentence: Sentence, { at, text }: Clause): Pick<TargetCore, "line" | "quote"> {
  const quote = sentence.text.slice(at, at + text.length);
  const indent = quote.length - quote.trimStart().length;
  return { line: lineAt(sentence, at + indent), quote: quote.trim() };
}

function joinedQuote(sentence: Sentence, { quote }: TargetCore, { at, text }: Clause): string {
  return sentence.text.slice(sentence.text.lastIndexOf(quote, at), at + text.length).trim();
}
