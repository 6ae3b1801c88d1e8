import type { Project } from "../project/project.ts";
import type { MoneyUnit } from "../unit/unit.ts";
import { apportion } from "./decimal.ts";
import { moneyUnit } from "./money-unit.ts";
import { inOrder } from "./order.ts";
import {
  type Dimension,
  isJoint,
  type JointPolicy,
  type Key,
  keyOf,
  matches,
  type MeasureRequest,
  UNSTATED,
} from "./request.ts";
import { type Contribution, type Group, type Tally, tally } from "./tally.ts";

/** One row of figures: its keys (`district`, `category`, `year`, `unit`, `organisation`, as asked for) and what they come to. */
export interface FigureRow extends Tally {
  readonly district?: string;
  readonly category?: string;
  readonly year?: Key;
  readonly unit?: string;
  readonly organisation?: string;
  /** For an organisation: the names that the source prints it under. */
  readonly names?: readonly string[];
  /** Part of the total, 0 to 1; null where the row has no amount. */
  readonly share: number | null;
  /** For a single district: what its sole projects come to, 万元; null where none of them states an amount. */
  readonly least?: number | null;
  /** For a single district: the same with every joint project counted in full. */
  readonly most?: number | null;
  /** What each project adds to the row; under `split` a part of its amount. */
  readonly contributions: readonly Contribution[];
}

/** Investment and number of projects by some dimensions. */
export interface Figures {
  readonly by: readonly Dimension[];
  readonly joint: JointPolicy;
  /** Unit of every amount: ten thousands of the source's currency. */
  readonly unit: MoneyUnit;
  /** Whether the rows add up to the total; false where a joint project counts in several rows. */
  readonly additive: boolean;
  readonly rows: readonly FigureRow[];
  readonly total: Tally;
}

/** The districts in which a project counts under a policy, each with what it adds there. */
function placements(
  project: Project,
  joint: JointPolicy,
  weights: Readonly<Record<string, number>>,
): { key: Key; contribution: Contribution }[] {
  const { seq, investment } = project;
  if (!isJoint(project) || joint === "apart")
    return [{ key: keyOf(project, "district"), contribution: { seq, investment } }];
  if (joint === "full") return project.districts.map((key) => ({ key, contribution: { seq, investment } }));
  const parts =
    investment === null
      ? null
      : apportion(
          investment,
          project.districts.map((district) => weights[district] ?? 1),
        );
  return project.districts.map((key, index) => ({ key, contribution: { seq, investment: parts?.[index] ?? null } }));
}

// Rows are told apart by all their keys; a separator that no printed text holds keeps ("a-b","c") from ("a","b-c").
const SEPARATOR = "\u0000";

/**
 * Groups projects and adds up their number and planned investment (万元, exact), with a total, the share, how many are
 * priced and missing, and the 序号 of each row. Years come in order, all else by falling amount, with joint and
 * unstated districts last.
 */
export function measure(projects: readonly Project[], request: MeasureRequest): Figures {
  const { by, joint = "apart", weights = {}, where } = request;
  const inScope = projects.filter((project) => matches(project, where) && !(joint === "exclude" && isJoint(project)));
  const byDistrict = by.includes("district");
  const groups = new Map<string, Omit<Group, "id">>();
  for (const project of inScope) {
    const places = byDistrict
      ? placements(project, joint, weights)
      : [{ key: "", contribution: { seq: project.seq, investment: project.investment } }];
    for (const { key, contribution } of places) {
      const keys = by.map((dimension) => (dimension === "district" ? key : keyOf(project, dimension)));
      const id = keys.map((k) => `${typeof k}${k}`).join(SEPARATOR);
      const group = groups.get(id);
      if (group) group.contributions.push(contribution);
      else
        groups.set(id, {
          keys,
          joint: byDistrict && joint === "apart" && isJoint(project),
          contributions: [contribution],
        });
    }
  }
  const total = tally(inScope);
  const printed = by.includes("organisation") ? new Map(inScope.map(({ seq, unit }) => [seq, unit])) : null;
  const bounds = byDistrict ? districtBounds(inScope, by) : new Map<string, Bounds>();
  const rows = inOrder(
    by,
    [...groups].map(([id, group]) => ({ id, ...group })),
  ).map((group) => {
    const sums = tally(group.contributions);
    const bound = group.joint || group.keys[by.indexOf("district")] === UNSTATED ? undefined : bounds.get(group.id);
    return {
      ...Object.fromEntries(by.map((dimension, index) => [dimension, group.keys[index]])),
      ...sums,
      share: sums.investment === null || !total.investment ? null : sums.investment / total.investment,
      ...bound,
      ...(printed && { names: namesIn(sums.seqs, printed) }),
      contributions: group.contributions.toSorted((a, b) => a.seq - b.seq),
    };
  });
  return {
    by,
    joint,
    unit: moneyUnit(projects),
    additive: !(byDistrict && joint === "full" && inScope.some(isJoint)),
    rows,
    total,
  };
}

function namesIn(seqs: readonly number[], printed: ReadonlyMap<number, string | null>): string[] {
  return [...new Set(seqs.flatMap((seq) => printed.get(seq) ?? []))];
}

interface Bounds {
  readonly least: number | null;
  readonly most: number | null;
}

/** What each cell with a single district comes to without joint projects, and with all of them in full. */
function districtBounds(projects: readonly Project[], by: readonly Dimension[]): Map<string, Bounds> {
  const cells = new Map<string, { sole: Contribution[]; all: Contribution[] }>();
  for (const project of projects) {
    const { seq, investment } = project;
    for (const district of project.districts) {
      const keys = by.map((dimension) => (dimension === "district" ? district : keyOf(project, dimension)));
      const id = keys.map((k) => `${typeof k}${k}`).join(SEPARATOR);
      const cell = cells.get(id) ?? { sole: [], all: [] };
      cells.set(id, cell);
      cell.all.push({ seq, investment });
      if (!isJoint(project)) cell.sole.push({ seq, investment });
    }
  }
  return new Map(
    [...cells].map(([id, { sole, all }]) => [id, { least: tally(sole).investment, most: tally(all).investment }]),
  );
}
