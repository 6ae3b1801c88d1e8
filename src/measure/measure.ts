import type { Dataset } from "../project/dataset.ts";
import { type Backing, backingOf } from "../project/held.ts";
import type { Project } from "../project/project.ts";
import type { MoneyUnit } from "../unit/unit.ts";
import { cellsOf } from "./cells-of.ts";
import { checkRequest } from "./check-request.ts";
import { inScope } from "./conditions/catalogue.ts";
import { exactSum } from "./decimal.ts";
import { type BoundedCell, districtBounds, isBounded } from "./district-bounds.ts";
import { contributionOf, evaluate } from "./evaluate.ts";
import { groupsOf } from "./groups-of.ts";
import { investment } from "./measures/investment.ts";
import type { MeasureValue } from "./measures/measure-definition.ts";
import { moneyUnit } from "./measures/money-unit.ts";
import { type GroupSums, inOrder } from "./order.ts";
import type { Placement } from "./placement.ts";
import { type NamedMeasure, resolveRequest } from "./resolve-request.ts";
import { type Dimension, type JointPolicy, type Key, type MeasureRequest, isJoint } from "./request/request.ts";
import { type Contribution, type Group, type Tally, amountsOf, tally, tallyProjects } from "./tally.ts";

/** One row of figures: its keys, under the names of the dimensions asked for too, and what they come to. */
export interface FigureRow extends Tally {
  readonly district?: string;
  readonly category?: string;
  readonly year?: Key;
  readonly unit?: string;
  readonly organisation?: string;
  /** Its key in each dimension. */
  readonly keys: Readonly<Record<string, Key>>;
  /** For an organisation: the names that the source prints it under. */
  readonly names?: readonly string[];
  /** Part of the total, 0 to 1; null where the row has no amount. */
  readonly share: number | null;
  /** For a single district: what its sole projects come to; null where none of them states an amount. */
  readonly least?: number | null;
  /** For a single district: the same with joint projects in full; null where one of them states no amount, so that none is known. */
  readonly most?: number | null;
  /** The measures asked for, by their names as they were asked for. */
  readonly measures?: Readonly<Record<string, MeasureValue>>;
  /** What each project adds to the investment of the row; under `split` a part of its amount. */
  readonly contributions: readonly Contribution[];
  /** The projects of the row, and under `split` which part of each. */
  readonly placements: readonly Placement[];
}

/** A row of figures without the projects that it is made of, as an engine gives it. */
export type PlainRow = Omit<FigureRow, "contributions" | "placements">;

/** Figures as they are printed, wherever they were computed. */
export interface PlainFigures extends Omit<Figures, "rows"> {
  readonly rows: readonly PlainRow[];
}

/** What all sources of funds come to beside the investment of the same projects; null where none states any. */
export interface FundsTotal {
  readonly sum: number | null;
  readonly investment: number | null;
  readonly unit: MoneyUnit;
  /** Whether both are the same, of the same number of projects. */
  readonly isInvestment: boolean;
}

/** Investment and number of projects by some dimensions. */
export interface Figures {
  readonly by: readonly Dimension[];
  readonly joint: JointPolicy;
  /** Unit of every amount of investment: ten thousands of the source's currency. */
  readonly unit: MoneyUnit;
  /** Whether the rows add up to the total; false where a project counts in several rows. */
  readonly additive: boolean;
  readonly rows: readonly FigureRow[];
  readonly total: Tally & { readonly measures?: Readonly<Record<string, MeasureValue>> };
  /** Where rows are sources of funds: what they come to, and whether that is the investment of the same projects. */
  readonly funds?: FundsTotal;
}

/**
 * Groups projects and adds up their number and planned investment (ten thousands of their currency, exact), with a
 * total, the share, how many are priced and missing, and the 序号 of each row; beside them any other measure that is
 * asked for. Years come in order, all else by falling amount, with joint and unstated districts last. Dimensions,
 * conditions and measures go by their names or, of a dataset, by the printed headings of its columns. Throws an
 * UnknownNameError or an UnknownValueError for a name or a value that there isn't.
 */
export function measure(of: Dataset | readonly Project[], request: MeasureRequest): Figures {
  const backing = backingOf("projects" in of ? of.projects : of);
  if (backing) return askedFigures(backing, request);
  const { projects, dimensions, joint, weights, where, measures } = resolveRequest(of, request);
  const by = dimensions.map(({ id }) => id);
  const scope = inScope(projects, { where, joint });
  const groups = groupsOf(scope, dimensions, joint, weights).map(withSums);
  const money = dimensions.find(({ moneyOf }) => moneyOf);
  const investmentTotal = tallyProjects(scope);
  const total = money ? tallyMoney(groups) : investmentTotal;
  const divided = dimensions.findIndex(({ partsOf }) => partsOf);
  const bounds = divided < 0 || money ? new Map<string, BoundedCell>() : districtBounds(scope, dimensions);
  const linked = dimensions.some(({ linksOf }) => linksOf);
  const ofOrganisations = by.includes("organisation");
  const rows = inOrder(dimensions, groups, ({ sums }) => sums).map((group): FigureRow => {
    const { placements, contributions } = group;
    const sums = tally(contributions);
    const bound =
      group.joint || !isBounded(dimensions[divided], group.keys[divided]) ? undefined : bounds.get(group.id);
    const keys = Object.fromEntries(by.map((dimension, index) => [dimension, group.keys[index]!]));
    return {
      ...keys,
      keys,
      ...sums,
      share: sums.investment === null || !total.investment ? null : sums.investment / total.investment,
      ...bound,
      ...(ofOrganisations && { names: printedNames(placements) }),
      ...(measures.length > 0 && { measures: valuesOf(measures, placements, projects) }),
      contributions,
      placements,
    };
  });
  return {
    by,
    joint,
    unit: moneyUnit(projects),
    additive: !(
      (divided >= 0 && joint === "full" && scope.some(isJoint)) ||
      (linked && scope.some((project) => cellsOf(project, dimensions).length > 1))
    ),
    rows,
    total: {
      ...total,
      ...(measures.length > 0 && {
        measures: valuesOf(
          measures,
          money ? groups.flatMap(({ placements }) => placements) : scope.map((project) => ({ project })),
          projects,
        ),
      }),
    },
    ...(money && { funds: fundsTotal(total, investmentTotal, moneyUnit(projects)) }),
  };
}

function fundsTotal(funds: Tally, whole: Tally, unit: MoneyUnit): FundsTotal {
  const isInvestment = funds.investment === whole.investment && funds.priced === whole.priced;
  return { sum: funds.investment, investment: whole.investment, unit, isInvestment };
}

/** What the money of all keys comes to, each project counted once. */
function tallyMoney(groups: readonly Group[]): Tally {
  const all = groups.flatMap(({ placements }) => placements);
  const { investment: value } = tally(all.map((placement) => contributionOf(placement, investment)));
  const seqsOf = (placements: readonly Placement[]) => new Set(placements.map(({ project }) => project.seq));
  const [seqs, priced] = [seqsOf(all), seqsOf(all.filter((placement) => placement.money?.amount != null))];
  return {
    projects: seqs.size,
    priced: priced.size,
    missing: seqs.size - priced.size,
    investment: value,
    seqs: [...seqs].sort((a, b) => a - b),
  };
}

/** Figures of projects that aren't held, whose rows don't list what they are made of. */
function askedFigures(backing: Backing, request: MeasureRequest): Figures {
  checkRequest(request);
  const { by, joint = "apart", weights = {}, where = {}, measures = [] } = request;
  const asked: MeasureRequest = {
    by,
    joint,
    ...(Object.keys(weights).length > 0 && { weights }),
    ...(Object.values(where).some((value) => value !== undefined) && { where }),
    ...(measures.length > 0 && { measures }),
  };
  return backing.answer({ kind: "figures", of: asked }) as Figures;
}

/** A group whose projects stand in their order, with what each adds and what they come to. */
type Summed = Group & { readonly contributions: readonly Contribution[]; readonly sums: GroupSums };

function withSums(group: Group): Summed {
  const placements = group.placements.toSorted((a, b) => a.project.seq - b.project.seq);
  const contributions = placements.map((placement) => contributionOf(placement, investment));
  const amounts = amountsOf(contributions);
  return {
    ...group,
    placements,
    contributions,
    sums: {
      investment: amounts.length === 0 ? null : exactSum(amounts),
      first: contributions[0]?.seq ?? Number.POSITIVE_INFINITY,
    },
  };
}

function printedNames(placements: readonly Placement[]): string[] {
  return [...new Set(placements.flatMap(({ project }) => project.unit ?? []))];
}

function valuesOf(
  measures: readonly NamedMeasure[],
  placements: readonly Placement[],
  projects: readonly Project[],
): Record<string, MeasureValue> {
  return Object.fromEntries(
    measures.map(({ name, definition }) => {
      const { contributions: _, ...value } = evaluate(definition, placements, projects);
      return [name, value];
    }),
  );
}
