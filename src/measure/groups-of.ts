import type { Project } from "../project/project.ts";
import { cellsOf } from "./cells-of.ts";
import type { DimensionDefinition } from "./dimensions/dimension.ts";
import { type Placement, placementsOf, type Weights } from "./placement.ts";
import { isJoint, type JointPolicy, type Key } from "./request/request.ts";
import type { Group } from "./tally.ts";

/** The projects of a scope in groups that share all their keys. */
export function groupsOf(
  scope: readonly Project[],
  dimensions: readonly DimensionDefinition[],
  joint: JointPolicy,
  weights: Weights,
): Group[] {
  const divided = dimensions.find(({ partsOf }) => partsOf);
  const money = dimensions.find(({ moneyOf }) => moneyOf);
  const groups = new Map<string, Group & { readonly placements: Placement[] }>();
  for (const project of scope) {
    for (const { fixed, placement } of placedOf(project, { divided, money, joint, weights })) {
      for (const { id, keys } of cellsOf(project, dimensions, fixed)) {
        const group = groups.get(id);
        if (group) group.placements.push(placement);
        else
          groups.set(id, {
            id,
            keys,
            joint: divided !== undefined && joint === "apart" && isJoint(project),
            placements: [placement],
          });
      }
    }
  }
  return [...groups.values()];
}

interface Placing {
  readonly divided: DimensionDefinition | undefined;
  readonly money: DimensionDefinition | undefined;
  readonly joint: JointPolicy;
  readonly weights: Weights;
}

/** Where a project counts: in each of its districts as the policy says, with the money of each key that divides money. */
function placedOf(project: Project, { divided, money, joint, weights }: Placing) {
  const byPlace = divided
    ? placementsOf(project, divided, joint, weights).map(({ key, placement }) => ({
        fixed: [[divided, key]] as [DimensionDefinition, Key][],
        placement,
      }))
    : [{ fixed: [] as [DimensionDefinition, Key][], placement: { project } satisfies Placement }];
  const placed: readonly { readonly fixed: [DimensionDefinition, Key][]; readonly placement: Placement }[] = money
    ? byPlace.flatMap(({ fixed, placement }) =>
        money.moneyOf!(project).map((own) => ({
          fixed: [...fixed, [money, own.key]] as [DimensionDefinition, Key][],
          placement: { ...placement, money: own },
        })),
      )
    : byPlace;
  return placed.map(({ fixed, placement }) => ({ fixed: new Map(fixed), placement }));
}
