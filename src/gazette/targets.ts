import { BLANK, clausesOf, partsInBrackets, unveiled } from "./clauses.ts";
import { isLatin, listYear, readEnglishTargets } from "./english-targets.ts";
import { readDeadline } from "./deadline-clause.ts";
import { announced, type Spoken } from "./quantity-names.ts";
import type { Sentence } from "./prose.ts";
import { placesThatHold, readQuantityClause } from "./quantity-clause.ts";
import { readTextQuantities } from "./quantity-text.ts";
import { headScope } from "./scope.ts";
import { squeezed } from "./squeezed.ts";
import type { TargetCore } from "./target.ts";
import { joinedQuote, measured, placeOf, shown, undated, withPlaces } from "./target-record.ts";
import { plainName } from "./target-words.ts";
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
// 到2025年，…, 2023年…; 2019年6月底前完成… is a date of its own.
const LEADS = /十[二三四五六]五|期末|努力|[到至](?:19|20)\d\d年|(?:19|20)\d\d年(?![底末前内\d])|[前内底末]$/u;
const DUTY = /^[（(]?(?:责任分工|责任单位|责任部门|牵头单位|牵头部门|配合单位|完成时限)/u;
// What a plan's projects are and cost in all is a sum of its table, and no promise: see sums.ts.
const SUM =
  /(?:总投资|投资总额|投资总规模)[＿\s]*(?:约|近|为|达)?\d|共[\p{Script=Han}]{0,4}(?:安排|列入|纳入|谋划|实施|储备)[\p{Script=Han}“”、]{0,14}(?:项目|工程)\d|共[\p{Script=Han}]{0,4}(?:安排|列入|纳入|谋划|实施|储备)[^，。]{0,4}\d+[个项][\p{Script=Han}]{0,10}(?:项目|工程)/u;
const TOPIC = /(?:项目|行业|企业|单位|机构|机组|锅炉|学校|车辆|地区|城市)$/u;

/** The promises of some sentences, in their order: quantities that are to be reached, and things to be done by a year or to all. */
export function readTargets(sentences: readonly Sentence[], context: TimeContext, title = ""): TargetCore[] {
  const targets: TargetCore[] = [];
  const titled = squeezed(title).text;
  const scope = headScope(title, context);
  let course: Course = { year: null, held: null, spoken: null, former: null, told: "" };
  let paragraph = -1;
  let listedYear: number | null = null;
  let items: number | null = null;
  for (const sentence of sentences) {
    const headed = scope.enter(sentence);
    if (sentence.paragraph !== paragraph) {
      if (headed || isHeadAlone(sentence)) listedYear = null;
      const held = listedYear ?? scope.year();
      const told = announced(sentence.text) === null ? "" : sentence.text;
      course = { year: held, held, spoken: null, former: course.spoken ?? course.former, told };
      paragraph = sentence.paragraph;
    }
    const named = sentence.heading && titled.includes(squeezed(sentence.text).text);
    if (named || scope.isReport() || DUTY.test(sentence.text) || isHeadAlone(sentence)) continue;
    const { found, held } = readSentence(sentence, course, context);
    targets.push(...(found.length > 0 ? found : readEnglishTargets([sentence], context, items)));
    // What is listed under a lead in English stands in items below it.
    if (isLatin(sentence.text)) items = listYear(sentence.text) ?? (/^\s*[•*–—-]/u.test(sentence.text) ? items : null);
    if (/[：:]$/u.test(sentence.text)) listedYear = course.year;
    // 到2025年，… sets an aim for the whole paragraph; 2018年底前，建立清单。 a date for one thing.
    else course.held = held ?? course.held;
    course.year = course.held;
  }
  return targets;
}

/** A heading that promises nothing; a short item of a list (地区生产总值增长6%；) isn't one. */
function isHeadAlone({ heading, text }: Sentence): boolean {
  return (
    heading &&
    !/(?:19|20)\d\d年|[；;]$/u.test(text) &&
    readTextQuantities(text).length === 0 &&
    !(isLatin(text) && /\d/u.test(text))
  );
}

function readSentence(
  sentence: Sentence,
  course: Course,
  context: TimeContext,
): { readonly found: TargetCore[]; readonly held: number | null } {
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
  let led: number | null = null;
  const scoped = course.year;
  const plain = squeezed(sentence.text);
  for (const clause of clausesOf(plain.text).flatMap((each) => [each, ...partsInBrackets(each, plain.text)])) {
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
    if (led === null && leading && time.year !== null && time.leads && LEADS.test(clause.text) && !past && !reported)
      led = time.year;
    if (time.base !== null) base = time.base;
    const words = readQuantityClause(time.rest, readTextQuantities(time.rest), {
      before,
      spoken: course.spoken,
      former: course.former,
      years: time.years.length,
    });
    const told = (name: string) => unveiled(name, plain.text);
    for (const one of words) {
      const { subject, indicator } = one.work ? one : withPlaces(one, places, time.rest);
      course.spoken = { subject, indicator, unit: one.quantity.unit };
      if (past || reported) continue;
      const last = found.at(-1);
      if (one.beyond && last) {
        found[found.length - 1] = {
          ...last,
          max: one.quantity.value,
          quote: joinedQuote(sentence, plain, last, clause),
        };
        continue;
      }
      const own = time.base !== null && /^fall-to$/u.test(one.operator);
      const against = base !== null && (time.from || own || /-by$/u.test(one.operator)) ? { baseYear: base } : {};
      // 2025年达到100%、2026年保持100%: each value is due in the year before it.
      const stands = time.places.findLastIndex((at) => at <= one.quantity.at);
      const dueIn = time.years[one.yearAt ?? stands] ?? year;
      found.push({
        ...measured({ ...one, subject: told(subject), indicator: told(indicator) }),
        ...against,
        year: dueIn,
        ...placeOf(sentence, plain, clause),
      });
    }
    if (words.length > 0) {
      due = false;
      holds ||= led !== null && !past && !reported;
    } else if (!past && !reported) {
      const early = /提前([一两])年/u.exec(time.rest)?.[1];
      const done = readDeadline(time.rest, shown(plain.text, clause, time.rest), {
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
          ...placeOf(sentence, plain, clause),
        });
        due = false;
      }
    }
    holds ||= led !== null && /[到至](?:19|20)\d\d年/u.test(clause.text) && !past && !reported;
    const said = time.rest.replaceAll(BLANK, "").trim();
    actor ||= /^(.{2,20}?)要(?!求)/u.exec(plainName(said))?.[1] ?? "";
    topic =
      TOPIC.test(said) && /[、的]/u.test(said) && words.length === 0
        ? told(plainName(shown(plain.text, clause, time.rest)))
        : "";
    if (said !== "") {
      before = time.rest;
      leading &&= /^[—–\-\d.．、\s]*$/u.test(said);
    }
  }
  return { found: found.map((one, index) => undated(one, found[index + 1], scoped, dated)), held: holds ? led : null };
}
