import type { Dataset } from "../project/dataset.ts";
import type { ExportFile } from "./export-file.ts";
import type { Oc4idsOptions } from "./oc4ids.ts";

/** Open formats that the projects of a dataset are exported in. */
export const EXPORT_FORMATS = ["parquet", "facts", "arrow", "oc4ids", "datapackage"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * The projects of a dataset in an open format, as the files of it: one, or for a Data Package its descriptor and tables.
 * The same dataset gives the same bytes. Figures by district on a map are made by `geoJson`.
 *
 * @example
 * const [file] = await exportDataset(await load(), "parquet");
 */
export async function exportDataset(
  dataset: Dataset,
  format: ExportFormat,
  options: Oc4idsOptions = {},
): Promise<ExportFile[]> {
  switch (format) {
    case "parquet":
      return [{ path: "projects.parquet", content: await (await import("./parquet.ts")).parquetFile(dataset) }];
    case "facts":
      return [{ path: "facts.parquet", content: await (await import("./parquet.ts")).factsFile(dataset) }];
    case "arrow":
      return [{ path: "projects.arrow", content: await (await import("./arrow.ts")).arrowFile(dataset) }];
    case "oc4ids":
      return [{ path: "oc4ids.json", content: (await import("./oc4ids.ts")).oc4idsFile(dataset, options) }];
    case "datapackage":
      return (await import("./data-package.ts")).dataPackage(dataset);
  }
}
