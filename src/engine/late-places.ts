import type { FactColumn } from "../exchange/facts.ts";
import type { Issue } from "../project/issue.ts";
import type { Position } from "../table/raw-table.ts";
import type { Project } from "../project/project.ts";
import { joinedPlace } from "../reading/place-doubts.ts";
import { severalAmong } from "../reading/several-places.ts";
import { duckdb } from "./dialects/duckdb.ts";
import type { Database } from "./duckdb.ts";

// More of them say nothing new.
const MOST_SAID = 100;

interface Known {
  /** A project of each district. */
  readonly districts: readonly Project[];
  readonly kept: readonly FactColumn[];
  readonly said: readonly Issue[];
}

/**
 * Doubts about cells of a long table that count as one place though they join names, some of which may stand in rows that
 * were read later; not those that its blocks have told (`said`).
 */
export async function latePlaces(database: Database, at: Position, { districts, kept, said }: Known): Promise<Issue[]> {
  const names = districts.flatMap((one) => one.districts);
  const hasLines = kept.some(({ name }) => name === "line");
  const areSeveral = severalAmong(new Set(names));
  const known = new Set(said.map(({ message }) => message));
  const found: Issue[] = [];
  for (const name of names) {
    if (found.length >= MOST_SAID) break;
    if (!areSeveral(name) || known.has(joinedPlace(name, at).message)) continue;
    const where = `FROM facts WHERE list_contains(districts, ${duckdb.text(name)})`;
    const [first] = hasLines ? await database.query(`SELECT min(line) AS line ${where}`) : [];
    found.push(
      joinedPlace(
        name,
        first?.line == null ? at : { ...at, [at.sheet === undefined ? "line" : "row"]: Number(first.line) },
      ),
    );
  }
  return found;
}
