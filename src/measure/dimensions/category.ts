import { nounFor } from "../../language/terms.ts";
import type { DimensionDefinition } from "./dimension.ts";
import { statedText } from "./stated-text.ts";

/** The category as printed. */
export const category: DimensionDefinition = {
  id: "category",
  names: { zh: "类别", en: "Category" },
  grammar: 1,
  keyOf: (project) => statedText(project.category),
  nameOf: (key, language) => nounFor(String(key), language),
  others: { zh: (count) => `其他${count}类`, en: (count) => `${count} other categories` },
};
