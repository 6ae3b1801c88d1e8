import { existsSync, statSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { readSourcePath } from "../table/source-path.ts";

// Bytes of all sources from which on their rows may fill a good part of the memory.
const LONG = 512 * 1024;

/** What is packed fills several times its bytes. */
const PACKED = /\.(?:xlsx|ods|docx|gz)$/i;
const TIMES_PACKED = 8;

/**
 * Has V8 collect what is let go as soon as the heap has grown by a quarter, where sources are so long that their rows fill
 * the memory: by itself it waits until the heap is several times as large as what lives in it.
 */
export function collectSooner(sources: readonly string[]): void {
  const paths = sources.map((text) => readSourcePath(text, existsSync).path);
  const sizeOf = (path: string) =>
    (statSync(path, { throwIfNoEntry: false })?.size ?? 0) * (PACKED.test(path) ? TIMES_PACKED : 1);
  const bytes = paths.reduce((sum, path) => sum + sizeOf(path), 0);
  if (bytes > LONG) setFlagsFromString("--heap-growing-percent=25");
}
