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
  readonly said: readonly Issue[];
}

/** Tells the first line that names a district, where that is known. */
export type FirstLineOf = (district: string) => Promise<number | null>;

/** The first line by the facts of a database. */
export function lineIn(database: Database, kept: readonly FactColumn[]): FirstLineOf {
  const hasLines = kept.some(({ name }) => name === "line");
  return async (district) => {
    if (!hasLines) return null;
    const [first] = await database.query(
      `SELECT min(line) AS line FROM facts WHERE list_contains(districts, ${duckdb.text(district)})`,
    );
    return first?.line == null ? null : Number(first.line);
  };
}

/**
 * Doubts about cells of a long table that count as one place though they join names, some of which may stand in rows that
 * were read later; not those that its blocks have told (`said`).
 */
export async function latePlaces(lineOf: FirstLineOf, at: Position, { districts, said }: Known): Promise<Issue[]> {
  const names = districts.flatMap((one) => one.districts);
  const areSeveral = severalAmong(new Set(names));
  const known = new Set(said.map(({ message }) => message));
  const found: Issue[] = [];
  for (const name of names) {
    if (found.length >= MOST_SAID) break;
    if (!areSeveral(name) || known.has(joinedPlace(name, at).message)) continue;
    const line = await lineOf(name);
    found.push(joinedPlace(name, line === null ? at : { ...at, [at.sheet === undefined ? "line" : "row"]: line }));
  }
  return found;
}
