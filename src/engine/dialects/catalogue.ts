import { clickhouse } from "./clickhouse.ts";
import type { Dialect, DialectId } from "./dialect.ts";
import { duckdb } from "./duckdb.ts";
import { postgres } from "./postgres.ts";
import { spark } from "./spark.ts";
import { trino } from "./trino.ts";

/** The dialects by their names. */
export const DIALECTS: Readonly<Record<DialectId, Dialect>> = { duckdb, spark, postgres, clickhouse, trino };
