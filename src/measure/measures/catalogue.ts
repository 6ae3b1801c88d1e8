import type { Language } from "../../language/language.ts";
import { forNames } from "../../project/held.ts";
import { foldName } from "../../project/organisation.ts";
import type { Project } from "../../project/project.ts";
import type { Unit } from "../../unit/unit.ts";
import { MisuseError, UnknownNameError, unknownAmong } from "../request/misuse.ts";
import { columnMeasure, headingWithoutUnit } from "./column.ts";
import { missing, priced, projects as projectCount } from "./counts.ts";
import { added, groups, least, most, share } from "./derived.ts";
import { investment } from "./investment.ts";
import type { AmountDefinition, MeasureDefinition, RatioDefinition } from "./measure-definition.ts";
import { numberMeasure } from "./number-column.ts";
import { QUANTITY_MEASURES } from "./quantity-kinds.ts";

/** The measures that every source knows. */
export const MEASURE_DEFINITIONS: readonly MeasureDefinition[] = [
  investment,
  projectCount,
  priced,
  missing,
  share,
  ...QUANTITY_MEASURES,
  least,
  most,
  groups,
  added,
];

const BUILT_IN = new Map(MEASURE_DEFINITIONS.map((definition) => [definition.id, definition]));

/** Names of the measures that every source knows. */
export const MEASURES: readonly string[] = [...BUILT_IN.keys()];

/** The measure of a name that every source knows; undefined for any other. */
export function builtInMeasure(id: string): MeasureDefinition | undefined {
  return BUILT_IN.get(id);
}

const plainName = (text: string): string =>
  foldName(text.normalize("NFKC"))
    .replace(/\([^()]*\)/g, "")
    .replace(/\s/g, "")
    .toLowerCase();

interface Known {
  readonly byId: ReadonlyMap<string, MeasureDefinition>;
  /** By folded name; null where several are called so. */
  readonly byName: ReadonlyMap<string, MeasureDefinition | null>;
}

const known = new WeakMap<readonly Project[], Known>();

function knownIn(projects: readonly Project[]): Known {
  const found = known.get(projects);
  if (found) return found;
  const labels = new Set<string>();
  const things = new Set<string>();
  for (const { amounts, numbers = [] } of forNames(projects)) {
    for (const { label } of amounts) labels.add(label);
    for (const { label } of numbers) things.add(label);
  }
  const columns = [
    ...[...labels].filter((label) => !BUILT_IN.has(label)).map(columnMeasure),
    ...[...things].filter((label) => !BUILT_IN.has(label) && !labels.has(label)).map(numberMeasure),
  ];
  const byName = new Map<string, MeasureDefinition | null>();
  const put = (name: string, definition: MeasureDefinition) => {
    const before = byName.get(name);
    byName.set(name, before === undefined || before?.id === definition.id ? definition : null);
  };
  for (const column of columns) put(plainName(column.id), column);
  for (const definition of MEASURE_DEFINITIONS)
    for (const name of [definition.names.zh, definition.names.en])
      if (!byName.has(plainName(name))) put(plainName(name), definition);
  const made = { byId: new Map([...BUILT_IN, ...columns.map((column) => [column.id, column] as const)]), byName };
  known.set(projects, made);
  return made;
}

/**
 * What a measure is called, by what it is in: a column by its heading, a ratio by both of its parts. A heading may hold a
 * slash (2026/27), and then nothing tells where a ratio's first part ends: it is called as it was asked for.
 */
export function measureName(id: string, language: Language, unit: Unit): string {
  const listed = BUILT_IN.get(id)?.names[language];
  if (listed !== undefined) return listed;
  const parts = id.split("/");
  const isRatio = unit.kind === "ratio" || unit.kind === "share";
  if (!isRatio) return headingWithoutUnit(id);
  if (parts.length > 2) return id;
  return parts
    .map((part) => BUILT_IN.get(part)?.names[language] ?? headingWithoutUnit(part))
    .join(language === "zh" ? "÷" : " / ");
}

/** What a measure of money is called without the brackets at its end: its unit, or its sort. */
export function moneyName(id: string, language: Language): string {
  const plain = BUILT_IN.get(id)?.names[language] ?? headingWithoutUnit(id);
  return plain.replace(/\s*[（(][^（()）]*[)）]$/, "").replace(/^其中[:：]?(?=.)/, "");
}

/** The measures of some projects: those that every source knows, then its columns of money and of other numbers. */
export function measuresOf(projects: readonly Project[]): readonly MeasureDefinition[] {
  return [...knownIn(projects).byId.values()];
}

/** Names of the measures that are money columns of the source beside the investment. */
export function moneyColumns(projects: readonly Project[]): string[] {
  return measuresOf(projects).flatMap((definition) =>
    BUILT_IN.has(definition.id) || definition.kind !== "amount" || definition.unitOf(projects).kind !== "money"
      ? []
      : [definition.id],
  );
}

/**
 * A measure of some projects by its name, by the printed heading of its column, or as a ratio `A/B` of two amounts.
 * Throws an UnknownNameError that lists the known ones, and a MisuseError for a ratio of what isn't an amount.
 */
export function measureOf(projects: readonly Project[], name: string): MeasureDefinition {
  const single = findMeasure(projects, name);
  if (single) return single;
  const slash = [...name.matchAll(/[/／]/g)].map(({ index }) => index);
  for (const at of slash) {
    const [of, per] = [findMeasure(projects, name.slice(0, at)), findMeasure(projects, name.slice(at + 1))];
    if (of && per) return ratio(of, per);
  }
  const parts = slash.length === 1 ? [name.slice(0, slash[0]), name.slice(slash[0]! + 1)] : [name];
  const unknown = parts.find((part) => !findMeasure(projects, part)) ?? name;
  const column = columnCalled(projects, unknown);
  if (column !== undefined) throw notAddedUp(column);
  throw new UnknownNameError(unknownAmong({ zh: "指标", en: "measure" }, unknown, [...knownIn(projects).byId.keys()]));
}

/** The heading that a name means, of a column that no field takes. */
function columnCalled(projects: readonly Project[], name: string): string | undefined {
  for (const { extra } of forNames(projects)) {
    const found = Object.keys(extra).find((heading) => plainName(heading) === plainName(name));
    if (found !== undefined) return found;
  }
  return undefined;
}

function notAddedUp(heading: string): MisuseError {
  return new MisuseError({
    zh: `指标：应为能相加的数，“${heading}”一栏不是（是百分数、日期、编号或文字）。按它分组用 --by ${heading}，比率写作两栏相除（A/B）`,
    en: `measure: expected numbers that can be added up, and the column ${heading} holds none (percents, dates, codes or words). Group by it with --by ${heading}; write a ratio as two columns, A/B`,
  });
}

function findMeasure(projects: readonly Project[], name: string): MeasureDefinition | undefined {
  const { byId, byName } = knownIn(projects);
  const exact = byId.get(name) ?? byId.get(name.trim());
  if (exact) return exact;
  const folded = byName.get(plainName(name));
  if (folded !== null) return folded;
  const alike = [...byId.keys()].filter((id) => plainName(id) === plainName(name));
  throw new UnknownNameError(
    unknownAmong({ zh: "指标（有几列同名）", en: "measure (several columns are called so)" }, name, alike),
  );
}

function ratio(of: MeasureDefinition, per: MeasureDefinition): RatioDefinition {
  const [a, b] = [amountOf(of), amountOf(per)];
  return {
    kind: "ratio",
    id: `${a.id}/${b.id}`,
    names: { zh: `${a.names.zh}÷${b.names.zh}`, en: `${a.names.en} / ${b.names.en}` },
    grammar: 2,
    of: a,
    per: b,
  };
}

function amountOf(definition: MeasureDefinition): AmountDefinition {
  if (definition.kind === "amount") return definition;
  const { id, names } = definition;
  throw new MisuseError({
    zh: `指标：比率的两端应为各项目写明的数量，${names.zh}不是`,
    en: `measure: expected a ratio of two amounts that projects state, and ${id} isn't one`,
  });
}
