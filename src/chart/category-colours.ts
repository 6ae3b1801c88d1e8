import { UNSTATED } from "../measure/request/request.ts";
import { keysInOrder } from "../measure/dimensions/keys-in-order.ts";
import { figuresOnce } from "../measure/grouping.ts";
import type { Dataset } from "../project/dataset.ts";
import { categoryHue, HUES } from "../plot/theme.ts";

/**
 * The hue of each category, the same in every chart of a source whatever is filtered: hues are given out in the order in
 * which the source names its categories, where there are too many to the ones with most money. Undefined for a category
 * without a hue of its own.
 */
export function categoryColours({ projects }: Dataset): (category: string) => string | undefined {
  const named = keysInOrder(projects, "category")
    .map(String)
    .filter((category) => category !== UNSTATED);
  const hued = named.length <= HUES ? named : inOrderOf(named, largest(projects));
  const colours = new Map(hued.map((category, index) => [category, categoryHue(index)]));
  return (category) => colours.get(category);
}

function inOrderOf(named: readonly string[], chosen: readonly string[]): string[] {
  return named.filter((category) => chosen.includes(category));
}

function largest(projects: Dataset["projects"]): string[] {
  const { rows } = figuresOnce(projects, { by: ["category"] });
  return rows
    .map(({ category }) => category!)
    .filter((category) => category !== UNSTATED)
    .slice(0, HUES);
}
