import { typedColumns } from "./column-type.ts";
import { clickhouse } from "./dialects/clickhouse.ts";
import { createTable } from "./dialects/dialect.ts";
import type { FactsFor, OpenEngine } from "./engine.ts";
import { failed, missingPackage, unreachable } from "./engine-error.ts";
import type { ResultRow } from "./figures-of.ts";

const CONNECT_TIMEOUT = 5000;
/** A query may take its time. */
const QUERY_TIMEOUT = 3_600_000;

/** Who asks ClickHouse where its address doesn't say, and what its temporary tables are kept by. */
export interface ClickHouseLogin {
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly session: string;
}

async function loadPackage() {
  try {
    return await import("@clickhouse/client");
  } catch (error) {
    throw missingPackage("clickhouse", ["@clickhouse/client"], error);
  }
}

// Numbers that must be exact come as text; a limit that a user has on rows ends a query and never cuts its result.
const SETTINGS = {
  output_format_json_quote_64bit_integers: 1,
  output_format_json_quote_decimals: 1,
  result_overflow_mode: "throw",
  group_by_overflow_mode: "throw",
  read_overflow_mode: "throw",
  wait_end_of_query: 1,
} as const;

/**
 * Connects to ClickHouse at an address (clickhouse://user@host:8123/database, with ?secure=true by TLS) and puts the facts
 * there in a temporary table, which is gone with the session. Throws an UnreachableEngineError where there is no such
 * server or it lets nobody in, a FailedEngineError where it doesn't take the facts.
 */
export async function openClickHouse(address: string, login: ClickHouseLogin, facts: FactsFor): Promise<OpenEngine> {
  const { createClient } = await loadPackage();
  const { url, place, database, ...own } = partsOf(address);
  const client = createClient({
    url,
    username: own.user ?? login.user ?? "default",
    password: own.password ?? login.password ?? "",
    session_id: login.session,
    request_timeout: QUERY_TIMEOUT,
    max_open_connections: 1,
    clickhouse_settings: SETTINGS,
    // What goes wrong is said once, by whoever asked.
    log: { LoggerClass: Silent },
    ...(database !== "" && { database }),
  });
  const close = async () => {
    // The session would keep it for a minute.
    if ("atHand" in facts) await client.command({ query: "DROP TEMPORARY TABLE IF EXISTS facts" }).catch(() => {});
    await client.close();
  };
  const knocked = await client.ping({ select: true, abort_signal: AbortSignal.timeout(CONNECT_TIMEOUT) });
  if (!knocked.success) {
    await client.close();
    const late = /abort/i.test(knocked.error.message);
    throw unreachable(place, late ? new Error(`no answer within ${CONNECT_TIMEOUT / 1000} s`) : knocked.error);
  }
  try {
    if ("atHand" in facts) {
      const { columns, parquet } = facts.atHand;
      const query = createTable(typedColumns(columns, clickhouse), clickhouse.name, "CREATE TEMPORARY TABLE facts");
      await client.command({ query });
      const { Readable } = await import("node:stream");
      await client.insert({
        table: "facts",
        values: Readable.from(parquet(), { objectMode: false }),
        format: "Parquet",
      });
    }
  } catch (error) {
    await close();
    throw failed(place, error);
  }
  return {
    dialect: clickhouse,
    table: "given" in facts ? facts.given : "facts",
    ask: async (queries) => {
      try {
        const results: ResultRow[][] = [];
        for (const { sql } of queries) {
          const answer = await client.query({ query: sql, format: "JSONEachRow" });
          results.push(await answer.json<Record<string, unknown>>());
        }
        return results;
      } catch (error) {
        throw failed(place, error);
      }
    },
    close,
  };
}

class Silent {
  trace(): void {}
  debug(): void {}
  info(): void {}
  warn(): void {}
  error(): void {}
}

function partsOf(address: string) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(address);
  const secure = searchParams.get("secure") === "true";
  const host = `${hostname || "localhost"}:${port || (secure ? 8443 : 8123)}`;
  const given = (text: string) => (text === "" ? undefined : decodeURIComponent(text));
  return {
    url: `${secure ? "https" : "http"}://${host}`,
    place: `clickhouse ${host}`,
    database: decodeURIComponent(pathname.slice(1)),
    user: given(username),
    password: given(password),
  };
}
