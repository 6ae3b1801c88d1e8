import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { FILE, refuseSource, unwritable } from "./write-files.ts";

/**
 * Writes a file piece by piece as they come, beside its place, and puts it there at the end; `sources` are files that may
 * not be replaced. Rejects with an OutputError.
 */
export async function writePieces(
  path: string,
  pieces: AsyncIterable<string>,
  sources: readonly string[] = [],
): Promise<void> {
  refuseSource(path, sources);
  const part = `${path}.part`;
  let file: number | undefined;
  try {
    file = openSync(part, "w");
    for await (const piece of pieces) writeSync(file, piece);
    closeSync(file);
    file = undefined;
    renameSync(part, path);
  } catch (error) {
    if (file !== undefined) closeSync(file);
    rmSync(part, { force: true });
    throw unwritable(path, FILE, error);
  }
}
