import { runsIn } from "../measure/rows-of.ts";
import { FAR_OFF } from "../audit/basis/far-off.ts";
import type { Language } from "../language/language.ts";
import { formatNumber } from "../language/format.ts";
import type { Fact } from "../measure/fact.ts";
import { inScope } from "../measure/conditions/catalogue.ts";
import { unitName, withUnit } from "../unit/unit-words.ts";
import { type CostedKind, mostCosted, type QuantityCost, quantityCosts } from "../project/quantity-cost.ts";
import { ASPECT_WORDS } from "../project/quantity-terms.ts";
import type { ChartDefinition } from "./chart.ts";
import { type DotRow, dotRows } from "../plot/dot-rows.ts";
import { seqWords } from "./source-note.ts";
import { chartOf, openStudy, type Study } from "./study.ts";

/** From so many sheds of a kind on, their median means something. */
const FEWEST_ALIKE = 3;

const WORDS = {
  zh: {
    title: ({ thing, each }: Said, kind: string, least: string, low: string, most: string, high: string) =>
      `按${kind}计，${thing}${each}投资最低${least}（${low}），最高${most}（${high}）`,
    same: ({ thing, each }: Said, kind: string, cost: string) => `按${kind}计，${thing}${each}投资均为${cost}`,
    none: ({ thing, measured }: Said) => `各${thing}的${measured}口径互不相同`,
    subtitle: ({ thing, each, unit, measured }: Said, money: string, count: string) =>
      `${each}计划投资（${money}/${unit}），对数刻度；${count}个写明${measured}和金额的${thing}项目`,
    kind: ({ measured }: Said) => `${measured}口径`,
    project: "项目",
    cost: ({ each }: Said, money: string) => `${each}投资（${money}）`,
    apart: ({ measured }: Said) => `${measured}口径不同的不相比较。`,
    suspect: ({ measured }: Said) =>
      `空心点须核实：是同口径中位数的${FAR_OFF}倍以上或${FAR_OFF}分之一以下，或${measured}是每座还是合计未说明。`,
  },
  en: {
    title: ({ thing, each }: Said, kind: string, least: string, low: string, most: string, high: string) =>
      `By ${kind}, ${each} of ${thing} is planned at ${least} (${low}) to ${most} (${high})`,
    same: ({ thing, each }: Said, kind: string, cost: string) =>
      `By ${kind}, ${each} of ${thing} is planned at ${cost} throughout`,
    none: ({ thing, measured }: Said) => `No two projects of ${thing} state the same kind of ${measured}`,
    subtitle: ({ thing, each, measured }: Said, money: string, count: string) =>
      `Planned investment ${each} of ${thing}, ${money}, logarithmic; ${count} projects that state ${measured} and amount`,
    kind: ({ measured }: Said) => `Kind of ${measured}`,
    project: "Project",
    cost: ({ each }: Said, money: string) => `Investment ${each}, ${money}`,
    apart: ({ measured }: Said) => `Different kinds of ${measured} aren't compared.`,
    suspect: ({ measured }: Said) =>
      `Hollow dots are to be checked: at least ${FAR_OFF} times the median of their kind or at most 1/${FAR_OFF} of it, or ${measured} that may be each or in total.`,
  },
} as const;

/** What the words of a chart say of a kind in a language. */
interface Said {
  readonly thing: string;
  readonly each: string;
  readonly unit: string;
  /** What is measured of the thing: area, length, number. */
  readonly measured: string;
}

interface Priced {
  readonly one: QuantityCost;
  readonly cost: Fact;
}

/** What alike works cost a unit, on a logarithmic scale, suspects hollow: the kind of a reviewed list that most projects state. */
export const unitCostChart: ChartDefinition = {
  name: "unit-cost",
  question: { zh: "同类工程的单价合理吗？", en: "What do comparable works cost a unit?" },
  ofProjects: true,
  draw: (dataset, options) => {
    const projects = inScope(dataset.projects, options);
    const kind = mostCosted(projects);
    if (!kind) return null;
    const costs = quantityCosts(projects, kind).filter(({ each }) => each);
    const seqs = costs.map(({ project }) => project.seq);
    // Places and blanks in the note are those of these projects only.
    const study = openStudy(dataset, { ...options, where: { seq: seqs } });
    if (!study || seqs.length < 2) return null;
    const priced = costs
      .map((one): Priced => ({ one, cost: study.ledger.show({ measure: kind.per, seqs: [one.project.seq] }) }))
      .toSorted((a, b) => b.cost.value! - a.cost.value!);
    return drawCosts(study, kind, priced);
  },
};

function drawCosts(study: Study, kind: CostedKind, priced: readonly Priced[]) {
  const { ledger, language, amounts } = study;
  const words = WORDS[language];
  const said = saidOf(kind, language);
  const one = { ...amounts.scale.of, exponent: 0 };
  const ones = unitName(one, language);
  const aspects = [...new Set(priced.map(({ one }) => one.quantity.aspect))];
  const rows = aspects.flatMap((aspect) =>
    priced.filter(({ one }) => one.quantity.aspect === aspect).map((one) => rowOf(study, kind, one)),
  );
  // Only quantities of one aspect are compared: of that which most projects state.
  const byAspect = aspects.map((aspect) => priced.filter(({ one }) => one.quantity.aspect === aspect));
  const alike = byAspect.reduce((most, some) => (some.length > most.length ? some : most));
  const [high, low] = [alike[0]!, alike.at(-1)!];
  const say = ({ cost }: Priced) => withUnit(formatNumber(cost.value!, 1), one, language);
  const name = ({ one }: Priced) => seqWords(runsIn([one.project.seq]), language, 8, study.dataset.projects);
  return chartOf(
    study,
    "unit-cost",
    {
      title:
        alike.length === 1
          ? words.none(said)
          : low.cost.value === high.cost.value
            ? words.same(said, ASPECT_WORDS[high.one.quantity.aspect][language], say(high))
            : words.title(
                said,
                ASPECT_WORDS[high.one.quantity.aspect][language],
                say(low),
                name(low),
                say(high),
                name(high),
              ),
      subtitle: words.subtitle(said, ones, formatNumber(ledger.show({ measure: "projects" }).value ?? 0)),
      notes: [
        aspects.length > 1 ? words.apart(said) : null,
        rows.some(({ suspect }) => suspect) ? words.suspect(said) : null,
      ],
      details: rows.map((row) => `${row.group} ${row.name} ${row.text} (${row.remark})`),
    },
    dotRows(rows, study.room, {
      log: true,
      group: words.kind(said),
      name: words.project,
      amount: words.cost(said, ones),
    }),
  );
}

function saidOf({ cost, unit }: CostedKind, language: Language): Said {
  return { thing: cost.thing[language], each: cost.each[language], unit, measured: cost.measured[language] };
}

function rowOf({ ledger, language, dataset }: Study, kind: CostedKind, { one, cost }: Priced): DotRow {
  const { project, quantity } = one;
  const shown = ledger.show({ measure: kind.id, seqs: [project.seq] });
  // Those of the whole source, so that the same project isn't to be checked in one scope and in order in another.
  const alike = quantityCosts(dataset.projects, kind).flatMap((other) =>
    other.quantity.aspect === quantity.aspect && other.each ? [other.each] : [],
  );
  const ratio = cost.value! / median(alike);
  const farOff = alike.length >= FEWEST_ALIKE && (ratio >= FAR_OFF || ratio <= 1 / FAR_OFF);
  return {
    group: kindName(ASPECT_WORDS[quantity.aspect][language]),
    key: project.seq,
    name: project.name,
    amount: cost.value!,
    text: formatNumber(cost.value!, 1),
    fact: cost.id,
    remark: `${formatNumber(shown.value!)} ${kind.unit}`,
    suspect: farOff || quantity.ambiguity !== null,
  };
}

function kindName(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
