import { uncapital } from "../language/capital.ts";
import { formatNumber, formatShare } from "../language/format.ts";
import type { Fact } from "../measure/fact.ts";
import type { FactQuery } from "../measure/fact-query.ts";
import type { Filter } from "../measure/request/request.ts";
import { largestSeqs } from "../measure/largest.ts";
import type { ChartDefinition } from "./chart.ts";
import { type Curve, cumulativeCurves } from "../plot/cumulative-curves.ts";
import { asStated, chartOf, openStudy, type Study, subtitleOf } from "./study.ts";
import { AMOUNT, AMOUNT_LIGHT } from "../plot/theme.ts";

/** With fewer projects than this there is no concentration to speak of. */
const FEWEST = 3;
/** How many of the largest projects are taken together. */
const STEPS = [1, 2, 3, 5, 10, 20, 50, 100, 200];
const NAMED = 10;

const WORDS = {
  zh: {
    title: (top: string, share: string) => `投资最大的${top}个项目占计划投资的${share}`,
    first: (share: string) => `最大的一个项目占计划投资的${share}`,
    without: (share: string, name: string) => `，${name}则为${share}`,
    all: "全部项目",
    scope: "范围",
    share: "累计占比",
    axis: "按投资从大到小，前n个项目（对数刻度）",
    subtitle: "；纵轴为累计占比",
    detail: (name: string, top: string, share: string) => `${name}前${top}个${share}`,
  },
  en: {
    title: (top: string, share: string) => `The largest ${top} projects hold ${share} of planned investment`,
    first: (share: string) => `The largest project holds ${share} of planned investment`,
    without: (share: string, name: string) => `, ${share} ${uncapital(name)}`,
    all: "All projects",
    scope: "Scope",
    share: "Cumulative share",
    axis: "The n largest projects (logarithmic)",
    subtitle: "; vertical: cumulative share",
    detail: (name: string, top: string, share: string) => `${name}, largest ${top}: ${share}`,
  },
} as const;

type Ranked = ReturnType<typeof largestSeqs>;

/** How concentrated: what share of the money the largest projects hold together, with and without 棚改. */
export const concentrationChart: ChartDefinition = {
  name: "concentration",
  question: { zh: "投资集中在多少项目？", en: "How concentrated is it?" },
  draw: (dataset, options) => {
    const study = openStudy(dataset, options);
    if (!study?.isWhole || !study.ledger.look({ measure: "investment" }).value) return null;
    const { language, splits } = study;
    const words = WORDS[language];
    const ranked = rankedProjects(study);
    if (ranked.priced < FEWEST) return null;
    const curves = [curveOf(study, words.all, AMOUNT, ranked, {})];
    const where = { shantytown: false };
    const rest = splits ? rankedProjects(study, where) : null;
    if (rest && rest.priced >= FEWEST)
      curves.push(curveOf(study, study.labels.withoutShantytown, AMOUNT_LIGHT, rest, { where }));
    return chartOf(
      study,
      "concentration",
      {
        title: titleOf(study, curves),
        subtitle: subtitleOf(study, words.subtitle),
        details: curves.flatMap(({ name, points }) =>
          points.map(({ count, text }) => words.detail(name, formatNumber(count), text)),
        ),
      },
      cumulativeCurves(curves, { scope: words.scope, count: words.axis, share: words.share }, study.room),
    );
  },
};

/** The projects in scope that state an amount, the largest first. */
function rankedProjects({ dataset, options }: Study, more: Filter = {}): Ranked {
  const where = { ...options.where, ...more };
  return largestSeqs(dataset.projects, { where, ...(options.joint && { joint: options.joint }) }, STEPS.at(-1)!);
}

function curveOf(
  { ledger }: Study,
  name: string,
  colour: string,
  { seqs: ranked, priced }: Ranked,
  scope: Pick<FactQuery, "where">,
): Curve {
  const shareOf = (count: number): Fact => {
    if (count === priced) return ledger.show({ measure: "share", ...scope });
    const seqs = ranked.slice(0, count);
    return ledger.show({ measure: "share", seqs: seqs.toSorted((a, b) => a - b), ...scope });
  };
  const counts = [...STEPS.filter((step) => step < priced), priced];
  return {
    name,
    colour,
    points: counts.map((count) => {
      const fact = shareOf(count);
      return { count, amount: fact.value ?? 0, text: formatShare(fact.value ?? 0), fact: fact.id };
    }),
  };
}

function titleOf(study: Study, [all, others]: readonly Curve[]): string {
  const words = WORDS[study.language];
  const at = (curve: Curve | undefined, count: number) => curve?.points.find((point) => point.count === count);
  const top = [...all!.points].reverse().find(({ count }) => count <= NAMED && count < all!.points.at(-1)!.count)!;
  const without = at(others, top.count);
  const finding = top.count === 1 ? words.first(top.text) : words.title(formatNumber(top.count), top.text);
  return asStated(study, finding + (without ? words.without(without.text, study.labels.withoutShantytown) : ""));
}
