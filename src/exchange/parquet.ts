import type { Dataset } from "../project/dataset.ts";
import { type ExportColumn, exportColumns, fileMetadata, unscaled } from "./export-columns.ts";

type Element = Readonly<Record<string, unknown>>;

/**
 * The projects of a dataset as a Parquet file, the same bytes for the same dataset: amounts as exact decimals, districts
 * as lists of text, blanks as null, integers as 64 bits. What the columns are stands in the file's metadata.
 */
export async function parquetFile(dataset: Dataset): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const columns = exportColumns(dataset);
  const schema = [{ name: "projects", num_children: columns.length }, ...columns.flatMap(elementsOf)];
  const written = parquetWriteBuffer({
    // The package's types ask for its own enumerations.
    schema: schema as unknown as NonNullable<Parameters<typeof parquetWriteBuffer>[0]["schema"]>,
    columnData: columns.map((column) => ({ name: column.name, data: valuesOf(column) })),
    kvMetadata: Object.entries(fileMetadata(dataset, columns)).map(([key, value]) => ({ key, value })),
    createdBy: "key-projects",
  });
  return new Uint8Array(written);
}

function elementsOf({ name, kind, scale }: ExportColumn): Element[] {
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

function valuesOf({ kind, scale, cells }: ExportColumn): unknown[] {
  return cells.map((cell) => {
    if (kind !== "number" || typeof cell !== "number") return cell;
    return unscaled(cell, scale ?? 0);
  });
}
