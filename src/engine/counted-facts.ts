import type { Cell } from "../frame/column.ts";
import type { Counted, Counts } from "./counts.ts";
import type { Database } from "./duckdb.ts";
import { SCALE } from "./large-limits.ts";

// More groups are better added up by the database itself.
const MOST_GROUPS = 20_000;

/**
 * What the facts of a database come to by the districts that they stand in, in one query: figures by district need nothing
 * else. Null where they stand in too many, or in other columns than all facts have.
 */
export async function countDistricts(database: Database, scale: number): Promise<Counts | null> {
  if (scale > SCALE) return null;
  const rows = await database.query(
    `SELECT by_district, districts, joint, count(*) AS projects, count(of_investment) AS priced, sum(of_investment) AS investment, min(seq) AS first FROM facts GROUP BY ALL LIMIT ${MOST_GROUPS + 1}`,
  );
  if (rows.length > MOST_GROUPS) return null;
  const units = 10n ** BigInt(SCALE - scale);
  return {
    listed: false,
    rows: rows.map(({ by_district, districts, joint, projects, priced, investment, first }): Counted => {
      const values = new Map<string, Cell>([
        ["by_district", String(by_district)],
        ["districts", (districts as readonly unknown[]).map(String)],
        // The database gives truth as itself or as a word.
        ["joint", joint === true || joint === "true"],
      ]);
      return {
        values,
        projects: Number(projects),
        priced: Number(priced),
        sum: investment === null ? 0n : BigInt(String(investment).replace(".", "")) * units,
        first: Number(first),
        line: 0,
        seqs: [],
      };
    }),
  };
}
