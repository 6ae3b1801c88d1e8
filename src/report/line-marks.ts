import { isHeld } from "../project/held.ts";
import { placeOf } from "../reading/place-of.ts";
import type { Dataset } from "../project/dataset.ts";

/** Tables beyond this many lines have the hash of their file alone. */
const MOST_LINES = 20_000;
const WIDTH = 5;
const MOST_NAMED = 20;

interface Line {
  readonly name: string;
  readonly text: string;
}

/** The lines of a source's text; of a format without lines, the rows of its tables. */
function linesOf({ lines, rows, parts }: Dataset): Line[] {
  if (parts)
    return parts.flatMap((part) => linesOf(part).map(({ name, text }) => ({ name: `${part.file}: ${name}`, text })));
  if (lines.length > 0) return lines.map((text, index) => ({ name: `line ${index + 1}`, text }));
  return rows.map(({ row }) => ({ name: placeOf(row.at), text: row.text }));
}

/**
 * A short mark for each line of a source, one after the other: the hash of the whole says that something has changed, the
 * marks say in which line. Empty for very long sources.
 */
export function lineMarks(dataset: Dataset): string {
  if (!isHeld(dataset.lines)) return "";
  const lines = linesOf(dataset);
  return lines.length > MOST_LINES ? "" : lines.map(({ text }) => markOf(text)).join("");
}

/** FNV-1a of a text in five digits of base 36: enough to find a changed line, as the file's own hash proves that there is one. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return (hash % 36 ** WIDTH).toString(36).padStart(WIDTH, "0");
}

/** The lines of a source that aren't those that the marks were made of, each with its text now. */
export function changedLines(recorded: string, dataset: Dataset): readonly Line[] {
  if (recorded === "") return [];
  const marks = recorded.match(new RegExp(`.{${WIDTH}}`, "g")) ?? [];
  const lines = linesOf(dataset);
  const now = lines.map(({ text }) => markOf(text));
  if (now.length === marks.length) return lines.filter((_, at) => now[at] !== marks[at]).slice(0, MOST_NAMED);
  // Lines have come or gone: what is between the common start and the common end.
  let start = 0;
  while (start < now.length && now[start] === marks[start]) start += 1;
  let end = 0;
  while (end < now.length - start && now.at(-1 - end) === marks.at(-1 - end)) end += 1;
  const between = lines.slice(start, lines.length - end);
  return (between.length > 0 ? between : lines.slice(Math.max(0, start - 1), start)).slice(0, MOST_NAMED);
}
