import { term } from "../../language/terms.ts";
import { UNSTATED } from "../request.ts";
import type { DimensionDefinition } from "./dimension.ts";
import { statedText } from "./stated-text.ts";

const PREFIX = "column.";

/** The name of a column's dimension: its heading, marked as a column's where the heading means something else. */
export function columnId(heading: string, isTaken: (heading: string) => boolean): string {
  return isTaken(heading) || heading.startsWith(PREFIX) ? `${PREFIX}${heading}` : heading;
}

/** A column of the source that no field takes, by the name of its dimension: its cells as printed. */
export function columnDimension(id: string): DimensionDefinition {
  const heading = id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id;
  return {
    id,
    names: { zh: heading, en: term(heading, "en") },
    grammar: 2,
    keyOf: ({ extra }) => (Object.hasOwn(extra, heading) ? statedText(extra[heading]) : UNSTATED),
    others: { zh: (count) => `其他${count}项`, en: (count) => `${count} others` },
  };
}
