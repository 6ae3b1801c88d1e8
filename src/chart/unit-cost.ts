import { keyWord } from "../project/printed-number.ts";
import { FAR_OFF } from "../audit/far-off.ts";
import { formatNumber } from "../language/format.ts";
import type { Fact } from "../measure/fact.ts";
import { inScope } from "../measure/conditions/catalogue.ts";
import { unitName } from "../unit/unit-words.ts";
import { type CoalShed, coalSheds } from "../project/coal-shed.ts";
import { ASPECT_WORDS } from "../project/quantity-terms.ts";
import type { ChartDefinition } from "./chart.ts";
import { type DotRow, dotRows } from "../plot/dot-rows.ts";
import { seqWords } from "./source-note.ts";
import { chartOf, openStudy, type Study } from "./study.ts";

/** From so many sheds of a kind on, their median means something. */
const FEWEST_ALIKE = 3;

const WORDS = {
  zh: {
    title: (kind: string, least: string, low: string, most: string, high: string) =>
      `按${kind}计，煤棚每平方米投资最低${least}（${low}），最高${most}（${high}）`,
    none: "各煤棚的面积口径互不相同",
    subtitle: (unit: string, count: string) =>
      `每平方米计划投资（${unit}/m²），对数刻度；${count}个写明面积和金额的煤棚项目`,
    area: (area: string) => `${area} m²`,
    kind: "面积口径",
    project: "项目",
    cost: (unit: string) => `每平方米投资（${unit}）`,
    apart: "面积口径不同的不相比较。",
    suspect: `空心点须核实：是同口径中位数的${FAR_OFF}倍以上或${FAR_OFF}分之一以下，或面积是每座还是合计未说明。`,
  },
  en: {
    title: (kind: string, least: string, low: string, most: string, high: string) =>
      `By ${kind}, a square metre of coal shed costs from ${least} (${low}) to ${most} (${high})`,
    none: "No two coal sheds state the same kind of area",
    subtitle: (unit: string, count: string) =>
      `Planned investment a square metre, ${unit}, logarithmic; ${count} coal sheds that state an area and an amount`,
    area: (area: string) => `${area} m²`,
    kind: "Kind of area",
    project: "Project",
    cost: (unit: string) => `Investment a square metre, ${unit}`,
    apart: "Areas of different kinds aren't compared.",
    suspect: `Hollow dots are to be checked: at least ${FAR_OFF} times the median of their kind or at most 1/${FAR_OFF} of it, or an area that may be each or in total.`,
  },
} as const;

interface Priced {
  readonly shed: CoalShed;
  readonly cost: Fact;
}

/** What alike works cost a unit: coal sheds by the square metre, on a logarithmic scale, suspects hollow. */
export const unitCostChart: ChartDefinition = {
  name: "unit-cost",
  question: { zh: "同类工程的单价合理吗？", en: "What do alike works cost a unit?" },
  draw: (dataset, options) => {
    const sheds = coalSheds(inScope(dataset.projects, options));
    const seqs = sheds.flatMap(({ project, yuanPerSquareMetre }) => (yuanPerSquareMetre ? [project.seq] : []));
    // Places and blanks in the note are those of the sheds only.
    const study = openStudy(dataset, { ...options, where: { seq: seqs } });
    if (!study || seqs.length < 2) return null;
    const priced = sheds
      .filter(({ project }) => seqs.includes(project.seq))
      .map((shed): Priced => ({ shed, cost: study.ledger.show({ measure: "perShedArea", seqs: [shed.project.seq] }) }))
      .toSorted((a, b) => b.cost.value! - a.cost.value!);
    return drawSheds(study, priced);
  },
};

function drawSheds(study: Study, priced: readonly Priced[]) {
  const { ledger, language, amounts } = study;
  const words = WORDS[language];
  const ones = unitName({ ...amounts.scale.of, exponent: 0 }, language);
  const kinds = [...new Set(priced.map(({ shed }) => shed.aspect))];
  const rows = kinds.flatMap((kind) =>
    priced.filter(({ shed }) => shed.aspect === kind).map((one) => rowOf(study, one)),
  );
  // Only areas of one kind are compared: of the kind that most sheds state.
  const byKind = kinds.map((kind) => priced.filter(({ shed }) => shed.aspect === kind));
  const alike = byKind.reduce((most, some) => (some.length > most.length ? some : most));
  const [high, low] = [alike[0]!, alike.at(-1)!];
  const say = ({ cost }: Priced) => `${formatNumber(cost.value!, 1)}${language === "zh" ? "" : " "}${ones}`;
  const name = ({ shed }: Priced) =>
    seqWords([shed.project.seq], language, 8, keyWord(study.dataset.projects, language));
  return chartOf(
    study,
    "unit-cost",
    {
      title:
        alike.length === 1
          ? words.none
          : words.title(ASPECT_WORDS[high.shed.aspect][language], say(low), name(low), say(high), name(high)),
      subtitle: words.subtitle(ones, formatNumber(ledger.show({ measure: "projects" }).value ?? 0)),
      notes: [kinds.length > 1 ? words.apart : null, rows.some(({ suspect }) => suspect) ? words.suspect : null],
      details: rows.map((row) => `${row.group} ${row.name} ${row.text} (${row.remark})`),
    },
    dotRows(rows, study.room, { log: true, group: words.kind, name: words.project, amount: words.cost(ones) }),
  );
}

function rowOf({ ledger, language, dataset }: Study, { shed, cost }: Priced): DotRow {
  const { project, aspect, area } = shed;
  const shown = ledger.show({ measure: "shedArea", seqs: [project.seq] });
  // Those of the whole source, so that the same project isn't to be checked in one scope and in order in another.
  const alike = coalSheds(dataset.projects).flatMap((other) =>
    other.aspect === aspect && other.yuanPerSquareMetre ? [other.yuanPerSquareMetre] : [],
  );
  const ratio = cost.value! / median(alike);
  const farOff = alike.length >= FEWEST_ALIKE && (ratio >= FAR_OFF || ratio <= 1 / FAR_OFF);
  return {
    group: kindName(ASPECT_WORDS[aspect][language]),
    key: project.seq,
    name: project.name,
    amount: cost.value!,
    text: formatNumber(cost.value!, 1),
    fact: cost.id,
    remark: WORDS[language].area(formatNumber(shown.value!)),
    suspect: farOff || area.ambiguity !== null,
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
