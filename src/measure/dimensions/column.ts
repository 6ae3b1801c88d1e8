import { isDateHeading } from "../../lexicon/heading-kinds.ts";
import { UNSTATED } from "../request/request.ts";
import { dateDimension } from "./date-column.ts";
import { term } from "../../language/terms.ts";
import type { DimensionDefinition } from "./dimension.ts";
import { statedText } from "./stated-text.ts";

const PREFIX = "column.";

/** The name of a column's dimension: its heading, marked as a column's where the heading means something else. */
export function columnId(heading: string, isTaken: (heading: string) => boolean): string {
  return isTaken(heading) || heading.startsWith(PREFIX) ? `${PREFIX}${heading}` : heading;
}

/** A column of the source that no field takes, by the name of its dimension: its cells as printed, dates by their year. */
export function columnDimension(id: string): DimensionDefinition {
  const heading = id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id;
  if (isDateHeading(heading)) return dateDimension(id, heading);
  return {
    id,
    names: { zh: heading, en: term(heading, "en") },
    grammar: 2,
    keyOf: ({ extra }) => (Object.hasOwn(extra, heading) ? statedText(extra[heading]) : UNSTATED),
    others: { zh: (count) => `其他${count}项`, en: (count) => `${count} others` },
  };
}
