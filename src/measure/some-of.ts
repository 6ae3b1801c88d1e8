import { backingOf } from "../project/held.ts";
import { isShantytown } from "../project/household.ts";
import { organisationMerges } from "../project/organisation.ts";
import type { Project } from "../project/project.ts";
import { measure } from "./measure.ts";
import { type Dimension, type Filter, isJoint, type JointPolicy } from "./request/request.ts";

const totalOf = (projects: readonly Project[], where: Filter = {}) => measure(projects, { by: [], where }).total;

/** Whether any of some projects is of several districts. */
export function anyJoint(projects: readonly Project[]): boolean {
  return backingOf(projects) ? totalOf(projects, { joint: true }).projects > 0 : projects.some(isJoint);
}

/** Whether figures of a source leave out its joint projects: then they aren't of all of it. */
export function leavesOutJoint(
  { projects }: { readonly projects: readonly Project[] },
  { joint }: { readonly joint?: JointPolicy },
): boolean {
  return joint === "exclude" && anyJoint(projects);
}

/** Whether any of them is 棚改. */
export function anyShantytown(projects: readonly Project[]): boolean {
  return backingOf(projects) ? totalOf(projects, { shantytown: true }).projects > 0 : projects.some(isShantytown);
}

/** Whether all of them are 棚改. */
export function onlyShantytown(projects: readonly Project[]): boolean {
  return backingOf(projects) ? totalOf(projects, { shantytown: false }).projects === 0 : projects.every(isShantytown);
}

/** Whether any of them states an amount. */
export function anyPriced(projects: readonly Project[]): boolean {
  if (backingOf(projects)) return totalOf(projects).priced > 0;
  return projects.some(({ investment }) => investment !== null);
}

/** Whether all of them state an amount. */
export function allPriced(projects: readonly Project[]): boolean {
  if (backingOf(projects)) return totalOf(projects).missing === 0;
  return projects.every(({ investment }) => investment !== null);
}

/** Whether any organisation stands among them under several names. */
export function anyMerged(projects: readonly Project[]): boolean {
  if (!backingOf(projects)) return organisationMerges(projects).length > 0;
  return measure(projects, { by: ["organisation"] }).rows.some(({ names = [] }) => names.length > 1);
}

/** Whether two dimensions have the same key for each project: what one is by, the other is too. */
export function areOne(projects: readonly Project[], one: Dimension, other: Dimension): boolean {
  const { rows } = measure(projects, { by: [one, other] });
  return rows.length > 0 && rows.every(({ keys }) => keys[one] === keys[other]);
}
