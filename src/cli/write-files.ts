import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file to be written; its path is within the folder. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A folder that can't be written to. */
export class OutputError extends Error {
  readonly code = "output.unwritable";
}

const STAGING = ".report-";
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Writes files into a folder all together: first beside their places, then each into its place by renaming, so that
 * whoever looks finds an old file or a new one, never half of one. Where anything fails the old files are put back.
 * Other files of the folder stay as they are. Throws an OutputError.
 */
export function writeFiles(folder: string, files: readonly OutputFile[]): void {
  // A signal that is listened for waits until this is through: it takes milliseconds.
  const wait = () => {};
  for (const signal of SIGNALS) process.on(signal, wait);
  try {
    makeFolder(folder);
    const staging = mkdtempSync(join(folder, STAGING));
    try {
      for (const { path, content } of files) writeFileSync(makePlace(staging, "new", path), content);
      swap(folder, staging, files);
    } finally {
      rmSync(staging, { recursive: true, force: true });
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OutputError(`${folder}: expected a folder to write to, got: ${reason}`, { cause: error });
  } finally {
    for (const signal of SIGNALS) process.off(signal, wait);
  }
}

function swap(folder: string, staging: string, files: readonly OutputFile[]): void {
  const undo: (() => void)[] = [];
  try {
    for (const { path } of files) {
      const place = makePlace(folder, path);
      const old = makePlace(staging, "old", path);
      const replaced = existsSync(place);
      if (replaced) copyFileSync(place, old);
      renameSync(join(staging, "new", path), place);
      undo.unshift(() => (replaced ? renameSync(old, place) : rmSync(place)));
    }
  } catch (error) {
    for (const step of undo) step();
    throw error;
  }
}

function makePlace(...parts: readonly string[]): string {
  const place = join(...parts);
  makeFolder(dirname(place));
  return place;
}

// Node's own recursive mkdir never ends where the system answers that a folder can't be there at all (/proc/reports).
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path);
}
