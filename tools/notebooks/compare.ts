import { type Notebook, numberedCode } from "./notebook.ts";
import { formatNotebook } from "./stored-form.ts";

/**
 * How a stored notebook differs from the same one just executed, in words that name the first cell that differs; null
 * where it doesn't, to the byte.
 */
export function staleness(stored: string, executed: Notebook): string | null {
  const fresh = formatNotebook(executed);
  if (stored === fresh) return null;
  const notebook = JSON.parse(stored) as Notebook;
  const newCells = [...numberedCode(executed).keys()];
  for (const [cell, number] of numberedCode(notebook)) {
    const difference = firstDifference(asLines(cell), asLines(newCells[number - 1]));
    if (difference) return `cell [${number}] ${cell.id} is stale:\n${difference}`;
  }
  return `not in its stored form:\n${firstDifference(stored.split("\n"), fresh.split("\n"))}`;
}

const asLines = (value: unknown): string[] => JSON.stringify(value, null, 1).split("\n");

function firstDifference(before: readonly string[], after: readonly string[]): string | null {
  const length = Math.max(before.length, after.length);
  for (let index = 0; index < length; index++) {
    const [old, fresh] = [[...(before[index] ?? "(nothing)")], [...(after[index] ?? "(nothing)")]];
    const differs = old.findIndex((character, place) => character !== fresh[place]);
    const at = differs < 0 && old.length < fresh.length ? old.length : differs;
    if (at >= 0) return `  stored   ${excerpt(old, at)}\n  executed ${excerpt(fresh, at)}`;
  }
  return null;
}

/** The part of a line around a place, since a line may hold a whole table. */
function excerpt(line: readonly string[], at: number): string {
  const [from, to] = [Math.max(0, at - 60), at + 100];
  return `${from > 0 ? "…" : ""}${line.slice(from, to).join("").trim()}${to < line.length ? "…" : ""}`;
}
