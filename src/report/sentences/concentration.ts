import { largestProjects } from "../../measure/largest.ts";
import { measure } from "../../measure/measure.ts";
import { backingOf } from "../../project/held.ts";
import { add, compare, decimal, sum, ZERO } from "../../measure/decimal.ts";
import type { Filter } from "../../measure/request/request.ts";
import type { Project } from "../../project/project.ts";
import type { ReportContext } from "../context.ts";
import type { Language } from "../../language/language.ts";
import type { Inline, Stated } from "../document.ts";
import { sharedTail } from "../../measure/own-district.ts";
import { amountWords, wholeName } from "../leaders.ts";
import { say } from "../say.ts";
import { PROJECTS } from "../statements.ts";

/** How many of the largest projects are told of. */
export const MOST_LISTED = 10;
/** With fewer than twice as many, the largest are nearly all, and what they hold says nothing. */
export const FEWEST_PROJECTS = 2 * MOST_LISTED;

/** The largest of some projects: one more than are told of, how many state an amount, and all of them where they are held. */
export interface Ranking {
  readonly largest: readonly Project[];
  readonly priced: number;
  readonly all: readonly Project[] | null;
}

/** The projects that state an amount, largest first. */
export function rankByAmount(projects: readonly Project[]): Ranking {
  if (backingOf(projects))
    return {
      largest: largestProjects(projects, MOST_LISTED + 1),
      priced: measure(projects, { by: [] }).total.priced,
      all: null,
    };
  const all = projects
    .filter(({ investment }) => investment !== null)
    .toSorted((a, b) => b.investment! - a.investment! || a.seq - b.seq);
  return { largest: all.slice(0, MOST_LISTED + 1), priced: all.length, all };
}

/** How few projects make half of the money: the largest ones that come to it together. */
function halfOf(ranked: readonly Project[]): Project[] {
  const half = decimal(sum(ranked.map(({ investment }) => investment!)) / 2);
  let held = ZERO;
  const last = ranked.findIndex(({ investment }) => {
    held = add(held, decimal(investment!));
    return compare(held, half) >= 0;
  });
  return last < 0 ? [...ranked] : ranked.slice(0, last + 1);
}

/** What the largest projects hold, and how few make half of the money. */
export function concentrationSentence(context: ReportContext, where: readonly Inline[] = []): Inline[] {
  const { language, statements, projects } = context;
  const ranked = rankByAmount(projects);
  const { top, share, half } = concentrationFigures(context, ranked, {});
  const priced = statements.count({ measure: "priced" }, PROJECTS);
  const state = amountWords(context).state[priced.fact.value === 1 ? 0 : 1];
  if (!half)
    return language === "zh"
      ? say`投资最大的${top}占${wholeName(context)}的${share}；${priced}${state}${where}。`
      : say`The largest ${top} hold ${share} of ${wholeName(context)}; ${priced} ${state}${where}.`;
  return language === "zh"
    ? say`投资最大的${top}占${wholeName(context)}的${share}；${priced}${state}，其中${halfWords(half, language)}${where}${sharedTail(context)}。`
    : say`The largest ${top} hold ${share} of ${wholeName(context)}; of ${priced} that ${state}, ${halfWords(half, language)}${where}${sharedTail(context)}.`;
}

/** The largest projects, their share, and the fewest that make half: null where they would be too many to be named. */
export function concentrationFigures({ statements }: ReportContext, { largest, all }: Ranking, where: Filter) {
  const seqs = largest.slice(0, MOST_LISTED).map(({ seq }) => seq);
  const half = all && halfOf(all).map(({ seq }) => seq);
  return {
    top: statements.count({ measure: "projects", seqs, where }, PROJECTS),
    share: statements.share({ measure: "share", seqs, where }),
    half: half && statements.count({ measure: "projects", seqs: half, where }, PROJECTS),
  };
}

/** How few of the largest projects come to half of the money, or to more where the last of them passes it. */
export function halfWords(half: Stated, language: Language): Inline[] {
  if (language === "zh") return say`最大的${half}就占一半以上`;
  return half.fact.value === 1
    ? say`${{ ...half, text: "the largest project" }} alone makes up at least half`
    : say`the largest ${half} make up at least half`;
}
