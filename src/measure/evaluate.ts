import type { Project } from "../project/project.ts";
import { ratioOf, thing, type Unit } from "../unit/unit.ts";
import { apportion, decimal, multiply, toNumber } from "./decimal.ts";
import { investment } from "./measures/investment.ts";
import type {
  AmountDefinition,
  MeasureDefinition,
  MeasureValue,
  RatioDefinition,
} from "./measures/measure-definition.ts";
import { MisuseError } from "./request/misuse.ts";
import type { Placement } from "./placement.ts";
import { type Contribution, sumOf } from "./tally.ts";

/** A measure of some placements, with what each adds. */
export interface Evaluated extends MeasureValue {
  readonly contributions: readonly Contribution[];
}

/** What a placement adds to an amount: all that the project states, or its part under `split`. */
export function contributionOf({ project, part, money }: Placement, amount: AmountDefinition): Contribution {
  const value = money && amount === investment ? money.amount : amount.of(project);
  const counted = value === null || !part || !amount.divisible ? value : partsOf(value, part.weights)[part.index]!;
  return { seq: project.seq, amount: counted };
}

// Each part of a project asks for all of them, in every grouping.
const parts = new Map<string, readonly number[]>();
const MOST_PARTS = 20_000;

function partsOf(amount: number, weights: readonly number[]): readonly number[] {
  const id = `${amount}/${weights.join()}`;
  const known = parts.get(id);
  if (known) return known;
  const made = apportion(amount, weights);
  if (parts.size >= MOST_PARTS) parts.clear();
  parts.set(id, made);
  return made;
}

/** A measure of some placements. Throws a MisuseError for what only the grouping itself can give (a share, a bound). */
export function evaluate(
  definition: MeasureDefinition,
  placements: readonly Placement[],
  projects: readonly Project[],
): Evaluated {
  if (placements.some(({ money }) => money)) checkDividesMoney(definition);
  switch (definition.kind) {
    case "amount":
      return evaluateAmount(placements, definition, projects);
    case "ratio":
      return evaluateRatio(placements, definition, projects);
    case "count":
      return evaluateCount(placements, definition.counts);
    default:
      throw new MisuseError({
        zh: `指标：应为数量、比率或项目数；${definition.names.zh}每行本来就有`,
        en: `measure: expected an amount, a ratio or a number of projects; ${definition.id} stands in every row as it is`,
      });
  }
}

/** Throws a MisuseError for a measure that rows of money under keys don't divide: each would have all of it. */
function checkDividesMoney(definition: MeasureDefinition): void {
  if (definition === investment || definition.kind === "count") return;
  throw new MisuseError({
    zh: `指标：按资金来源只能看各来源的金额与项目数；${definition.names.zh}不分来源，可用 --measure 列出各资金列`,
    en: `measure: by source of funds there are only amounts of each source and numbers of projects; ${definition.id} isn't divided by them, while --measure takes each column of funds`,
  });
}

function seqsOf(contributions: readonly Contribution[]): number[] {
  const seqs = contributions.map(({ seq }) => seq);
  // Rows come in their order, so that there is seldom anything to sort.
  const rising = seqs.every((seq, index) => index === 0 || seqs[index - 1]! < seq);
  return rising ? seqs : [...new Set(seqs)].sort((a, b) => a - b);
}

/** An amount of some placements: the exact sum over those that state it. */
export function evaluateAmount(
  placements: readonly Placement[],
  amount: AmountDefinition,
  projects: readonly Project[],
): Evaluated {
  const all = placements.map((placement) => contributionOf(placement, amount));
  const contributions = amount.ofSome ? all.filter((one) => one.amount !== null) : all;
  const { value } = sumOf(contributions);
  const { stated, missing } = statedBy(placements, contributions);
  const alike = !amount.kindOf || kindsOf(placements, amount).size <= 1;
  return {
    value: alike ? value : null,
    unit: amount.unitOf(projects),
    stated,
    missing,
    seqs: seqsOf(contributions),
    contributions,
  };
}

/** How many state an amount and how many don't: of several sources of funds taken together, each project once. */
function statedBy(placements: readonly Placement[], contributions: readonly Contribution[]) {
  const counted = placements.some(({ money }) => money) ? onePerProject(contributions) : contributions;
  const stated = counted.filter(({ amount }) => amount !== null).length;
  return { stated, missing: counted.length - stated };
}

/** One contribution of each project, one that states an amount where there is one. */
function onePerProject(contributions: readonly Contribution[]): readonly Contribution[] {
  const bySeq = new Map<number, Contribution>();
  for (const one of contributions) if (bySeq.get(one.seq)?.amount == null) bySeq.set(one.seq, one);
  return [...bySeq.values()];
}

function kindsOf(placements: readonly Placement[], { of, kindOf }: AmountDefinition): Set<string | null> {
  return new Set(placements.filter(({ project }) => of(project) !== null).map(({ project }) => kindOf!(project)));
}

/** A ratio of some placements: sum over sum, both over the projects that state both. */
export function evaluateRatio(
  placements: readonly Placement[],
  { of, per, exponent }: RatioDefinition,
  projects: readonly Project[],
): Evaluated {
  const pairs = placements.map((placement) => ({
    placement,
    above: contributionOf(placement, of),
    below: contributionOf(placement, per),
  }));
  const both = pairs.filter(({ above, below }) => above.amount !== null && below.amount !== null);
  const concerned = per.ofSome ? pairs.filter(({ below }) => below.amount !== null) : pairs;
  const alike =
    !per.kindOf ||
    kindsOf(
      both.map(({ placement }) => placement),
      per,
    ).size <= 1;
  const contributions = both.map(({ above, below }) => ({ ...above, per: below.amount! }));
  const [sum, divisor] = [sumOf(both.map(({ above }) => above)).value, sumOf(both.map(({ below }) => below)).value];
  const whole = of.unitOf(projects);
  const ofUnit = whole.kind === "money" && exponent !== undefined ? { ...whole, exponent } : whole;
  const shift = whole.kind === "money" && ofUnit.kind === "money" ? whole.exponent - ofUnit.exponent : 0;
  const unit: Unit = ratioOf(ofUnit, per.unitOf(projects));
  const shifted = sum === null ? null : shift === 0 ? sum : toNumber(multiply(decimal(sum), decimal(10 ** shift)));
  return {
    value: !alike || shifted === null || !divisor ? null : shifted / divisor,
    unit,
    stated: both.length,
    missing: concerned.length - both.length,
    ...(unit.kind === "share" && openShare(pairs.map(({ above, below }) => [above.amount, below.amount]))),
    seqs: seqsOf(contributions),
    contributions,
  };
}

/** What a part of a whole comes to with blank parts as nothing and as the whole of theirs; nothing where none is blank. */
function openShare(
  pairs: readonly (readonly [number | null, number | null])[],
): { readonly least: number; readonly most: number } | null {
  const stated = pairs.filter(([, whole]) => whole !== null);
  const open = stated.filter(([part]) => part === null);
  if (open.length === 0 || stated.length < pairs.length) return null;
  const sum = (values: readonly (number | null)[]) => sumOf(values.map((amount) => ({ seq: 0, amount }))).value ?? 0;
  const whole = sum(stated.map(([, amount]) => amount));
  if (!whole) return null;
  const part = sum(stated.map(([amount]) => amount));
  return { least: part / whole, most: sum([part, ...open.map(([, amount]) => amount)]) / whole };
}

/** A number of placements' projects, each once. */
export function evaluateCount(
  placements: readonly Placement[],
  counts: (investment: number | null) => boolean,
): Evaluated {
  const all = placements.map(({ project, money }) => ({
    seq: project.seq,
    amount: money ? money.amount : project.investment,
  }));
  const each = placements.some(({ money }) => money) ? onePerProject(all) : all;
  const contributions = each.filter(({ amount }) => counts(amount));
  const seqs = seqsOf(contributions);
  return { value: seqs.length, unit: thing("item"), stated: seqs.length, missing: 0, seqs, contributions };
}
