import type { StreamBlock } from "../reading/table-stream.ts";
import type { LineRange } from "./line-reader.ts";

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
