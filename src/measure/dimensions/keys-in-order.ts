import { backingOf } from "../../project/held.ts";
import type { Project } from "../../project/project.ts";
import { type Dimension, isJoint, type Key } from "../request/request.ts";
import { askedKeys, type KeysOf } from "./asked-keys.ts";
import { dimensionById } from "./catalogue.ts";

const WANTED = {
  any: () => true,
  joint: isJoint,
  sole: ({ districts }: Project) => districts.length === 1,
} as const;

/** The keys that projects, or some of them, are grouped by, in the order in which the source names them. */
export function keysInOrder(
  projects: readonly Project[],
  dimension: Dimension,
  keysOf: Exclude<KeysOf, "each"> = "any",
): Key[] {
  const definition = dimensionById(dimension);
  const backing = backingOf(projects);
  if (backing) return askedKeys(backing, definition, keysOf);
  return [...new Set(projects.filter(WANTED[keysOf]).map((project) => definition.keyOf(project)))];
}
