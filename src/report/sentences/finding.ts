import { capital } from "../../language/capital.ts";
import { hasNegative } from "../../measure/largest.ts";
import { completionPoint } from "../../project/planned-term.ts";
import { daysLeft } from "../../project/plan-date.ts";
import { counted } from "../../language/counted.ts";
import type { Words } from "../../language/words.ts";
import { latestFirst, progressPairs } from "../../measure/progress.ts";
import { type Key, isJoint } from "../../measure/request/request.ts";
import type { ReportContext } from "../context.ts";
import type { ChosenFinding, Inline } from "../document.ts";
import { amountWords, hasLeader, isPriced, soleKeys, wholeName } from "../leaders.ts";
import { rankByAmount, concentrationFigures, halfWords } from "./concentration.ts";
import { pairSentence } from "./progress.ts";
import { dueDate, isOver } from "./horizon.ts";
import { ownDistrict, takesInShared } from "../../measure/own-district.ts";
import { resting, say } from "../say.ts";
import { PROJECTS } from "../statements.ts";

/** Something that a report could lead with, and how much it matters. */
export interface Finding {
  readonly id: string;
  readonly sentence: readonly Inline[];
  /** 0 for what is ordinary, 1 for what is about all of it; comparable among findings. */
  readonly weight: number;
  /** What the weight is made of. */
  readonly why: Words;
  /** The figure that shows it. */
  readonly chart: string;
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** A plan that leaves its projects so few days is news. */
const FEW_DAYS = 92;
const FEWEST_RANKED = 12;

/**
 * What a report of the scope could lead with, what matters most first: nothing priced, too little time, one category or
 * district that holds most, few projects that hold half, how much is done. Each is made of figures that hold whatever an
 * unpriced project turns out to cost, or says that it goes by the amounts stated.
 */
export function findings(context: ReportContext): Finding[] {
  const all = [
    unpriced(context),
    progress(context),
    due(context),
    dominant(context, "category"),
    dominant(context, "district"),
    concentrated(context),
    spread(context),
  ].flatMap((finding) => finding ?? []);
  const shared = takesInShared(context);
  return all
    .toSorted((a, b) => b.weight - a.weight)
    .map((finding) => (shared ? withShared(finding, context) : finding));
}

/** A finding of a district's report says so where it takes in projects that the district only shares. */
function withShared(finding: Finding, { language }: ReportContext): Finding {
  const lead = language === "zh" ? "含跨地区项目全额，" : "Joint projects included in full: ";
  return { ...finding, sentence: [lead, ...finding.sentence] };
}

function unpriced(context: ReportContext): Finding | null {
  const { statements, language } = context;
  const { isCounted } = amountWords(context);
  const all = statements.count({ measure: "projects" }, PROJECTS);
  const missing = statements.count({ measure: "missing" }, PROJECTS);
  const few = statements.count({ measure: "missing" });
  const share = (missing.fact.value ?? 0) / (all.fact.value ?? 1);
  if (share < 0.2) return null;
  const zh = language === "zh";
  const every = share === 1;
  return {
    id: "unpriced",
    sentence: every
      ? zh
        ? say`${all}${all.fact.value === 1 ? "" : "都"}没有可计入的金额，投资无从合计。`
        : all.fact.value === 1
          ? say`${{ ...all, text: "The only project" }} has no amount that counts, so there is no total.`
          : say`None of the ${all} has an amount that counts, so there is no total.`
      : zh
        ? say`${all}中${missing}没有可计入的金额，${isCounted ? `合计不含${few.fact.value === 1 ? "该" : "这些"}项目` : "合计只是标明的部分"}。`
        : say`${few} of ${all} ${few.fact.value === 1 ? "has" : "have"} no amount that counts, so the total ${isCounted ? `leaves ${few.fact.value === 1 ? "it" : "them"} out` : "is only of what is stated"}.`,
    weight: every ? 2 : 0.5 + share,
    why: { zh: `${percent(share)}的项目没有金额`, en: `${percent(share)} of projects have no amount` },
    chart: "district",
  };
}

function progress(context: ReportContext): Finding | null {
  const { dataset, statements } = context;
  for (const pair of latestFirst(dataset.projects, progressPairs(dataset.projects))) {
    const { fact } = statements.share({ measure: `${pair.done}/${pair.of}` });
    if (fact.value === null) continue;
    return {
      id: "progress",
      sentence: pairSentence(context, pair, []),
      weight: 0.95,
      why: { zh: "来源写明完成情况，这是人们首先要问的", en: "the source says what is done, which is asked first" },
      chart: "progress",
    };
  }
  return null;
}

function due(context: ReportContext): Finding | null {
  const { dataset, statements, figures, language } = context;
  const date = dueDate(dataset);
  if (!date) return null;
  const years = figures(["year"]).rows.flatMap(({ keys }) => (typeof keys.year === "number" ? [keys.year] : []));
  const days = daysLeft(date);
  const soon = years.filter((year) => year < date.year || (year === date.year && days <= FEW_DAYS));
  if (soon.length === 0) return null;
  const keys = { year: soon };
  const count = statements.count({ measure: "projects", keys }, PROJECTS);
  const all = statements.count({ measure: "projects" }, PROJECTS);
  const share =
    isPriced(context) && !hasNegative(context.projects, {}) ? statements.share({ measure: "share", keys }) : null;
  const of = share ? (share.fact.value ?? 0) : (count.fact.value ?? 0) / (all.fact.value ?? 1);
  const zh = language === "zh";
  const late = soon.every((year) => year < date.year);
  const whole = share && of === 1 ? { ...share, text: allOf(context) } : null;
  const [what, whose] = zh
    ? share
      ? [say`${whole ?? say`${wholeName(context)}的${share}`}（${count}）`, ""]
      : [say`${all}中的${count}`, ""]
    : share
      ? [say`${whole ?? say`${share} of ${wholeName(context)}`} (${count})`, "is"]
      : [say`${count} of ${all}`, count.fact.value === 1 ? "is" : "are"];
  const left = { text: zh ? `${days}天` : counted(days, "day"), fact: count.fact };
  // What states a year or a month that is over when the plan is dated has no days left.
  const over = context.projects
    .filter((project) => isOver(completionPoint(project, context.projects), date))
    .map(({ seq }) => seq);
  const past = statements.count({ measure: "projects", seqs: over }, zh ? PROJECTS : undefined);
  const already =
    over.length === 0
      ? []
      : zh
        ? say`；其中${past}写明的竣工时间早于该日期`
        : say`; ${past} of them ${past.fact.value === 1 ? "was" : "were"} due before that date`;
  return {
    id: "due",
    sentence: late
      ? zh
        ? say`${what}的竣工年份早于来源所署的${resting(date.year, "date")}年。`
        : say`${what} ${whose} due before ${resting(date.year, "date")}, the year of the source.`
      : zh
        ? say`${what}计划在${resting(date.year, "date")}年底前竣工，距来源所署的${resting(date.month, "date")}月${resting(date.day, "date")}日只有${left}${already}。`
        : say`${what} ${whose} due by the end of ${resting(date.year, "date")}, ${left} after the source's date${already}.`,
    weight: of + 0.15,
    why: {
      zh: `${percent(of)}的${share ? "投资" : "项目"}至多只剩${days}天`,
      en: `${percent(of)} of the ${share ? "investment" : "projects"} has at most ${days} days left`,
    },
    chart: "year",
  };
}

/** All of the planned investment that a report is of, as a sentence begins. */
function allOf(context: ReportContext): string {
  const name = wholeName(context);
  if (context.language === "zh") return name.startsWith("全部") ? name : `${name}全部`;
  return name.startsWith("all ") ? capital(name) : `All of ${name}`;
}

function dominant(context: ReportContext, dimension: "category" | "district"): Finding | null {
  const { names, statements, language } = context;
  const priced = isPriced(context);
  const [first] = soleKeys(context, dimension);
  if (first === undefined || !hasLeader(context, dimension) || !priced) return null;
  if (hasNegative(context.projects, {})) return null;
  // A report of one district isn't about which holds most.
  if (dimension === "district" && ownDistrict(context.scope) !== null) return null;
  if (context.figures([dimension]).rows.length < 2) return null;
  const keys: Readonly<Record<string, readonly Key[]>> = { [dimension]: [first] };
  const share = statements.share({ measure: "share", keys });
  const money = statements.money({ measure: "investment", keys });
  const count = statements.count({ measure: "projects", keys }, PROJECTS);
  const of = share.fact.value ?? 0;
  if (of < 0.3) return null;
  const zh = language === "zh";
  const name = names.of(dimension, first);
  // What several districts count in full is a part of each of them, and of none alone.
  const full = dimension === "district" && context.scope.joint === "full" && context.projects.some(isJoint);
  return {
    id: `dominant-${dimension}`,
    sentence: zh
      ? say`${full ? "联合项目全额计入时，" : ""}${name}占${wholeName(context)}的${share}（${money}，${count}）。`
      : dimension === "category"
        ? say`${share} of ${wholeName(context)} is for ${name} (${money}, ${count}).`
        : say`${full ? "With joint projects counted in full, " : ""}${name} holds ${share} of ${wholeName(context)} (${money}, ${count}).`,
    weight: of,
    why: {
      zh: `一${dimension === "category" ? "类" : "地"}占${percent(of)}`,
      en: `one ${dimension} holds ${percent(of)}`,
    },
    chart: dimension,
  };
}

function concentrated(context: ReportContext): Finding | null {
  const { projects, statements, language } = context;
  const ranked = rankByAmount(projects);
  if (ranked.priced < FEWEST_RANKED || hasNegative(projects, {})) return null;
  const { half } = concentrationFigures(context, ranked, {});
  if (!half) return null;
  const part = (half.fact.value ?? 0) / ranked.priced;
  const priced = statements.count({ measure: "priced" }, PROJECTS);
  return {
    id: "concentrated",
    sentence:
      language === "zh"
        ? say`${priced}${amountWords(context).state[0]}，其中${halfWords(half, "zh")}。`
        : say`Of ${priced} that ${amountWords(context).state[1]}, ${halfWords(half, "en")} of the money.`,
    weight: Math.max(0, 0.7 - 2 * part),
    why: { zh: `${percent(part)}的项目占一半投资`, en: `${percent(part)} of the projects make up half` },
    chart: "concentration",
  };
}

/** What is there, where nothing stands out. */
function spread(context: ReportContext): Finding {
  const { statements, language } = context;
  const all = statements.count({ measure: "projects" }, PROJECTS);
  const money = statements.money({ measure: "investment" });
  const zh = language === "zh";
  const partly = (statements.fact({ measure: "missing" }).value ?? 0) > 0;
  return {
    id: "total",
    sentence:
      money.fact.value === null
        ? zh
          ? say`共${all}。`
          : say`There are ${all}.`
        : zh
          ? say`${all}${partly ? amountWords(context).of : ""}计划投资合计${money}。`
          : say`${all} ${all.fact.value === 1 ? "comes" : "come"} to ${money} of planned investment${partly ? ` as far as it ${amountWords(context).of}` : ""}.`,
    weight: 0.05,
    why: { zh: "没有更突出的", en: "nothing stands out more" },
    chart: "district",
  };
}

/** Which finding a report leads with and why, beside those that it was weighed against. */
export function chosenFinding(first: Finding, others: readonly Finding[]): ChosenFinding {
  const weighed = ({ id, weight, why }: Finding) => ({ id, weight: Number(weight.toFixed(3)), why });
  return { ...weighed(first), considered: others.map(weighed) };
}
