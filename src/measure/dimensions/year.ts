import { term } from "../../language/terms.ts";
import { foldName } from "../../project/organisation.ts";
import { ONGOING, UNSTATED } from "../request/request.ts";
import type { DimensionDefinition } from "./dimension.ts";

/** The year of completion; work that goes on without an end has a key of its own. */
export const year: DimensionDefinition = {
  id: "year",
  names: { zh: "竣工年份", en: "Completion year" },
  grammar: 1,
  keyOf: ({ completionYear, ongoing }) => completionYear ?? (ongoing ? ONGOING : UNSTATED),
  fold: (text) => foldName(text).replace(/^(\d{4})年?$/, "$1"),
  nameOf: (key, language) =>
    typeof key === "number" ? (language === "zh" ? `${key}年` : String(key)) : term(key, language),
  others: { zh: (count) => `其他${count}个年份`, en: (count) => `${count} other years` },
  ordered: true,
};
