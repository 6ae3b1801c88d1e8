import { keyOf, UNSTATED } from "../measure/request.ts";
import type { Dataset } from "../project/dataset.ts";
import { categoryHue, UNSTATED_GREY } from "./theme.ts";

/**
 * The hue of each category, the same in every chart of a source whatever is filtered: they are given out in the order in
 * which the source names its categories.
 */
export function categoryColours({ projects }: Dataset): (category: string) => string {
  const categories = [...new Set(projects.map((project) => String(keyOf(project, "category"))))].filter(
    (category) => category !== UNSTATED,
  );
  const colours = new Map(categories.map((category, index) => [category, categoryHue(index)]));
  return (category) => colours.get(category) ?? UNSTATED_GREY;
}
