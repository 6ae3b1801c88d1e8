import type { StreamBlock } from "../reading/table-stream.ts";
import type { LineRange } from "./line-reader.ts";
import type { LineSurvey } from "./line-survey.ts";

/** Lines that are no projects by themselves: where there are more, all is read block by block. */
export const MOST_OTHERS = 2_000;
// Rows below the first ones that those may look at.
const LOOKED_AT = 6;
// Rows on each side of one that isn't told by itself, as a part of a block, are read together with it.
const AROUND = 4;

/** The islands around lines that are no projects by themselves; null where they are too many, or belong to the first rows. */
export function islandsOf(
  { skipped, survey }: { readonly skipped: number; readonly survey: Pick<LineSurvey, "lines"> },
  lines: readonly number[],
): LineRange[] | null {
  if (lines.length > MOST_OTHERS || (lines[0] ?? survey.lines) <= skipped + LOOKED_AT) return null;
  return islandsAround(lines, { first: skipped + 1, last: survey.lines, around: Math.ceil(skipped / AROUND) });
}

/** The lines that are read by the reader itself: those that the database can't tell, with so many rows around them. */
export function islandsAround(
  lines: readonly number[],
  { first, last, around }: { readonly first: number; readonly last: number; readonly around: number },
): LineRange[] {
  const islands: { from: number; to: number }[] = [];
  for (const line of lines) {
    const [from, to] = [Math.max(first, line - around), Math.min(last, line + around)];
    const open = islands.at(-1);
    if (open && from <= open.to + 1) open.to = to;
    else islands.push({ from, to });
  }
  return islands;
}

/** Whether what the reader made of some rows says nothing of the rows around them, and those nothing more of them. */
export function standsAlone({ entries, issues }: StreamBlock): boolean {
  return (
    entries.every(({ kind, total, doubt }) => {
      // What numbered parts come to beside their whole depends on no rows beyond them.
      if ((doubt !== undefined && doubt !== "part-unlike-sum") || kind === "other" || kind === "section") return false;
      return total === undefined || total.scope === "total";
    }) && issues.every(({ code }) => !/^sections\./.test(code))
  );
}
