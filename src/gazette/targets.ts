import { BLANK, type Clause, clausesOf, unveiled } from "./clauses.ts";
import { readEnglishTargets } from "./english-targets.ts";
import { readDeadline } from "./deadline-clause.ts";
import { announced, type Spoken } from "./quantity-names.ts";
import { lineAt, type Sentence } from "./prose.ts";
import { placesThatHold, readQuantityClause } from "./quantity-clause.ts";
import type { QuantityWords } from "./quantity-words.ts";
import { readTextQuantities } from "./quantity-text.ts";
import { headScope } from "./scope.ts";
import type { TargetCore } from "./target.ts";
import { leadingPlaces, plainName } from "./target-words.ts";
import { readTime, type TimeContext } from "./years.ts";

/** What of a paragraph holds for its later sentences. */
interface Course {
  year: number | null;
  spoken: Spoken | null;
  /** What was read last before this paragraph. */
  former: Spoken | null;
  /** The year that an earlier sentence set for the whole paragraph, or the headings above it. */
  held: number | null;
  /** What the paragraph's heading says is to change: 个人缴费标准. */
  told: string;
}

// Further clauses are due by the year too where they oblige; the mere next one may only go on to tell how.
const OBLIGES = /停止|必须|全部|所有|得到(?:消除|控制|解决)|(?:基本|全面)(?:建成|形成|建立|消除|完成)/u;
const DUTY = /^[（(]?(?:责任分工|责任单位|责任部门|牵头单位|牵头部门|配合单位|完成时限)/u;
// What a plan's projects are and cost in all is a sum of its table, and no promise: see sums.ts.
const SUM =
  /(?:总投资|投资总额|投资总规模)[＿\s]*(?:约|近|为|达)?\d|共[\p{Script=Han}]{0,4}(?:安排|列入|纳入|谋划|实施|储备)[\p{Script=Han}“”、]{0,14}(?:项目|工程)\d|共[\p{Script=Han}]{0,4}(?:安排|列入|纳入|谋划|实施|储备)[^，。]{0,4}\d+[个项][\p{Script=Han}]{0,10}(?:项目|工程)/u;
const TOPIC = /(?:项目|行业|企业|单位|机构|机组|锅炉|学校|车辆|地区|城市)$/u;

/** The promises of some sentences, in their order: quantities that are to be reached, and things to be done by a year or to all. */
export function readTargets(sentences: readonly Sentence[], context: TimeContext, title = ""): TargetCore[] {
  const targets: TargetCore[] = [];
  const scope = headScope(title, context);
  let course: Course = { year: null, held: null, spoken: null, former: null, told: "" };
  let paragraph = -1;
  let listYear: number | null = null;
  for (const sentence of sentences) {
    const headed = scope.enter(sentence);
    if (sentence.paragraph !== paragraph) {
      if (headed || sentence.heading) listYear = null;
      const held = listYear ?? scope.year();
      const told = announced(sentence.text) === null ? "" : sentence.text;
      course = { year: held, held, spoken: null, former: course.spoken ?? course.former, told };
      paragraph = sentence.paragraph;
    }
    if (scope.isReport() || DUTY.test(sentence.text) || (sentence.heading && !/(?:19|20)\d\d年/u.test(sentence.text)))
      continue;
    const { found, holds } = readSentence(sentence, course, context);
    targets.push(...(found.length > 0 ? found : readEnglishTargets([sentence], context)));
    if (/：$/u.test(sentence.text)) listYear = course.year;
    // 到2025年，… sets an aim for the whole paragraph; 2018年底前，建立清单。 a date for one thing.
    else if (holds) course.held = course.year;
    else course.year = course.held;
  }
  return targets;
}

function readSentence(
  sentence: Sentence,
  course: Course,
  context: TimeContext,
): { readonly found: TargetCore[]; readonly holds: boolean } {
  const found: TargetCore[] = [];
  let base: number | null = null;
  let due = false;
  let reported = false;
  let before = course.told;
  let topic = "";
  let actor = "";
  // Places that lead a part of a sentence are what its later clauses are of, too.
  let places = "";
  let dated = false;
  let holds = false;
  let leading = true;
  let led = false;
  const scoped = course.year;
  for (const clause of clausesOf(sentence.text)) {
    if (SUM.test(clause.text)) break;
    const time = readTime(clause.text, context);
    if (clause.fresh) {
      base = null;
      places = "";
      due = dated;
    }
    const held = placesThatHold(plainName(time.rest));
    if (held !== "") places = held;
    if (time.year !== null) {
      course.year = time.year;
      due = true;
      dated = true;
      reported = false;
    }
    const { year } = course;
    const past = year !== null && context.issued !== null && year < context.issued;
    reported ||= time.past && !(time.year !== null && context.issued !== null && time.year > context.issued);
    led ||=
      leading &&
      time.leads &&
      /[到至](?:19|20)\d\d年|年(?![底末前内\d])|[前内底末]$/u.test(clause.text) &&
      !past &&
      !reported;
    if (time.base !== null) base = time.base;
    const words = readQuantityClause(time.rest, readTextQuantities(time.rest), {
      before,
      spoken: course.spoken,
      former: course.former,
      years: time.years.length,
    });
    const told = (name: string) => unveiled(name, sentence.text);
    for (const one of words) {
      const { subject, indicator } = one.work ? one : withPlaces(one, places, time.rest);
      course.spoken = { subject, indicator, unit: one.quantity.unit };
      if (past || reported) continue;
      const last = found.at(-1);
      if (one.beyond && last) {
        found[found.length - 1] = { ...last, max: one.quantity.value, quote: joinedQuote(sentence, last, clause) };
        continue;
      }
      const own = time.base !== null && /^fall-to$/u.test(one.operator);
      const against = base !== null && (time.from || own || /-by$/u.test(one.operator)) ? { baseYear: base } : {};
      const dueIn = one.yearAt === undefined ? year : (time.years[one.yearAt] ?? year);
      found.push({
        ...measured({ ...one, subject: told(subject), indicator: told(indicator) }),
        ...against,
        year: dueIn,
        ...placeOf(sentence, clause),
      });
    }
    if (words.length > 0) {
      due = false;
      holds ||= led && !past && !reported;
    } else if (!past && !reported) {
      const early = /提前([一两])年/u.exec(time.rest)?.[1];
      const done = readDeadline(time.rest, shown(sentence.text, clause, time.rest), {
        dated: due || (year !== null && (time.within || early !== undefined)) || (dated && OBLIGES.test(time.rest)),
        topic,
        actor,
      });
      if (done) {
        const all = done.operator === "all";
        const by = dated || scoped !== null ? year : null;
        found.push({
          ...done,
          value: all ? 100 : null,
          unit: all ? "%" : "",
          year: by !== null && early !== undefined ? by - (early === "两" ? 2 : 1) : by,
          ...placeOf(sentence, clause),
        });
        due = false;
      }
    }
    holds ||= led && /[到至](?:19|20)\d\d年/u.test(clause.text) && !past && !reported;
    const plain = time.rest.replaceAll(BLANK, "").trim();
    actor ||= /^(.{2,20}?)要(?!求)/u.exec(plainName(plain))?.[1] ?? "";
    topic =
      TOPIC.test(plain) && /[、的]/u.test(plain) && words.length === 0
        ? told(plainName(shown(sentence.text, clause, time.rest)))
        : "";
    if (plain !== "") {
      before = time.rest;
      leading &&= /^[—–\-\d.．、\s]*$/u.test(plain);
    }
  }
  return { found: found.map((one, index) => undated(one, found[index + 1], scoped, dated)), holds };
}

function measured({
  subject,
  indicator,
  operator,
  quantity,
  bound,
  per,
}: QuantityWords): Omit<TargetCore, "year" | "line" | "quote"> {
  return {
    subject,
    indicator,
    operator,
    value: quantity.value,
    ...(quantity.max !== undefined && { max: quantity.max }),
    unit: quantity.unit,
    ...(bound && { bound }),
    ...(per && { per }),
  };
}

/** 漏损率控制在12%以内，2020年控制在10%以内: what comes before a dated value of the same isn't of that year. */
function undated(one: TargetCore, next: TargetCore | undefined, inherited: number | null, dated: boolean): TargetCore {
  const same = next && next.subject === one.subject && next.indicator === one.indicator && next.unit === one.unit;
  const again = same && dated && next.year === one.year && one.year === inherited && next.value !== one.value;
  return again && /(?:19|20)\d\d年/u.test(next.quote) && !/(?:19|20)\d\d年/u.test(one.quote)
    ? { ...one, year: null }
    : one;
}

/** The words of a clause with its titles in them, its words of time left out. */
function shown(sentence: string, { at, text }: Clause, rest: string): string {
  return [...rest]
    .map((character, index) =>
      text[index] === BLANK || /[\ue000-\uf8ff]/u.test(character) ? sentence[at + index] : character,
    )
    .join("");
}

type Named = { readonly subject: string; readonly indicator: string };

function withPlaces({ subject, indicator }: Named, places: string, words: string): Named {
  if (places === "" || /^[＿\s]*其中/u.test(words) || leadingPlaces(subject) !== "" || words.includes(places))
    return { subject, indicator };
  const whole =
    subject === indicator || !words.replaceAll(BLANK, "").includes(subject) ? indicator : `${subject}${indicator}`;
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
