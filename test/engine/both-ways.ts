import { openDatabase } from "../../src/engine/duckdb.ts";
import { type LargeTable, readLargeTable } from "../../src/engine/large-table.ts";
import type { Dataset } from "../../src/project/dataset.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";
import { openTextStream } from "../../src/table/text-stream.ts";

/** A text read whole, and block by block into a database. */
export async function readBothWays(
  text: string,
  {
    records = false,
    file = "计划.csv",
    block = 97,
  }: { readonly records?: boolean; readonly file?: string; readonly block?: number } = {},
): Promise<{ readonly held: Dataset; readonly table: LargeTable }> {
  const bytes = new TextEncoder().encode(text);
  const table = await readLargeTable({
    file,
    stream: openTextStream(bytes, file)!,
    pieces: [bytes],
    mapping: {},
    block,
    records,
    open: (columns) => openDatabase(columns, { table: "records" }),
  });
  return { held: parseSource(await readSource(bytes, file)), table };
}
