import type { Cell, CellKind } from "../frame/column.ts";
import type { Dataset } from "../project/dataset.ts";
import { exportColumns, fileMetadata, unscaled } from "./export-columns.ts";
import { factsOf } from "./facts.ts";
import { factsMetadata } from "./facts-metadata.ts";

type Element = Readonly<Record<string, unknown>>;

interface ParquetColumn {
  readonly name: string;
  readonly kind: CellKind;
  /** Decimals of an exact amount. */
  readonly scale?: number;
  readonly cells: readonly Cell[];
}

/**
 * The projects of a dataset as a Parquet file, the same bytes for the same dataset: amounts as exact decimals, districts
 * as lists of text, blanks as null, integers as 64 bits. What the columns are stands in the file's metadata.
 */
export async function parquetFile(dataset: Dataset): Promise<Uint8Array> {
  const columns = exportColumns(dataset);
  return writeParquet("projects", columns, fileMetadata(dataset, columns));
}

/** The table that engines compute figures on (see `factsOf`) as a Parquet file, the same bytes for the same dataset. */
export async function factsFile(dataset: Dataset): Promise<Uint8Array> {
  const facts = factsOf(dataset.projects);
  const { columns } = facts;
  const about = { ...dataset, table: dataset.tables[0]!, issueCount: dataset.issues.length };
  const metadata = factsMetadata(facts, about, dataset.projects);
  const filled = columns.map((column) => ({ ...column, cells: dataset.projects.map(column.value) }));
  return writeParquet("facts", filled, metadata);
}

async function writeParquet(
  name: string,
  columns: readonly ParquetColumn[],
  metadata: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const schema = [{ name, num_children: columns.length }, ...columns.flatMap(elementsOf)];
  const written = parquetWriteBuffer({
    // The package's types ask for its own enumerations.
    schema: schema as unknown as NonNullable<Parameters<typeof parquetWriteBuffer>[0]["schema"]>,
    columnData: columns.map((column) => ({ name: column.name, data: valuesOf(column) })),
    kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    createdBy: "key-projects",
  });
  return new Uint8Array(written);
}

function elementsOf({ name, kind, scale }: ParquetColumn): Element[] {
  const optional = { name, repetition_type: "OPTIONAL" };
  switch (kind) {
    case "number":
      if (scale === undefined) return [{ ...optional, type: "INT64", converted_type: "INT_64" }];
      return [
        { ...optional, type: "FIXED_LEN_BYTE_ARRAY", type_length: 16, converted_type: "DECIMAL", precision: 38, scale },
      ];
    case "boolean":
      return [{ ...optional, type: "BOOLEAN" }];
    case "text":
      return [{ ...optional, type: "BYTE_ARRAY", converted_type: "UTF8" }];
    case "list":
      return [
        { ...optional, converted_type: "LIST", num_children: 1 },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        { name: "element", repetition_type: "OPTIONAL", type: "BYTE_ARRAY", converted_type: "UTF8" },
      ];
  }
}

function valuesOf({ kind, scale, cells }: ParquetColumn): unknown[] {
  return cells.map((cell) => {
    if (kind !== "number" || typeof cell !== "number") return cell;
    return unscaled(cell, scale ?? 0);
  });
}
