import type { Language } from "../../language/language.ts";
import { scopedProjects } from "./scoped-backing.ts";
import { backingOf } from "../../project/held.ts";
import type { Dataset } from "../../project/dataset.ts";
import type { Project } from "../../project/project.ts";
import { DIMENSION_DEFINITIONS, dimensionById, dimensionsOf, findDimension } from "../dimensions/catalogue.ts";
import { UnknownNameError, unknownAmong } from "../request/misuse.ts";
import { type Filter, isJoint, type JointPolicy } from "../request/request.ts";
import { amount } from "./amount.ts";
import type { ConditionDefinition } from "./condition.ts";
import { joint } from "./joint.ts";
import { dimensionCondition } from "./of-dimension.ts";
import { KIND_CONDITIONS } from "./quantity-kinds.ts";
import { seq } from "./seq.ts";
import { text } from "./text.ts";

/** The conditions that every source knows: one a dimension, then those that aren't about keys. */
export const CONDITION_DEFINITIONS: readonly ConditionDefinition[] = [
  ...DIMENSION_DEFINITIONS.map(dimensionCondition),
  seq,
  text,
  ...KIND_CONDITIONS,
  joint,
  amount,
];

const BY_ID = new Map(CONDITION_DEFINITIONS.map((definition) => [definition.id, definition]));
const BY_NAME = new Map(
  [seq, text, joint, amount].flatMap((definition) => [
    [definition.names.zh, definition],
    [definition.names.en.toLowerCase(), definition],
  ]),
);

/** The condition of a name; one that no catalogue lists is about the column of that heading. */
export function conditionOf(name: string): ConditionDefinition {
  return BY_ID.get(name) ?? dimensionCondition(dimensionById(name));
}

/**
 * The condition that a name means among some projects: its own name, that of a dimension, or a column's printed heading.
 * Throws an UnknownNameError that lists the known ones.
 */
export function conditionIn(projects: readonly Project[], name: string): ConditionDefinition {
  const listed = BY_ID.get(name) ?? (findDimension(projects, name) ? undefined : BY_NAME.get(name.toLowerCase()));
  if (listed) return listed;
  const dimension = findDimension(projects, name);
  if (dimension) return BY_ID.get(dimension.id) ?? dimensionCondition(dimension);
  const names = new Set([...BY_ID.keys(), ...dimensionsOf(projects).map(({ id }) => id)]);
  throw new UnknownNameError(unknownAmong({ zh: "条件", en: "where" }, name, [...names]));
}

/**
 * A filter in its one form: conditions under their own names, values as the projects have them. Throws an
 * UnknownNameError or an UnknownValueError that lists what is known.
 */
export function checkFilter(projects: readonly Project[], where: Filter): Filter {
  const checked: [string, unknown][] = [];
  for (const [name, value] of Object.entries(where)) {
    if (value === undefined) continue;
    const condition = conditionIn(projects, name);
    const known = condition.check(value, projects);
    // A value that is no plain data stands as its text.
    const plain = typeof known === "object" && !Array.isArray(known) ? String(condition.format(known)[0]) : known;
    checked.push([condition.id, plain]);
  }
  // Names are the source's own: as entries, `__proto__` is a name like any other.
  return Object.fromEntries(checked) as Filter;
}

/** Whether a project passes a filter whose conditions and values are known (see `checkFilter`). */
export function matches(project: Project, where: Filter = {}): boolean {
  return matching(where)(project);
}

/** The same for many projects: what the filter asks is read once. */
export function matching(where: Filter = {}): (project: Project) => boolean {
  const tests = testsOf(where);
  return (project) => tests.every((test) => test(project));
}

function testsOf(where: Filter): ((project: Project) => boolean)[] {
  return Object.entries(where).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const condition = conditionOf(name);
    const texts = Array.isArray(value) ? value.map(String) : [String(value)];
    return [condition.test(condition.parse(texts))];
  });
}

const selections = new WeakMap<readonly Project[], Map<string, readonly Project[]>>();
const MOST_SELECTIONS = 500;

/** The projects that pass a filter. Throws an UnknownNameError or an UnknownValueError for a filter that can't be. */
export function select(projects: readonly Project[], where: Filter = {}): readonly Project[] {
  const id = JSON.stringify(where);
  if (id === "{}") return projects;
  const known = selections.get(projects) ?? new Map<string, readonly Project[]>();
  selections.set(projects, known);
  const found = known.get(id);
  if (found) return found;
  const checked = checkFilter(projects, where);
  const backing = backingOf(projects);
  const selected = backing ? scopedProjects(projects, backing, checked) : projects.filter(matching(checked));
  if (known.size >= MOST_SELECTIONS) known.clear();
  known.set(id, selected);
  return selected;
}

/** The projects that a scope counts: those that pass its filter, without joint ones where its policy leaves them out. */
export function inScope(
  projects: readonly Project[],
  { where, joint: policy }: { readonly where?: Filter; readonly joint?: JointPolicy },
): readonly Project[] {
  const selected = select(projects, where);
  if (policy === "exclude" && backingOf(selected)) return select(selected, { joint: false });
  return policy === "exclude" ? selected.filter((project) => !isJoint(project)) : selected;
}

/** The conditions of a filter on some projects in words, one by one. */
export function conditionWords(
  where: Filter,
  language: Language,
  projects?: readonly Project[],
  columns?: Dataset["columns"],
): string[] {
  return Object.entries(where).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const condition = conditionOf(name);
    const texts = Array.isArray(value) ? value.map(String) : [String(value)];
    return [condition.words(condition.parse(texts), language, projects, columns)];
  });
}
