import { existsSync, statSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { readSourcePath } from "../table/source-path.ts";

// Bytes of all sources from which on their rows may fill a good part of the memory.
const LONG = 16 * 1024 * 1024;

/**
 * Has V8 collect what is let go as soon as the heap has grown by little more than half, where sources are so long that their rows fill
 * the memory: by itself it waits until the heap is several times as large as what lives in it.
 */
export function collectSooner(sources: readonly string[]): void {
  const paths = sources.map((text) => readSourcePath(text, existsSync).path);
  const bytes = paths.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
  if (bytes > LONG) setFlagsFromString("--heap-growing-percent=60");
}
