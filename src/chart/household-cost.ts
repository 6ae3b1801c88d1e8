import { withUnit } from "../unit/unit-words.ts";
import { capital } from "../language/capital.ts";
import type { CalledWorks } from "../project/counted-works.ts";
import { type HouseholdKind, householdWorks, mostCostedHouseholds } from "../project/household.ts";
import { inScope } from "../measure/conditions/catalogue.ts";
import { runsIn } from "../measure/rows-of.ts";
import { formatNumber } from "../language/format.ts";
import { term } from "../language/terms.ts";
import type { Fact } from "../measure/fact.ts";
import { moneyScale } from "../unit/amount.ts";
import { measureHouseholds } from "../measure/households.ts";
import type { Chart, ChartDefinition } from "./chart.ts";
import { type DotRow, dotRows } from "../plot/dot-rows.ts";
import { seqWords } from "./source-note.ts";
import { chartOf, openStudy, type Study } from "./study.ts";

const MOST_ROWS = 30;
/** From this ratio of the dearest to the cheapest on, a linear axis would flatten the cheap ones. */
const LOG_FROM = 50;

const WORDS = {
  zh: {
    range: (works: CalledWorks, least: string, low: string, most: string, high: string) =>
      `${works.zh}每户投资最低${least}（${low}），最高${most}（${high}）`,
    same: (works: CalledWorks, cost: string) => `各${works.zh}项目每户投资均为${cost}`,
    one: (name: string, cost: string) => `${name}每户投资${cost}`,
    subtitle: (works: CalledWorks, unit: string, projects: string, households: string) =>
      `每户计划投资（${unit}/户）；${projects}个有金额的${works.zh}项目，共${households}户`,
    mean: (cost: string) => `平均${cost}`,
    households: (count: string) => `${count}户`,
    project: "项目",
    cost: (unit: string) => `每户投资（${unit}）`,
    count: "户数",
    size: "圆的面积表示户数。",
    log: "横轴为对数刻度。",
    rest: (count: string, seqs: string) => `造价居中的${count}个项目未逐一画出（${seqs}）。`,
  },
  en: {
    range: (works: CalledWorks, least: string, low: string, most: string, high: string) =>
      `${capital(works.en)} is planned at ${least} a household (${low}) to ${most} (${high})`,
    same: (works: CalledWorks, cost: string) => `Each project of ${works.en} is planned at ${cost} a household`,
    one: (name: string, cost: string) => `${name} is planned at ${cost} a household`,
    subtitle: (works: CalledWorks, unit: string, projects: string, households: string) =>
      `Planned investment a household, ${unit}; ${works.en}: ${projects} ${projects === "1" ? "project" : "projects"} with an amount, ${households} households`,
    mean: (cost: string) => `Mean ${cost}`,
    households: (count: string) => `${count} households`,
    project: "Project",
    cost: (unit: string) => `Investment a household, ${unit}`,
    count: "Households",
    size: "The area of a dot is the number of households.",
    log: "The horizontal axis is logarithmic.",
    rest: (count: string, seqs: string) => `${count} projects in between aren't drawn one by one (${seqs}).`,
  },
} as const;

/** What works for households cost each: a dot a project of the kind that most projects in scope state with an amount, by district. */
export const householdCostChart: ChartDefinition = {
  name: "household-cost",
  question: { zh: "拆迁改造每户要多少钱？", en: "What does clearance or redevelopment cost a household?" },
  ofProjects: true,
  draw: (dataset, options) => {
    const kind = mostCostedHouseholds(inScope(dataset.projects, options));
    if (!kind || options.where?.[kind.condition.id] === false) return null;
    const study = openStudy(dataset, { ...options, where: { ...options.where, [kind.condition.id]: true } });
    return study && drawCosts(study, kind);
  },
};

interface Cost {
  readonly seq: number;
  readonly name: string;
  readonly district: string;
  readonly cost: Fact;
}

function drawCosts(study: Study, kind: HouseholdKind): Chart | null {
  const { ledger, language, amounts } = study;
  const words = WORDS[language];
  const works = householdWorks(study.dataset.projects, kind);
  const costs = costsOf(study, kind);
  if (costs.length === 0) return null;
  const seqs = costs.map(({ seq }) => seq).sort((a, b) => a - b);
  const households = ledger.show({ measure: kind.id, seqs });
  const mean = ledger.show({ measure: kind.per, seqs });
  const byCost = costs.toSorted((a, b) => b.cost.value! - a.cost.value!);
  const [high, low] = [byCost[0]!, byCost.at(-1)!];
  const scale = moneyScale(high.cost.value!, language, amounts.scale.of.currency);
  const write = ({ value }: Fact) => formatNumber((value ?? 0) / scale.divisor, scale.of.exponent === 0 ? 0 : 2);
  const shown =
    byCost.length <= MOST_ROWS ? byCost : [...byCost.slice(0, MOST_ROWS / 2), ...byCost.slice(-MOST_ROWS / 2)];
  const rest = byCost
    .filter((cost) => !shown.includes(cost))
    .map(({ seq }) => seq)
    .sort((a, b) => a - b);
  const amountOf = (fact: Fact) => ({ amount: (fact.value ?? 0) / scale.divisor, text: write(fact), fact: fact.id });
  const rows = inDistricts(shown).map((cost): DotRow => {
    const count = ledger.show({ measure: kind.id, seqs: [cost.seq] });
    return {
      key: cost.seq,
      group: cost.district,
      name: cost.name,
      ...amountOf(ledger.show(cost.cost.query)),
      size: count.value ?? 0,
      remark: words.households(formatNumber(count.value ?? 0)),
    };
  });
  const say = (fact: Fact) => withUnit(write(ledger.show(fact.query)), scale.of, language);
  // Within one district the projects tell the two apart.
  const at = ({ district, name }: Cost) => (low.district === high.district ? name : district);
  const log = low.cost.value! > 0 && high.cost.value! / low.cost.value! > LOG_FROM;
  return chartOf(
    study,
    "household-cost",
    {
      title:
        costs.length === 1
          ? words.one(high.name, say(high.cost))
          : low.cost.value === high.cost.value
            ? words.same(works, say(high.cost))
            : words.range(works, say(low.cost), at(low), say(high.cost), at(high)),
      subtitle: words.subtitle(works, scale.unit, formatNumber(costs.length), formatNumber(households.value ?? 0)),
      notes: [
        words.size,
        log ? words.log : null,
        rest.length > 0
          ? words.rest(formatNumber(rest.length), seqWords(runsIn(rest), language, 8, study.dataset.projects))
          : null,
      ],
      details: rows.map(({ group, name, text, remark }) => `${group} ${name} ${text} (${remark})`),
    },
    dotRows(rows, study.room, {
      log,
      group: study.labels.district,
      name: words.project,
      amount: words.cost(scale.unit),
      size: { field: "households", title: words.count },
      reference: { ...amountOf(mean), label: words.mean(write(mean)) },
    }),
  );
}

function costsOf({ dataset, options, ledger, language, labels }: Study, kind: HouseholdKind): Cost[] {
  return measureHouseholds(dataset.projects, options.where, kind).rows.flatMap(({ seq, name, district }) => {
    const cost = ledger.look({ measure: kind.per, seqs: [seq] });
    if (cost.value === null) return [];
    return [{ seq, name, district: district === null ? labels.unstated : term(district, language), cost }];
  });
}

/** Districts by their dearest project, the dearest first; within a district likewise. */
function inDistricts(byCost: readonly Cost[]): Cost[] {
  const districts = [...new Set(byCost.map(({ district }) => district))];
  return districts.flatMap((district) => byCost.filter((cost) => cost.district === district));
}
