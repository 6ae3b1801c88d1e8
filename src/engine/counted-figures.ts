import { findDimension } from "../measure/dimensions/catalogue.ts";
import type { DimensionDefinition } from "../measure/dimensions/dimension.ts";
import type { PlainFigures } from "../measure/measure.ts";
import type { MeasureRequest } from "../measure/request/request.ts";
import type { Dataset } from "../project/dataset.ts";
import { type Counted, type Counts, isJoint, partsOf as districtsOf } from "./counts.ts";
import { figuresOf, type ResultRow } from "./figures-of.ts";
import { SCALE } from "./large-limits.ts";
import type { FactsTable } from "./large-table.ts";
import { type Plan, planOf } from "./plan.ts";

/** Whether the counts of a table give figures by some dimensions under some conditions, by what can be told of a request beforehand. */
export function isCountable({ measures = [], joint = "apart", where = {} }: MeasureRequest): boolean {
  return (
    measures.length === 0 && joint !== "split" && !["seq", "text", "amount"].some((name) => where[name] !== undefined)
  );
}

/** The figures that `measureIn` gives, from counts; null where they don't give them. Throws what `measure` throws. */
export function countedFigures(
  counts: Counts,
  { facts }: Pick<FactsTable, "facts">,
  names: Dataset,
  request: MeasureRequest,
  { seqs }: { readonly seqs: boolean },
): PlainFigures | null {
  if (!isCountable(request) || (seqs && !counts.listed)) return null;
  const plan = planOf(names, facts, request);
  const passes = conditionOf(plan);
  // Units are listed under all names that a source prints them with.
  if (!passes || !plan.dimensions.every((one) => isKept(counts, plan, one) && one.id !== "organisation")) return null;
  const scope = counts.rows.filter(passes);
  return figuresOf(plan, [...rowsOf(plan, scope, seqs), { level: "total", ...sumsOf(scope, seqs) }]);
}

/** The different keys of a dimension; null where counts don't have them. */
export function countedKeys(
  { rows }: Counts,
  { facts }: Pick<FactsTable, "facts">,
  { id, linksOf, partsOf }: DimensionDefinition,
): string[] | null {
  const column = facts.dimensions.get(id);
  if (linksOf || column === undefined || !rows.every(({ values }) => values.has(column))) return null;
  return [...new Set(rows.flatMap((one) => [String(one.values.get(column)), ...(partsOf ? districtsOf(one) : [])]))];
}

const columnOf = ({ facts }: Plan, { id }: DimensionDefinition): string => facts.dimensions.get(id)!;

function isKept({ rows }: Counts, plan: Plan, dimension: DimensionDefinition): boolean {
  if (dimension.linksOf || dimension.moneyOf) return false;
  return rows.every(({ values }) => values.has(columnOf(plan, dimension)));
}

/** What `conditionsSql` asks of projects; null where counts don't tell it. */
function conditionOf(plan: Plan): ((one: Counted) => boolean) | null {
  const tests: ((one: Counted) => boolean)[] = plan.joint === "exclude" ? [(one) => !isJoint(one)] : [];
  for (const [name, value] of Object.entries(plan.where)) {
    if (value === undefined) continue;
    if (name === "joint") {
      tests.push((one) => isJoint(one) === (value === true));
      continue;
    }
    const dimension = findDimension(plan.projects, name);
    const column = dimension && !dimension.linksOf && plan.facts.dimensions.get(dimension.id);
    if (!column) return null;
    const keys = new Set([value].flat().map(String));
    const { partsOf } = dimension;
    tests.push(
      (one) =>
        keys.has(String(one.values.get(column))) || (!!partsOf && districtsOf(one).some((part) => keys.has(part))),
    );
  }
  return (one) => tests.every((test) => test(one));
}

/** A row for each group, as `summarySql` has them. */
function rowsOf(plan: Plan, scope: readonly Counted[], seqs: boolean): ResultRow[] {
  const { dimensions, joint } = plan;
  if (dimensions.length === 0) return scope.length === 0 ? [] : [{ level: "row", ...sumsOf(scope, seqs) }];
  const divided = dimensions.findIndex(({ partsOf }) => partsOf);
  const keysOf = (one: Counted) => dimensions.map((dimension) => String(one.values.get(columnOf(plan, dimension))));
  const partsOf = (one: Counted) => districtsOf(one).map((part) => keysOf(one).with(divided, part));
  const placed = grouped(scope, (one) =>
    divided >= 0 && joint === "full" && isJoint(one) ? partsOf(one) : [keysOf(one)],
  );
  const bounds = divided < 0 ? null : grouped(scope, partsOf);
  return [...placed].map(([id, { keys, all }]): ResultRow => {
    const bounded = bounds?.get(id)?.all;
    return {
      level: "row",
      ...Object.fromEntries(dimensions.map(({ id: name }, index) => [name, keys[index]])),
      ...sumsOf(all, seqs),
      ...(bounded && { bounded: 1, ...boundsOf(bounded) }),
    };
  });
}

interface Grouped {
  readonly keys: readonly string[];
  readonly all: Counted[];
}

function grouped(scope: readonly Counted[], keysOf: (one: Counted) => readonly string[][]): Map<string, Grouped> {
  const groups = new Map<string, Grouped>();
  for (const one of scope)
    for (const keys of keysOf(one)) {
      const id = JSON.stringify(keys);
      const known = groups.get(id);
      if (known) known.all.push(one);
      else groups.set(id, { keys, all: [one] });
    }
  return groups;
}

function sumsOf(all: readonly Counted[], listed: boolean): ResultRow {
  const total = (of: (one: Counted) => number) => all.reduce((sum, one) => sum + of(one), 0);
  const seqs = listed ? all.flatMap((one) => one.seqs).sort((one, other) => one - other) : [];
  return {
    projects: total(({ projects }) => projects),
    priced: total(({ priced }) => priced),
    investment: sumOf(all),
    first_seq: all.reduce((least, { first }) => Math.min(least, first), Number.POSITIVE_INFINITY),
    joints: total((one) => (isJoint(one) ? one.projects : 0)),
    ...(listed && { seqs: seqs.join(" ") }),
  };
}

/** As text with all its decimals; null where no project states an amount. */
function sumOf(all: readonly Counted[]): string | null {
  if (!all.some(({ priced }) => priced > 0)) return null;
  return `${all.reduce((sum, one) => sum + one.sum, 0n)}E-${SCALE}`;
}

/** What a district comes to without its joint projects and with all of them, each in full. */
function boundsOf(all: readonly Counted[]): ResultRow {
  const isOpen = all.some(({ projects, priced }) => priced < projects);
  return { least: sumOf(all.filter((one) => !isJoint(one))), most: isOpen ? null : sumOf(all) };
}
