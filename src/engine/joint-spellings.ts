import { firstCells } from "../project/joint-cells.ts";
import { duckdb } from "./dialects/duckdb.ts";
import type { Database } from "./duckdb.ts";

/** Counts joint projects of the same districts under the cell of the first of them, as `sameJointCells` does in memory. */
export async function joinSpellings(database: Database): Promise<void> {
  const found = await database.query(
    "SELECT by_district AS key, any_value(districts) AS districts, min(nth) AS first FROM facts WHERE joint GROUP BY by_district ORDER BY first",
  );
  const firstOf = firstCells();
  const others = found.flatMap(({ key, districts }): [string, string][] => {
    const cell = String(key);
    const first = firstOf((districts as readonly unknown[]).map(String), cell);
    return first === cell ? [] : [[cell, first]];
  });
  if (others.length === 0) return;
  const cases = others.map(([cell, first]) => `WHEN ${duckdb.text(cell)} THEN ${duckdb.text(first)}`).join(" ");
  await database.run(`UPDATE facts SET by_district = CASE by_district ${cases} ELSE by_district END WHERE joint`);
}
