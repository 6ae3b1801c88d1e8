import { type Masthead, mastheadOf } from "../project/masthead.ts";
import type { Options } from "./command.ts";
import { wrongUse } from "./wrong-use.ts";

/** Options that say what a report or a figure and its source are called. */
export const MASTHEAD_OPTIONS = {
  title: { type: "string" },
  place: { type: "string" },
  publisher: { type: "string" },
  date: { type: "string" },
} as const;

/** What the reader calls the report and its source. Throws a UsageError for what has no words. */
export function readMasthead({ title, place, publisher, date }: Options): Masthead {
  const given = { title, place, publisher, date };
  for (const [name, value] of Object.entries(given))
    if (value !== undefined && (typeof value !== "string" || value.trim() === ""))
      throw wrongUse(`--${name}`, { zh: "文字", en: "words" }, JSON.stringify(value));
  return mastheadOf(given as Masthead);
}
