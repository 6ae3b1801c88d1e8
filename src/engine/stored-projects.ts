import { keyOf } from "../measure/dimensions/catalogue.ts";
import type { Project } from "../project/project.ts";
import type { ResultRow } from "./figures-of.ts";
import type { FactsTable } from "./large-table.ts";
import { cellsIn } from "./plain-sql.ts";

/** The columns of the view `recorded` beside the place of each: the project as JSON, or the cells that it is read from. */
export const RECORDED = "record, cells";
// Places that stand in a query itself.
const AT_ONCE = 4_096;
// Projects that are so far apart aren't looked for between the first and the last one.
const SCATTERED = 8;

type Stored = Pick<FactsTable, "database" | "readCells">;

/** A project of a long table, and its place among all of them from 1 on. */
export interface StoredProject {
  readonly project: Project;
  readonly nth: number;
}

/**
 * Whole projects of a long table that was read with its records, in their order: those of the table or view `facts` that
 * pass a condition (all without one), at most `limit` of them.
 */
export async function storedProjects(table: Stored, condition: string, limit?: number): Promise<StoredProject[]> {
  const { query } = table.database;
  const wanted = await query(
    `SELECT seq, nth, entry, joint, by_district FROM facts${condition === "" ? "" : ` WHERE ${condition}`} ORDER BY nth${limit === undefined ? "" : ` LIMIT ${limit}`}`,
  );
  const found: StoredProject[] = [];
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    const entries = some.map(({ entry }) => Number(entry));
    const between = `entry BETWEEN ${entries[0]} AND ${entries.at(-1)}`;
    const isDense = entries.at(-1)! - entries[0]! < SCATTERED * entries.length;
    const rows = await query(
      `SELECT entry, ${RECORDED} FROM recorded WHERE ${isDense ? between : `entry IN (${entries.join(", ")})`}`,
    );
    const records = new Map(rows.map((row) => [Number(row.entry), row]));
    for (const { seq, nth, entry, joint, by_district: cell } of some) {
      const project = projectOf(table, { ...records.get(Number(entry))!, seq, entry });
      found.push({ project: joint ? inCell(project, String(cell)) : project, nth: Number(nth) });
    }
  }
  return found;
}

/** The project of a row of `recorded` with its key. */
export function projectOf({ readCells }: Stored, { seq, entry, record, cells }: ResultRow): Project {
  const project =
    record === null || record === undefined
      ? readCells!(Number(entry), cellsIn(String(cells)))
      : (JSON.parse(String(record)) as Omit<Project, "seq">);
  return { seq: Number(seq), ...project };
}

/** A joint project under the cell that it counts in, which an earlier row may have named. */
function inCell({ jointCell: _, ...project }: Project, cell: string): Project {
  return keyOf(project, "district") === cell ? project : { ...project, jointCell: cell };
}
