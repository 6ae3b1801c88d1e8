import { renameSync, rmSync } from "node:fs";
import { writeLargeFacts } from "../engine/large-export.ts";
import type { LargeTable } from "../engine/large-table.ts";
import { FILE, refuseSource, unwritable } from "./write-files.ts";

/**
 * Writes the facts of a long table beside the place of a file, and puts them there at the end; `sources` are files that may
 * not be replaced. Rejects with an OutputError.
 */
export async function exportLargeFacts(table: LargeTable, path: string, sources: readonly string[]): Promise<void> {
  refuseSource(path, sources);
  const part = `${path}.part`;
  try {
    await writeLargeFacts(table, part);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw unwritable(path, FILE, error);
  }
}
