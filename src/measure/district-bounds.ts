import type { Project } from "../project/project.ts";
import type { DimensionDefinition } from "./dimensions/dimension.ts";
import { isJoint, type Key, UNSTATED } from "./request/request.ts";
import { type Contribution, tally } from "./tally.ts";
import { cellsOf } from "./cells-of.ts";

/** What a cell with a single district comes to without joint projects, and with all of them in full (null where it isn't known). */
export interface BoundedCell {
  readonly least: number | null;
  readonly most: number | null;
}

/** The bounds of each cell with a single district, by the cell's id. */
export function districtBounds(
  projects: readonly Project[],
  dimensions: readonly DimensionDefinition[],
): ReadonlyMap<string, BoundedCell> {
  const cells = new Map<string, { sole: Contribution[]; all: Contribution[] }>();
  const divided = dimensions.find(({ partsOf }) => partsOf)!;
  for (const project of projects) {
    const contribution = { seq: project.seq, amount: project.investment };
    for (const part of divided.partsOf!(project)) {
      for (const { id } of cellsOf(project, dimensions, new Map([[divided, part]]))) {
        const cell = cells.get(id) ?? { sole: [], all: [] };
        cells.set(id, cell);
        cell.all.push(contribution);
        if (!isJoint(project)) cell.sole.push(contribution);
      }
    }
  }
  return new Map(
    [...cells].map(([id, { sole, all }]) => {
      // Who shares a project without an amount has no known most, and a blank isn't counted as zero.
      const open = all.some(({ amount }) => amount === null);
      return [id, { least: tally(sole).investment, most: open ? null : tally(all).investment }];
    }),
  );
}

/** Whether a key is one of several that bounds are about: no blank, and none that stands for all of them (全市). */
export function isBounded(dimension: DimensionDefinition | undefined, key: Key | undefined): boolean {
  return key !== undefined && key !== UNSTATED && !dimension?.isWhole?.(key);
}
