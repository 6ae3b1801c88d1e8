import type { Words } from "../../language/words.ts";
import { term } from "../../language/terms.ts";
import type { Grouping } from "./named-group.ts";

/** What one group of a grouping is called. */
export function groupingNoun({ id, heading }: Grouping): Words {
  if (heading !== null) return { zh: heading, en: `"${term(heading, "en")}"` };
  return id === "district" ? { zh: "地区", en: "place" } : { zh: "类别", en: "category" };
}
