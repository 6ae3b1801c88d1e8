import type { Language } from "../../language/language.ts";
import { backingOf, forNames } from "../../project/held.ts";
import { foldName } from "../../project/organisation.ts";
import { QUANTITY_KINDS } from "../../project/quantity-kind.ts";
import type { Project } from "../../project/project.ts";
import { UnknownNameError, UnknownValueError, unknownAmong } from "../request/misuse.ts";
import type { Dimension, Key } from "../request/request.ts";
import { askedKeys } from "./asked-keys.ts";
import { category } from "./category.ts";
import { columnDimension, columnId } from "./column.ts";
import { type DimensionDefinition, foldKey } from "./dimension.ts";
import { district } from "./district.ts";
import { fund, hasFunds, namesFunds } from "./fund.ts";
import { lead } from "./lead.ts";
import { organisation } from "./organisation.ts";
import { ownerType } from "./owner-type.ts";
import { programme } from "./programme.ts";
import { section, section2 } from "./section.ts";
import { sheet } from "./sheet.ts";
import { source } from "./source.ts";
import { task } from "./task.ts";
import { unit } from "./unit.ts";
import { year } from "./year.ts";

/** The dimensions that every source may have, in their order. */
export const DIMENSION_DEFINITIONS: readonly DimensionDefinition[] = [
  district,
  category,
  year,
  unit,
  organisation,
  ownerType,
  source,
  sheet,
  section,
  section2,
  programme,
  task,
  lead,
];

/** Names of the dimensions that every source may have. */
export const DIMENSIONS: readonly Dimension[] = DIMENSION_DEFINITIONS.map(({ id }) => id);

/** Dimensions of the sources alone that have their columns. */
const OCCASIONAL: readonly {
  readonly of: DimensionDefinition;
  readonly isIn: (projects: readonly Project[]) => boolean;
}[] = [{ of: fund, isIn: hasFunds }];

const BUILT_IN = new Map(
  [...DIMENSION_DEFINITIONS, ...OCCASIONAL.map(({ of }) => of)].map((definition) => [definition.id, definition]),
);

// What stands in a row of figures beside its keys, and conditions: a column of such a name is called by its kind too.
const RESERVED = new Set([
  ..."projects priced missing investment share seqs least most names measures seq text joint amount".split(" "),
  ...QUANTITY_KINDS.flatMap(({ condition }) => condition?.id ?? []),
]);

interface Known {
  readonly byId: ReadonlyMap<string, DimensionDefinition>;
  readonly byName: ReadonlyMap<string, DimensionDefinition>;
}

const known = new WeakMap<readonly Project[], Known>();

/** As typed and as printed differ in case, width, spaces, and the unit in brackets. */
const plainName = (text: string): string =>
  foldName(text.normalize("NFKC"))
    .replace(/\([^()]*\)$/, "")
    .trim()
    .toLowerCase();

function knownIn(projects: readonly Project[]): Known {
  const found = known.get(projects);
  if (found) return found;
  const headings = new Set(forNames(projects).flatMap(({ extra }) => Object.keys(extra)));
  const isTaken = (heading: string) => BUILT_IN.has(heading) || RESERVED.has(heading);
  const columns = [...headings].map((heading) => columnDimension(columnId(heading, isTaken)));
  const occasional = OCCASIONAL.flatMap(({ of, isIn }) => (isIn(forNames(projects)) ? [of] : []));
  const listed = [...DIMENSION_DEFINITIONS, ...occasional];
  const all = [...listed, ...columns];
  const byName = new Map<string, DimensionDefinition>();
  // A column is found by its heading also where a built-in dimension is called the same.
  for (const definition of [...columns, ...listed])
    for (const name of [definition.names.zh, definition.names.en]) {
      if (!byName.has(plainName(name))) byName.set(plainName(name), definition);
    }
  // A column that says in words where the money comes from goes by the dimension's names, if it is the only one.
  const told = columns.filter(({ names }) => namesFunds(names.zh));
  if (told.length === 1 && occasional.length === 0)
    for (const name of [fund.id, fund.names.zh, fund.names.en])
      if (!byName.has(plainName(name))) byName.set(plainName(name), told[0]!);
  const made = { byId: new Map(all.map((definition) => [definition.id, definition])), byName };
  known.set(projects, made);
  return made;
}

/** The dimensions of some projects: the built-in ones, then the columns that no field takes. */
export function dimensionsOf(projects: readonly Project[]): readonly DimensionDefinition[] {
  return [...knownIn(projects).byId.values()];
}

/**
 * A dimension of some projects by its name or, as it is printed, by the heading of its column. Throws an
 * UnknownNameError that lists the known ones.
 */
export function dimensionOf(projects: readonly Project[], name: string): DimensionDefinition {
  const found = findDimension(projects, name);
  if (found) return found;
  const what = { zh: "维度", en: "dimension" };
  throw new UnknownNameError(unknownAmong(what, name, [...knownIn(projects).byId.keys()]));
}

/** The same; undefined where there is none. */
export function findDimension(projects: readonly Project[], name: string): DimensionDefinition | undefined {
  const { byId, byName } = knownIn(projects);
  return byId.get(name) ?? byName.get(plainName(name));
}

/** A dimension by the name that it has in figures. */
export function dimensionById(id: Dimension): DimensionDefinition {
  return BUILT_IN.get(id) ?? columnDimension(id);
}

/** What a dimension is called; a column of the source by its heading. */
export function dimensionName(id: Dimension, language: Language): string {
  return dimensionById(id).names[language];
}

/** A project's key in a dimension: the printed text, the year as a number, `未列明` or `持续开展`. */
export function keyOf(project: Project, dimension: Dimension): Key {
  return dimensionById(dimension).keyOf(project);
}

/** The keys that projects have in a dimension, as they are and by their folded names. */
interface KnownKeys {
  readonly exact: ReadonlyMap<string, Key>;
  readonly folded: ReadonlyMap<string, Key>;
}

const keysKnown = new WeakMap<readonly Project[], Map<string, KnownKeys>>();

/** Every key of a project: of a joint one the printed cell too, of several links each. */
const keysOfProject = ({ keyOf, partsOf, linksOf, moneyOf }: DimensionDefinition, project: Project): readonly Key[] => {
  if (moneyOf) return moneyOf(project).map(({ key }) => key);
  return linksOf ? linksOf(project).flat() : [keyOf(project), ...(partsOf?.(project) ?? [])];
};

/** The one key that has a short name; undefined where none or several have. */
function shortKey(exact: ReadonlyMap<string, Key>, { shortOf }: DimensionDefinition, value: Key): Key | undefined {
  const found = shortOf ? [...exact.values()].filter((key) => shortOf(key) === String(value)) : [];
  return found.length === 1 ? found[0] : undefined;
}

function knownKeys(projects: readonly Project[], definition: DimensionDefinition): KnownKeys {
  const ofProjects = keysKnown.get(projects) ?? new Map<string, KnownKeys>();
  keysKnown.set(projects, ofProjects);
  const found = ofProjects.get(definition.id);
  if (found) return found;
  const made: KnownKeys = { exact: new Map(), folded: new Map() };
  const backing = backingOf(projects);
  if (backing) putKeys(made, definition, askedKeys(backing, definition, "each"));
  else for (const project of projects) putKeys(made, definition, keysOfProject(definition, project));
  ofProjects.set(definition.id, made);
  return made;
}

/** Lets some projects that stand for many more know all keys that those have in a dimension. */
export function knowKeys(projects: readonly Project[], definition: DimensionDefinition, keys: Iterable<Key>): void {
  putKeys(knownKeys(projects, definition), definition, keys);
}

function putKeys({ exact, folded }: KnownKeys, definition: DimensionDefinition, keys: Iterable<Key>): void {
  for (const key of keys) {
    (exact as Map<string, Key>).set(String(key), key);
    const name = foldKey(definition, key);
    if (!folded.has(name)) (folded as Map<string, Key>).set(name, key);
  }
}

/** A number between those that projects have: a year in which none is completed, say. */
function within(known: ReadonlyMap<string, Key>, value: Key): number | undefined {
  const numbers = [...known.values()].filter((key) => typeof key === "number");
  const number = /^\d+$/.test(String(value)) ? Number(value) : Number.NaN;
  return numbers.some((key) => key <= number) && numbers.some((key) => key >= number) ? number : undefined;
}

function inOwnOrder({ ordered }: DimensionDefinition, known: ReadonlyMap<string, Key>): readonly Key[] {
  const keys = [...known.values()];
  const place = (key: Key) => (typeof key === "number" ? key : Number.MAX_VALUE);
  return ordered ? keys.sort((a, b) => place(a) - place(b)) : keys;
}

/** The keys that projects have in a dimension, those of joint projects one by one too. */
export function keysIn(projects: readonly Project[], definition: DimensionDefinition): readonly Key[] {
  return [...knownKeys(projects, definition).exact.values()];
}

/**
 * The key of a dimension that a text means, whatever the width of its brackets, and for a place under its full or short
 * name. Throws an UnknownValueError that lists the keys there are.
 */
export function knownKey(projects: readonly Project[], definition: DimensionDefinition, value: Key): Key {
  const { exact, folded } = knownKeys(projects, definition);
  const found =
    exact.get(String(value)) ?? folded.get(foldKey(definition, value)) ?? shortKey(exact, definition, value);
  return found ?? exactKey(projects, definition, value);
}

/** The key of a dimension that is written so. Throws an UnknownValueError that lists the keys there are. */
export function exactKey(projects: readonly Project[], definition: DimensionDefinition, value: Key): Key {
  const { exact } = knownKeys(projects, definition);
  const found = exact.get(String(value)) ?? (definition.ordered ? within(exact, value) : undefined);
  if (found !== undefined) return found;
  throw new UnknownValueError(
    unknownAmong({ zh: definition.names.zh, en: definition.id }, value, inOwnOrder(definition, exact)),
  );
}
