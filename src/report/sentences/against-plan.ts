import { dimensionHeading } from "../../measure/dimensions/heading.ts";
import { anyJoint } from "../../measure/some-of.ts";
import { type ProgressPair, progressOf, type ProjectProgress, yearOfProgress } from "../../measure/progress.ts";
import { sum } from "../../measure/decimal.ts";
import type { Key } from "../../measure/request/request.ts";
import type { ReportContext } from "../context.ts";
import type { Inline } from "../document.ts";
import { enumerate, resting, say } from "../say.ts";
import { PROJECTS } from "../statements.ts";

const MOST_NAMED = 3;

/**
 * How many projects reached a plan for some time and how many didn't, of those that state both, and which is furthest below
 * it. Nothing for what is done to date: the whole investment is no plan for a day.
 */
export function planSentence(context: ReportContext, pair: ProgressPair): Inline[] {
  const { statements, language, projects } = context;
  if (pair.whole || pair.partly) return [];
  const zh = language === "zh";
  const both = progressOf(projects, pair);
  const [below, met] = [both.filter(({ done, of }) => done < of), both.filter(({ done, of }) => done >= of)];
  if (both.length < 2) return [];
  const count = (list: readonly ProjectProgress[]) =>
    statements.count({ measure: "projects", seqs: seqsOf(list) }, PROJECTS);
  const all = count(both);
  if (below.length === 0) return zh ? say`这${all}均达到计划。` : say`These ${all} all reached it.`;
  const furthest = furthestBelow(context, pair, below);
  if (met.length === 0)
    return zh ? say`这${all}均未达到计划${furthest}。` : say`None of these ${all} reached it${furthest}.`;
  return zh
    ? say`其中${count(met)}达到计划，${count(below)}未达到${furthest}。`
    : say`Of these, ${count(met)} reached it and ${count(below)} didn't${furthest}.`;
}

/** The projects furthest below their plan, with both amounts; nothing where more than a few are as far. */
function furthestBelow(
  { statements, language }: ReportContext,
  pair: ProgressPair,
  below: readonly ProjectProgress[],
): Inline[] {
  const short = below.map(({ done, of }) => sum([of, -done]));
  const most = Math.max(...short);
  const furthest = below.filter((_, index) => short[index] === most);
  if (below.length < 2 || furthest.length > MOST_NAMED) return [];
  const named = furthest.map(({ project: { name, seq } }) => {
    const [of, done] = [pair.of, pair.done].map((measure) => statements.money({ measure, seqs: [seq] }));
    return language === "zh" ? say`${name}（计划${of!}，完成${done!}）` : say`${name} (${done!} of ${of!})`;
  });
  const list = enumerate(named, language);
  return language === "zh"
    ? say`，相差最多的是${list}`
    : say`; furthest below it ${named.length === 1 ? "is" : "are"} ${list}`;
}

/** The group with the lowest rate; nothing where a project that doesn't state both, or an equal rate, could make it another. */
export function lowestSentence(
  { statements, language, names, figures, projects, dataset }: ReportContext,
  { done, of }: ProgressPair,
  dimension: string,
): Inline[] {
  // What several districts share could make another one the lowest.
  if (dimension === "district" && anyJoint(projects)) return [];
  const keys = figures([dimension]).rows.map((row) => row.keys[dimension] as Key);
  const rates = keys.map((key) => ({
    key,
    rate: statements.share({ measure: `${done}/${of}`, keys: { [dimension]: [key] } }),
  }));
  if (rates.length < 2 || rates.some(({ rate: { fact } }) => fact.value === null || fact.missing > 0)) return [];
  const lowest = Math.min(...rates.map(({ rate }) => rate.fact.value!));
  const [first, ...more] = rates.filter(({ rate }) => rate.fact.value === lowest);
  if (!first || more.length > 0) return [];
  const heading = dimensionHeading(dimension, dataset, language);
  const name = names.of(dimension, first.key);
  return language === "zh"
    ? say`按${heading}，${name}最低，为${first.rate}。`
    : say`By ${heading.toLowerCase()}, the lowest is ${name} with ${first.rate}.`;
}

/** Projects that were due before the year of the figures, and of which less than the whole is done. */
export function overdueSentence(context: ReportContext, pair: ProgressPair): Inline[] {
  const { statements, language, projects, dataset } = context;
  const year = yearOfProgress(projects, pair);
  if (year === null || pair.of !== "investment") return [];
  const due = progressOf(projects, pair).filter(
    ({ project: { completionYear } }) => completionYear !== null && completionYear < year,
  );
  const late = due.filter(({ done, of }) => done < of);
  if (late.length === 0) return [];
  const [all, some] = [due, late].map((list) =>
    statements.count({ measure: "projects", seqs: seqsOf(list) }, PROJECTS),
  );
  const zh = language === "zh";
  const column = dataset.columns.find(({ header }) => header === pair.done)?.column;
  const dated = resting(year, "columns", column === undefined ? {} : { column });
  const list = late.length > MOST_NAMED ? "" : late.map(({ project }) => project.name).join(zh ? "、" : ", ");
  const named = list === "" ? "" : zh ? `（${list}）` : ` (${list})`;
  return zh
    ? say`计划在${dated}年以前竣工并写明两者的${all!}中，${some!}的完成投资少于计划投资${named}。`
    : say`Of the projects due before ${dated} that state both (${all!}), ${some!} ${late.length === 1 ? "has" : "have"} done less than the planned investment${named}.`;
}

const seqsOf = (list: readonly ProjectProgress[]): number[] => list.map(({ project }) => project.seq);
