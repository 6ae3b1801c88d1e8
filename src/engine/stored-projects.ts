import type { Project } from "../project/project.ts";
import type { Database } from "./duckdb.ts";

// Records are worked out as they are asked for, and only those whose places stand in the query itself.
const AT_ONCE = 1_000;

/** A project of a long table, and its place among all of them from 1 on. */
export interface StoredProject {
  readonly project: Project;
  readonly nth: number;
}

/**
 * Whole projects of a long table that was read with its records, in their order: those of the table or view `facts` that
 * pass a condition (all without one), at most `limit` of them.
 */
export async function storedProjects(
  { query }: Pick<Database, "query">,
  condition: string,
  limit?: number,
): Promise<StoredProject[]> {
  const wanted = await query(
    `SELECT seq, nth, entry FROM facts${condition === "" ? "" : ` WHERE ${condition}`} ORDER BY nth${limit === undefined ? "" : ` LIMIT ${limit}`}`,
  );
  const found: StoredProject[] = [];
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    const entries = some.map(({ entry }) => Number(entry));
    const rows = await query(
      `SELECT entry, record FROM recorded WHERE entry BETWEEN ${entries[0]} AND ${entries.at(-1)} AND entry IN (${entries.join(", ")})`,
    );
    const records = new Map(rows.map(({ entry, record }) => [Number(entry), String(record)]));
    for (const { seq, nth, entry } of some) {
      const record = JSON.parse(records.get(Number(entry))!) as Omit<Project, "seq">;
      found.push({ project: { seq: Number(seq), ...record }, nth: Number(nth) });
    }
  }
  return found;
}
