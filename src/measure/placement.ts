import { backingOf } from "../project/held.ts";
import type { Project } from "../project/project.ts";
import { UnknownValueError, unknownAmong } from "./request/misuse.ts";
import { dimensionOf, keysIn } from "./dimensions/catalogue.ts";
import { type DimensionDefinition, type KeyedMoney, foldKey } from "./dimensions/dimension.ts";
import { type JointPolicy, type Key, isJoint } from "./request/request.ts";

/** A project in a group: whole, or under `split` as one of its parts by weight. */
export interface Placement {
  readonly project: Project;
  readonly part?: { readonly weights: readonly number[]; readonly index: number };
  /** Where rows divide money (sources of funds): what counts instead of the project's investment. */
  readonly money?: KeyedMoney;
}

export type Weights = Readonly<Record<string, number>>;

/** The groups of a dimension in which a project counts under a policy. */
export function placementsOf(
  project: Project,
  dimension: DimensionDefinition,
  joint: JointPolicy,
  weights: Weights,
): { readonly key: Key; readonly placement: Placement }[] {
  const parts = dimension.partsOf?.(project) ?? [];
  if (!isJoint(project) || parts.length < 2 || joint === "apart" || joint === "exclude")
    return [{ key: dimension.keyOf(project), placement: { project } }];
  if (joint === "full") return parts.map((key) => ({ key, placement: { project } }));
  const own = parts.map((key) => (Object.hasOwn(weights, key) ? weights[key]! : 1));
  return parts.map((key, index) => ({ key, placement: { project, part: { weights: own, index } } }));
}

/**
 * Weights under the names that the projects' districts go by. Throws an UnknownValueError for a name that no district
 * has, for a district named twice, and for a weight that is no number above 0.
 */
export function checkWeights(projects: readonly Project[], weights: Weights): Weights {
  if (Object.keys(weights).length === 0) return weights;
  const district = dimensionOf(projects, "district");
  const single = new Set(
    backingOf(projects)
      ? keysIn(projects, district).map(String)
      : projects.flatMap((project) => district.partsOf!(project)),
  );
  const checked = new Map<string, number>();
  for (const [name, weight] of Object.entries(weights)) {
    const what = { zh: "权重", en: "weights" };
    const key = [name, foldKey(district, name)].find((one) => single.has(one));
    if (key === undefined) throw new UnknownValueError(unknownAmong(what, name, [...single]));
    if (typeof weight !== "number" || !Number.isFinite(weight) || weight <= 0)
      throw new UnknownValueError({
        zh: `权重：${name} 应为大于 0 的数，实为 ${weight}`,
        en: `weights: expected a number above 0 for ${name}, got ${weight}`,
      });
    if (checked.has(key))
      throw new UnknownValueError({
        zh: `权重：每个地区只写一次，${key} 写了两次`,
        en: `weights: expected each district once, got ${key} twice`,
      });
    checked.set(key, weight);
  }
  return Object.fromEntries(checked);
}
