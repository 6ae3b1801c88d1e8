import { duckdb } from "./dialects/duckdb.ts";
import type { LargeTable } from "./large-table.ts";

/**
 * Writes the table that engines compute figures on (see `factsOf`) to a path, as a Parquet file with what its columns are
 * in its metadata; amounts have 10 decimals.
 */
export async function writeLargeFacts(
  { database, facts, kept, file, sha256 }: LargeTable,
  path: string,
): Promise<void> {
  const columns = kept.map(({ name }) => duckdb.name(name)).join(", ");
  const metadata = {
    "source.file": file,
    "source.sha256": sha256,
    dimensions: JSON.stringify(Object.fromEntries(facts.dimensions)),
    amounts: JSON.stringify(Object.fromEntries(facts.amounts)),
  };
  const pairs = Object.entries(metadata).map(([key, value]) => `${duckdb.text(key)}: ${duckdb.text(value)}`);
  await database.run(
    `COPY (SELECT ${columns} FROM facts ORDER BY nth) TO ${duckdb.text(path)} (FORMAT parquet, KV_METADATA {${pairs.join(", ")}})`,
  );
}

/** Writes the same table as the CSV that PostgreSQL copies in: what `postgresCsv` gives of projects in memory. */
export async function writeLargeCsv({ database, kept }: LargeTable, path: string): Promise<void> {
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
