import { uncapital } from "../language/capital.ts";
import { formatNumber } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { inScope } from "../measure/conditions/catalogue.ts";
import { busiestYears, hasTimeline, type PlannedTerm, plannedTerms, type TimePoint } from "../project/planned-term.ts";
import { areCompleted } from "../project/completed.ts";
import type { Project } from "../project/project.ts";
import { spans } from "../plot/spans.ts";
import type { ChartDefinition } from "./chart.ts";
import { chartOf, openStudy, type Study } from "./study.ts";

const MOST_ROWS = 20;
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

const allOf = (count: string): string => (count === "2" ? "Both" : `All ${count}`);

const WORDS = {
  zh: {
    title: (year: string, count: string, partly: boolean) =>
      `按${partly ? "写明的起止时间" : "计划"}，${year}在建的项目最多，为${count}个`,
    everyone: (year: string, count: string, partly: boolean) =>
      partly ? `写明起止时间的${count}个项目，${year}均在建` : `按计划，${count}个项目${year}均在建`,
    year: "年",
    plain: (count: string, from: number, to: number, _done: boolean) =>
      `${count}个项目的建设期在${from}年至${to}年之间`,
    subtitle: (count: string, done: boolean) => `${done ? "" : "计划"}开工至竣工；${count}个写明起止时间的项目`,
    titles: { name: "项目", text: "建设期" },
    whole: "只写年份的，从年初画到年末。",
    more: (count: string, largest: boolean) =>
      `只画${largest ? "投资最大的" : "其中"}${MOST_ROWS}个，另有${count}个未画出。`,
    unstated: (count: string) => `${count}个项目没有能读出的起止时间，未画出。`,
  },
  en: {
    title: (year: string, count: string, partly: boolean) =>
      `By ${partly ? "the dates stated" : "plan"}, the year with most projects under way is ${year}: ${count}`,
    everyone: (year: string, count: string, partly: boolean) =>
      partly
        ? `${allOf(count)} projects that state dates are under way in ${year}`
        : `By plan, ${uncapital(allOf(count))} projects are under way in ${year}`,
    year: "",
    plain: (count: string, from: number, to: number, done: boolean) =>
      `${count} projects ${done ? "were built" : "are planned"} between ${from} and ${to}`,
    subtitle: (count: string, done: boolean) =>
      `${done ? "Start" : "Planned start"} to completion; ${count} projects that state both`,
    titles: { name: "Project", text: "Term" },
    whole: "Where only years are stated, bars go from the beginning to the end of them.",
    more: (count: string, largest: boolean) =>
      `Only ${largest ? `the ${MOST_ROWS} with the largest investment` : `${MOST_ROWS} of them`} are drawn; ${count} more ${count === "1" ? "isn't" : "aren't"}.`,
    unstated: (count: string) =>
      `${count === "1" ? "1 project states" : `${count} projects state`} no start or no completion that can be read and ${count === "1" ? "isn't" : "aren't"} drawn.`,
  },
} as const;

/** When the works of each project run, from planned start to planned completion. */
export const timelineChart: ChartDefinition = {
  name: "timeline",
  question: { zh: "各项目何时开工、何时竣工？", en: "When do the works of each project run?" },
  ofProjects: true,
  draw: (dataset, options) => {
    const all = inScope(dataset.projects, options);
    const study = openStudy(dataset, options);
    if (!study || !hasTimeline(all)) return null;
    const done = areCompleted(dataset.projects, dataset.columns);
    const terms = plannedTerms(all);
    const { ledger, language } = study;
    const words = WORDS[language];
    const count = (some: readonly Project[]) =>
      formatNumber(ledger.show({ measure: "projects", seqs: some.map(({ seq }) => seq) }).value ?? 0);
    const stated = terms.map(({ project }) => project);
    // Of more than can be drawn, those with most money; then as they begin and end.
    const drawn = terms
      .toSorted((a, b) => (b.project.investment ?? -1) - (a.project.investment ?? -1))
      .slice(0, MOST_ROWS)
      .toSorted((a, b) => order(a) - order(b) || a.project.seq - b.project.seq);
    const rest = terms.filter((term) => !drawn.includes(term)).map(({ project }) => project);
    const least = Math.min(...drawn.map(({ project }) => project.investment ?? Number.NEGATIVE_INFINITY));
    // Neither one without an amount nor one of several that are alike is larger than those left out.
    const isLargest = rest.every(({ investment }) => (investment ?? Number.NEGATIVE_INFINITY) < least);
    const known = new Set(stated);
    const unstated = all.filter((project) => !known.has(project));
    return chartOf(
      study,
      "timeline",
      {
        title: titleOf(study, terms, { partly: unstated.length > 0, done }),
        subtitle: words.subtitle(count(stated), done),
        notes: [
          drawn.some(({ from, to }) => from.month === null || to.month === null) ? words.whole : null,
          rest.length > 0 ? words.more(count(rest), isLargest) : null,
          unstated.length > 0 ? words.unstated(count(unstated)) : null,
        ],
        details: drawn.map((term) => `${term.project.name} ${termWords(term, language)}`),
        ofAmounts: false,
      },
      spans(
        drawn.map((term) => ({
          seq: term.project.seq,
          name: term.project.name,
          from: dayOf(term.from.year, term.from.month ?? 1),
          to: dayOf(term.to.year, (term.to.month ?? 12) + 1),
          text: termWords(term, language),
          fact: ledger.show({ measure: "projects", seqs: [term.project.seq] }).id,
        })),
        study.room,
        words.titles,
      ),
    );
  },
};

/** The years with most works at the same time; where those are many or none, the years that all of them lie in. */
function titleOf(
  { ledger, language }: Study,
  terms: readonly PlannedTerm[],
  { partly, done }: { readonly partly: boolean; readonly done: boolean },
): string {
  const words = WORDS[language];
  const busiest = busiestYears(terms);
  const show = (seqs: readonly number[]) => formatNumber(ledger.show({ measure: "projects", seqs }).value ?? 0);
  if (busiest && busiest.years.length === 1)
    return words[busiest.at.length === terms.length ? "everyone" : "title"](
      `${busiest.years[0]}${words.year}`,
      show(busiest.at.map(({ seq }) => seq)),
      // What is done isn't at work by a plan but by its dates.
      partly || done,
    );
  return words.plain(
    show(terms.map(({ project }) => project.seq)),
    Math.min(...terms.map(({ from }) => from.year)),
    Math.max(...terms.map(({ to }) => to.year)),
    done,
  );
}

/** A day as a scale of time reads it; the 13th month is the first of the next year. */
function dayOf(year: number, month: number): string {
  const [of, nth] = month > 12 ? [year + 1, 1] : [year, month];
  return `${of}-${String(nth).padStart(2, "0")}-01`;
}

/** Terms by their first month, then by their last one, as one number. */
const order = ({ from, to }: PlannedTerm): number =>
  (12 * from.year + (from.month ?? 1)) * 100_000 + 12 * to.year + (to.month ?? 12);

/** A term as it is written: 2024.3–2026.10, Mar 2024–Oct 2026; one year alone once. */
function termWords({ from, to }: PlannedTerm, language: Language): string {
  const words = ({ year, month }: TimePoint) =>
    month === null ? `${year}` : language === "zh" ? `${year}.${month}` : `${MONTHS[month - 1]} ${year}`;
  const [start, end] = [words(from), words(to)];
  return start === end ? start : `${start}–${end}`;
}
