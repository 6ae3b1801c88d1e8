import type { Client } from "pg";
import { typedColumns } from "./column-type.ts";
import { postgres } from "./dialects/postgres.ts";
import { createTable } from "./dialects/dialect.ts";
import type { FactsFor, OpenEngine } from "./engine.ts";
import { failed, missingPackage, unreachable } from "./engine-error.ts";
import type { ResultRow } from "./figures-of.ts";

/** How long a server may take to let somebody in. */
export const CONNECT_TIMEOUT = 5000;

async function loadPackages() {
  try {
    const [{ default: pg }, copy] = await Promise.all([import("pg"), import("pg-copy-streams")]);
    return { pg, from: copy.from };
  } catch (error) {
    throw missingPackage("postgres", ["pg", "pg-copy-streams"], error);
  }
}

/**
 * Connects to PostgreSQL at an address (postgres://user@host:port/database; what it leaves out is read from PGHOST,
 * PGUSER, PGPASSWORD and the like) and puts the facts there in a temporary table, which is gone with the connection. Throws
 * an UnreachableEngineError where there is no such server or it lets nobody in, a FailedEngineError where it doesn't take
 * the facts.
 */
export async function openPostgres(address: string, facts: FactsFor): Promise<OpenEngine> {
  const { pg, from } = await loadPackages();
  const client = new pg.Client({
    connectionString: address,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    application_name: "key-projects",
  });
  const place = `postgres ${client.host}:${client.port}/${client.database ?? ""}`;
  // A connection that breaks is told by the query that waits for it.
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(place, error);
  }
  const close = async () => client.end();
  try {
    if ("atHand" in facts) {
      const { columns, csv } = facts.atHand;
      await client.query(createTable(typedColumns(columns, postgres), postgres.name, "CREATE TEMPORARY TABLE facts"));
      const { pipeline } = await import("node:stream/promises");
      await pipeline(csv(), client.query(from("COPY facts FROM STDIN (FORMAT csv)")));
      await client.query("ANALYZE facts");
    }
  } catch (error) {
    await close();
    throw failed(place, error);
  }
  return {
    dialect: postgres,
    table: "given" in facts ? facts.given : "pg_temp.facts",
    ask: async (queries) => {
      try {
        const results: ResultRow[][] = [];
        for (const { sql } of queries) results.push(await rowsOf(client, sql));
        return results;
      } catch (error) {
        throw failed(place, error);
      }
    },
    close,
  };
}

/** Whole and decimal numbers come as text, as PostgreSQL writes them. */
async function rowsOf(client: Client, sql: string): Promise<ResultRow[]> {
  const { rows } = await client.query<Record<string, unknown>>(sql);
  return rows;
}
