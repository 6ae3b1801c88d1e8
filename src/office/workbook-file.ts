import type { Dataset } from "../project/dataset.ts";
import type { ListRequest } from "./xlsx/list-workbook.ts";

/**
 * A list of a source (its figures by some dimensions, projects, households, quantities, what an audit finds) as the bytes
 * of an .xlsx file, the same for the same request: its totals are formulas over a sheet of the projects, each with its
 * exact value, and a sheet checks them against the exact figures.
 *
 * @example
 * await workbookFile(await load(), { of: "summary", by: ["district", "year"], scope: { joint: "split" } });
 */
export async function workbookFile(dataset: Dataset, request: ListRequest): Promise<Uint8Array> {
  const { listWorkbook } = await import("./xlsx/list-workbook.ts");
  const { writeWorkbook } = await import("./xlsx/write-workbook.ts");
  return writeWorkbook(listWorkbook(dataset, request));
}
