import { dimensionsOf, findDimension, keysIn } from "../../measure/dimensions/catalogue.ts";
import type { DimensionDefinition } from "../../measure/dimensions/dimension.ts";
import type { Key } from "../../measure/request/request.ts";
import type { Project } from "../../project/project.ts";

/** Values of further dimensions by the dimension's name, in the order of the names; none has no values. */
export type MoreFilters = readonly (readonly [name: string, values: readonly string[]])[];

/** More values than that are looked for by a word. */
const MOST_VALUES = 30;

/** The dimensions with filters of their own on the page. */
export const MAIN_FILTERS = ["district", "category", "year"] as const;

/**
 * Every other dimension, and column of the source, that puts projects into groups and has few enough values to tick; the
 * source of funds first.
 */
export function furtherDimensions(
  projects: readonly Project[],
): readonly { readonly dimension: DimensionDefinition; readonly keys: readonly Key[] }[] {
  const fund = fundDimension(projects);
  return dimensionsOf(projects)
    .toSorted((a, b) => Number(b.id === fund) - Number(a.id === fund))
    .filter(({ id }) => !MAIN_FILTERS.some((name) => name === id))
    .map((dimension) => ({ dimension, keys: keysIn(projects, dimension) }))
    .filter(({ keys }) => keys.length > 1 && keys.length <= MOST_VALUES && keys.length < projects.length);
}

/** The id of the dimension that says where a project's money comes from; undefined where the source doesn't say. */
export function fundDimension(projects: readonly Project[]): string | undefined {
  return findDimension(projects, "fund")?.id;
}

/** The same filters with other values for one dimension; no values take its filter away. */
export function withValues(more: MoreFilters, name: string, values: readonly string[]): MoreFilters {
  const others = more.filter(([known]) => known !== name);
  if (values.length === 0) return others;
  return [...others, [name, values] as const].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The values of one dimension. */
export function valuesOf(more: MoreFilters, name: string): readonly string[] {
  return more.find(([known]) => known === name)?.[1] ?? [];
}
