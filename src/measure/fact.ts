import { backingOf, isHeld } from "../project/held.ts";
import type { Project } from "../project/project.ts";
import { WORK_KINDS, worksOf } from "../project/works.ts";
import { SHARE, thing, type Unit } from "../unit/unit.ts";
import { backedFact } from "./backed-fact.ts";
import { boundPolicy } from "./bound-policy.ts";
import { checkFilter } from "./conditions/catalogue.ts";
import { seq as seqCondition } from "./conditions/seq.ts";
import { sum } from "./decimal.ts";
import { dimensionOf, knownKey } from "./dimensions/catalogue.ts";
import { type Evaluated, evaluate, evaluateAmount } from "./evaluate.ts";
import { formatFactId } from "./fact-id.ts";
import type { FactQuery } from "./fact-query.ts";
import { type Grouping, groupingOf, isNamed, rowsIn } from "./grouping.ts";
import type { FigureRow, Figures } from "./measure.ts";
import { measureOf } from "./measures/catalogue.ts";
import { investment } from "./measures/investment.ts";
import type { MeasureDefinition } from "./measures/measure-definition.ts";
import { UnknownNameError, UnknownValueError, unknownAmong } from "./request/misuse.ts";
import { checkWeights, type Placement } from "./placement.ts";
import type { Key, MeasureRequest } from "./request/request.ts";
import type { Contribution } from "./tally.ts";

/** One number of a report, with all that is needed to make it again. */
export interface Fact {
  /** Says how it was made, so that anyone can make it again: `investment/district=昆区/joint=apart`. */
  readonly id: string;
  readonly query: FactQuery;
  /** null where no project states it. A share is 0 to 1. */
  readonly value: number | null;
  readonly unit: Unit;
  /** How many of its projects state what is measured; of a ratio, both. */
  readonly stated: number;
  /** How many don't. */
  readonly missing: number;
  /** 序号 of the projects it is made of. */
  readonly seqs: readonly number[];
  /** What each project adds; under `split` a part of its amount. */
  readonly contributions: readonly Contribution[];
}

type Made = Omit<Fact, "id" | "query">;

/** Whether a number is an amount of money, in ten thousands of a currency. */
export function isMoney({ unit }: Pick<Fact, "unit">): boolean {
  return unit.kind === "money";
}

/** Makes the numbers that queries of the same projects ask for. */
export function factMaker(projects: readonly Project[]): (query: FactQuery) => Fact {
  return (query) => fact(projects, query);
}

/**
 * Makes the number that a query asks for. Throws an UnknownNameError or an UnknownValueError for a measure, dimension,
 * condition, key, 序号 or kind of works that there isn't.
 */
export function fact(projects: readonly Project[], asked: FactQuery): Fact {
  const known = facts.get(projects) ?? { made: new Map<string, Fact>(), parts: 0 };
  facts.set(projects, known);
  const id = JSON.stringify(asked);
  const found = known.made.get(id);
  if (found) return found;
  const made = freshFact(projects, asked);
  if (known.parts >= MOST_PARTS) {
    known.made.clear();
    known.parts = 0;
  }
  known.made.set(id, made);
  known.parts += isHeld(made.contributions) ? made.contributions.length + 1 : 1;
  return made;
}

// A chart, its sentence and its table ask for the same number; a page whose reader tries many scopes keeps the last ones.
const facts = new WeakMap<readonly Project[], { readonly made: Map<string, Fact>; parts: number }>();
const MOST_PARTS = 1_500_000;

function freshFact(projects: readonly Project[], asked: FactQuery): Fact {
  const definition = measureOf(projects, asked.measure);
  const query = knownQuery(projects, { ...asked, measure: definition.id });
  const made = backingOf(projects) ? backedFact(projects, query, definition) : makeFact(projects, query, definition);
  return { id: formatFactId(query), query, ...made };
}

const NAMES = ["measure", "keys", "seqs", "works", "otherThan", "of", "joint", "weights", "where"];

/** The query in its one form: what is asked by other names stands under its own. */
function knownQuery(projects: readonly Project[], query: FactQuery): FactQuery {
  for (const name of Object.keys(query))
    if (!NAMES.includes(name)) throw new UnknownNameError(unknownAmong({ zh: "数字的要求", en: "query" }, name, NAMES));
  const { keys, seqs, of, works, otherThan, weights, where } = query;
  for (const kinds of [works, otherThan]) checkWorks(kinds);
  return {
    ...query,
    ...(keys && { keys: knownKeys(projects, keys) }),
    ...(seqs && { seqs: seqCondition.check(seqs, projects) as readonly number[] }),
    ...(of !== undefined && { of: dimensionOf(projects, of).id }),
    ...(weights && { weights: checkWeights(projects, weights) }),
    ...(where && { where: checkFilter(projects, where) }),
  };
}

function knownKeys(projects: readonly Project[], keys: NonNullable<FactQuery["keys"]>): Record<string, readonly Key[]> {
  return Object.fromEntries(
    Object.entries(keys).flatMap(([name, values]) => {
      if (values === undefined) return [];
      const dimension = dimensionOf(projects, name);
      return [[dimension.id, values.map((value) => knownKey(projects, dimension, value))] as const];
    }),
  );
}

const WORKS = WORK_KINDS.map(({ name }) => name);

function checkWorks(kinds: readonly string[] = []): void {
  for (const kind of kinds)
    if (!WORKS.includes(kind))
      throw new UnknownValueError(unknownAmong({ zh: "措施（works）", en: "works" }, kind, WORKS));
}

function makeFact(projects: readonly Project[], query: FactQuery, definition: MeasureDefinition): Made {
  const { keys = {}, joint = "apart", weights, where } = query;
  const group = (request: MeasureRequest) =>
    groupingOf(projects, { ...request, ...(weights && { weights }), ...(where && { where }) });
  if (definition.kind === "added") return added(group({ by: [] }).figures, group({ by: ["district"], joint }).figures);
  const by = [...new Set([...Object.keys(keys), ...(query.of === undefined ? [] : [query.of])])];
  const grouping = group({ by, joint });
  const bound = definition.kind === "least" || definition.kind === "most";
  const rows = rowsIn(bound ? group({ by, joint: boundPolicy(definition.kind, joint) }) : grouping, keys).filter(
    (row) => (!bound || row.most !== undefined) && (definition.kind !== "groups" || isNamed(row, query)),
  );
  const placed = placementsIn(rows, query);
  // Several keys taken together are the union of their projects: one that counts in full in each counts once in the sum.
  const byLinks = by.some((dimension) => dimensionOf(projects, dimension).linksOf);
  const [row] = rows;
  // Most numbers are that of one row, which is added up already.
  if (definition === investment && placed === row?.placements && !byLinks && joint !== "full")
    return ofRow(row, projects);
  const placements = byLinks || (query.of === undefined && joint === "full") ? eachOnce(placed) : placed;
  return evaluated(definition, placements, projects, grouping, rows.length);
}

/** The placements that a query asks for, of all those of its rows. */
function placementsIn(rows: readonly FigureRow[], query: FactQuery): readonly Placement[] {
  const { seqs, works, otherThan } = query;
  const [row] = rows;
  if (row && rows.length === 1 && !seqs && !works && !otherThan) return row.placements;
  return rows.flatMap(({ placements }) => listed(placements, seqs)).filter(namesWanted(query));
}

function ofRow(
  { investment: value, priced, missing, seqs, contributions }: FigureRow,
  projects: readonly Project[],
): Made {
  return { value, unit: investment.unitOf(projects), stated: priced, missing, seqs: [...new Set(seqs)], contributions };
}

function eachOnce(placements: readonly Placement[]): Placement[] {
  const id = ({ project: { seq }, part, money }: Placement) => JSON.stringify([seq, part?.index, money?.key]);
  return [...new Map(placements.map((placement) => [id(placement), placement])).values()];
}

function evaluated(
  definition: MeasureDefinition,
  placements: readonly Placement[],
  projects: readonly Project[],
  { figures: { total } }: Grouping,
  groups: number,
): Made {
  const money = () => evaluateAmount(placements, investment, projects);
  switch (definition.kind) {
    case "least":
    case "most":
      return factOf(money());
    case "share": {
      const { value, ...part } = factOf(money());
      return { ...part, value: value === null || !total.investment ? null : value / total.investment, unit: SHARE };
    }
    case "groups":
      return { ...factOf(money()), value: groups, unit: thing("item") };
    default:
      return factOf(evaluate(definition, placements, projects));
  }
}

/** In the order in which the rows have them. */
function factOf({ value, unit, stated, missing, seqs, contributions }: Evaluated): Made {
  return { value, unit, stated, missing, seqs, contributions };
}

/** Project by project, what the rows by district count beyond counting it once; a blank amount adds nothing. */
function added(once: Figures, byDistrict: Figures): Made {
  const counted = new Map<number, number[]>();
  for (const { seq, amount } of byDistrict.rows.flatMap((row) => row.contributions)) {
    if (amount !== null) counted.set(seq, [...(counted.get(seq) ?? []), amount]);
  }
  const contributions = once.rows
    .flatMap((row) => row.contributions)
    .flatMap(({ seq, amount }) => {
      const difference = amount === null ? 0 : sum([...(counted.get(seq) ?? []), -amount]);
      return difference === 0 ? [] : [{ seq, amount: difference }];
    });
  return {
    value: once.total.investment === null ? null : sum(contributions.map(({ amount }) => amount)),
    unit: once.unit,
    stated: once.total.priced,
    missing: once.total.missing,
    seqs: contributions.map(({ seq }) => seq),
    contributions,
  };
}

const places = new WeakMap<readonly Placement[], ReadonlyMap<number, readonly number[]>>();

/** The placements of some projects by 序号, in their order. Found by number: a list asks for each of its rows. */
function listed(placements: readonly Placement[], seqs?: readonly number[]): readonly Placement[] {
  if (!seqs) return placements;
  const known = places.get(placements) ?? placesBySeq(placements);
  places.set(placements, known);
  return [...new Set(seqs)]
    .flatMap((seq) => known.get(seq) ?? [])
    .sort((one, other) => one - other)
    .map((place) => placements[place]!);
}

function placesBySeq(placements: readonly Placement[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [place, { project }] of placements.entries()) {
    const known = found.get(project.seq);
    if (known) known.push(place);
    else found.set(project.seq, [place]);
  }
  return found;
}

/** Whether a project names the kinds of works that a query asks for, or names none of others. */
function namesWanted({ works, otherThan }: FactQuery): (placement: Placement) => boolean {
  const names = (project: Project, kinds: readonly string[]) => worksOf(project).some((kind) => kinds.includes(kind));
  return ({ project }) => (!works || names(project, works)) && !(otherThan && names(project, otherThan));
}
