import { closeSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { OutputError } from "./write-files.ts";

/** Writes a file whole: beside its place first, so that whoever looks finds the old file or the new one. Throws an OutputError. */
export function writeFile(path: string, content: string | Uint8Array): void {
  replacing(path, (part) => writeFileSync(part, content));
}

/** Writes a file piece by piece as they come, and puts it into its place at the end. Rejects with an OutputError. */
export async function writePieces(path: string, pieces: AsyncIterable<string>): Promise<void> {
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
    throw unwritable(path, part, error);
  }
}

function replacing(path: string, write: (part: string) => void): void {
  const part = `${path}.part`;
  try {
    write(part);
    renameSync(part, path);
  } catch (error) {
    throw unwritable(path, part, error);
  }
}

function unwritable(path: string, part: string, error: unknown): OutputError {
  rmSync(part, { force: true });
  const reason = error instanceof Error ? error.message : String(error);
  return new OutputError(`${path}: expected a file to write to, got: ${reason}`, { cause: error });
}
