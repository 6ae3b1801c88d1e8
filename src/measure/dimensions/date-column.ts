import { term } from "../../language/terms.ts";
import { readCompletion } from "../../reading/completion.ts";
import { ONGOING } from "../request/request.ts";
import type { DimensionDefinition } from "./dimension.ts";
import { statedText } from "./stated-text.ts";
import { year } from "./year.ts";

/** A column of dates that no field takes (开工日期): their years, the last one of a range; a text without a year as printed. */
export function dateDimension(id: string, heading: string): DimensionDefinition {
  return {
    ...year,
    id,
    names: { zh: heading, en: term(heading, "en") },
    grammar: 2,
    keyOf: ({ extra }) => {
      const text = statedText(Object.hasOwn(extra, heading) ? extra[heading] : null);
      const read = readCompletion(text);
      if (!("value" in read)) return text;
      return read.value.year ?? (read.value.ongoing ? ONGOING : text);
    },
  };
}
