import type { FactColumn } from "../exchange/facts.ts";
import type { FactsSource } from "../exchange/facts-metadata.ts";
import { countDistricts } from "./counted-facts.ts";
import { districtsIn } from "./counts.ts";
import { duckdb } from "./dialects/duckdb.ts";
import type { Database } from "./duckdb.ts";
import { districtsOf, examplesIn, type FactsTable } from "./large-table.ts";

/** A Parquet file of facts (see `factsOf`) as a table of a database, with the names that its source has. */
export async function openFactsFile(database: Database, path: string): Promise<FactsTable> {
  const pairs = await database.query(
    `SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata(${duckdb.text(path)})`,
  );
  const metadata = new Map(pairs.map(({ key, value }) => [String(key), String(value)]));
  const read = <T>(name: string) => new Map(Object.entries(JSON.parse(metadata.get(name)!) as Record<string, T>));
  await database.run(duckdb.schema([], path));
  const columns = (await database.query("DESCRIBE facts")).map(columnOf);
  const { example, columns: headings, table, ...rest } = JSON.parse(metadata.get("source")!) as FactsSource;
  const { scale } = columns.find(({ name }) => name === "of_investment")!;
  const counts = await countDistricts(database, scale!);
  return {
    ...rest,
    file: metadata.get("source.file")!,
    sha256: metadata.get("source.sha256")!,
    reading: { columns: headings, table },
    examples: [
      example,
      ...(counts ? examplesIn([...districtsIn(counts).keys()], example) : await districtsOf(database, example)),
    ],
    facts: {
      columns,
      scale: scale!,
      dimensions: read("dimensions"),
      amounts: read("amounts"),
    },
    kept: columns,
    database,
    ...(counts && { counts }),
    path,
  };
}

function columnOf({ column_name: name, column_type: type }: Readonly<Record<string, unknown>>): FactColumn {
  const [, scale] = /^DECIMAL\(\d+,\s*(\d+)\)$/.exec(String(type)) ?? [];
  const kinds = { VARCHAR: "text", BOOLEAN: "boolean", "VARCHAR[]": "list" } as const;
  return {
    name: String(name),
    kind: kinds[String(type) as keyof typeof kinds] ?? "number",
    ...(scale !== undefined && { scale: Number(scale) }),
    value: () => null,
  };
}
