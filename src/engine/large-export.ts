import { factsMetadata } from "../exchange/facts-metadata.ts";
import { duckdb } from "./dialects/duckdb.ts";
import type { FactsTable } from "./large-table.ts";

/**
 * Writes the table that engines compute figures on (see `factsOf`) to a path, as a Parquet file with what its columns are
 * in its metadata; amounts have 10 decimals.
 */
export async function writeLargeFacts(table: FactsTable, path: string): Promise<void> {
  const { database, facts, kept, reading, examples } = table;
  const columns = kept.map(({ name }) => duckdb.name(name)).join(", ");
  const metadata = factsMetadata(facts, { ...table, columns: reading.columns, table: reading.table }, examples);
  const pairs = Object.entries(metadata).map(([key, value]) => `${duckdb.text(key)}: ${duckdb.text(value)}`);
  await database.run(
    `COPY (SELECT ${columns} FROM facts ORDER BY nth) TO ${duckdb.text(path)} (FORMAT parquet, KV_METADATA {${pairs.join(", ")}})`,
  );
}

/** Writes the same table as the CSV that PostgreSQL copies in: what `postgresCsv` gives of projects in memory. */
export async function writeLargeCsv({ database, kept }: FactsTable, path: string): Promise<void> {
  const columns = kept.map(({ name, kind }) => {
    const column = duckdb.name(name);
    if (kind !== "list") return column;
    const one = `'"' || replace(replace(one, '\\', '\\\\'), '"', '\\"') || '"'`;
    return `'{' || array_to_string(list_transform(${column}, one -> ${one}), ',') || '}' AS ${column}`;
  });
  const texts = kept.flatMap(({ name, kind }) => (kind === "text" || kind === "list" ? [duckdb.name(name)] : []));
  await database.run(
    `COPY (SELECT ${columns.join(", ")} FROM facts) TO ${duckdb.text(path)} (FORMAT csv, HEADER false, FORCE_QUOTE (${texts.join(", ")}))`,
  );
}
