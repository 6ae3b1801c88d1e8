import type { Language } from "../language/language.ts";
import { backingOf } from "../project/held.ts";
import type { Project } from "../project/project.ts";
import { dimensionById, keyOf } from "./dimensions/catalogue.ts";
import { keyName } from "./dimensions/dimension.ts";
import { isJoint, type Key } from "./request/request.ts";

/** The keys that stand for several districts, each with its districts. */
export function jointCellsOf(projects: readonly Project[]): ReadonlyMap<Key, readonly string[]> {
  const backing = backingOf(projects);
  const cells = backing
    ? (backing.answer({ kind: "joint-cells", of: null }) as [Key, readonly string[]][])
    : projects.filter(isJoint).map((project) => [keyOf(project, "district"), project.districts] as const);
  const first = new Map<Key, readonly string[]>();
  // A cell is called as the first project names its districts.
  for (const [key, districts] of cells) if (!first.has(key)) first.set(key, districts);
  return first;
}

/** A district's name for readers: District 1 for what a source that numbers them calls 1. */
function nameOf(key: string, language: Language): string {
  return keyName(dimensionById("district"), key, language);
}

/** The names of two districts, which need no more room than how many they are: 昆区、青山区. */
export function bothNames([one = "", other = ""]: readonly string[], language: Language): string {
  return `${nameOf(one, language)}${language === "zh" ? "、" : " and "}${nameOf(other, language)}`;
}

/** What two districts have together: not what each of them has. */
export function togetherName(pair: readonly string[], language: Language): string {
  return `${bothNames(pair, language)}${language === "zh" ? "联合" : " jointly"}`;
}

/** The two districts that all joint projects are of; null where there are others, or none. */
export function onlyPair(projects: readonly Project[]): readonly string[] | null {
  const [pair, ...others] = jointCellsOf(projects).values();
  if (pair?.length !== 2) return null;
  // A source may name them in either order.
  const isSame = (names: readonly string[]) => names.length === 2 && names.every((name) => pair.includes(name));
  return others.every(isSame) ? pair : null;
}
