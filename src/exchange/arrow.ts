import type { Dataset } from "../project/dataset.ts";
import { type ExportColumn, exportColumns, fileMetadata, unscaled } from "./export-columns.ts";

/**
 * The projects of a dataset as an Arrow IPC file: the columns of the Parquet file, each with its heading, unit and role as
 * metadata of its field.
 */
export async function arrowFile(dataset: Dataset): Promise<Uint8Array> {
  const flechette = await import("@uwdata/flechette");
  const columns = exportColumns(dataset);
  const typed = columns.map((column): [string, ReturnType<typeof flechette.columnFromArray>] => [
    column.name,
    flechette.columnFromArray(valuesOf(column), typeOf(column, flechette)),
  ]);
  const table = flechette.tableFromColumns(typed);
  const { schema } = table;
  const described = {
    ...schema,
    metadata: new Map(Object.entries(fileMetadata(dataset, columns))),
    fields: schema.fields.map((field, index) => ({ ...field, metadata: fieldMetadata(columns[index]!) })),
  };
  const bytes = flechette.tableToIPC(new flechette.Table(described, table.children), { format: "file" });
  if (!bytes) throw new Error("arrow: expected the bytes of a file, got none");
  return bytes;
}

function typeOf({ kind, scale }: ExportColumn, flechette: typeof import("@uwdata/flechette")) {
  switch (kind) {
    case "number":
      return scale === undefined ? flechette.int64() : flechette.decimal(38, scale, 128);
    case "boolean":
      return flechette.bool();
    case "text":
      return flechette.utf8();
    case "list":
      return flechette.list(flechette.utf8());
  }
}

function valuesOf({ kind, scale, cells }: ExportColumn): unknown[] {
  return cells.map((cell) => (kind === "number" && typeof cell === "number" ? unscaled(cell, scale ?? 0) : cell));
}

function fieldMetadata({ heading, unit, role }: ExportColumn): Map<string, string> {
  return new Map([
    ["heading.zh", heading.zh],
    ["heading.en", heading.en],
    ...(unit ? ([["unit", unit]] as const) : []),
    ...(role ? ([["role", role]] as const) : []),
  ]);
}
