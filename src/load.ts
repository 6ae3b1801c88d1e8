import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Dataset } from "./project/dataset.ts";
import { parseSource } from "./project/parse-source.ts";
import { readSource } from "./table/read-source.ts";

/** File name of the bundled source: 包头市人民政府公报 2018 年第 12 期. */
export const BUNDLED_SOURCE = "baotou-gazette-2018-12.txt";

let root: string | undefined;

/** Path of a file that comes with the package, under `data/`. */
export function bundledPath(...names: string[]): string {
  // Sources and the built files lie at different depths, so the package's own root is looked for.
  if (root === undefined) {
    root = dirname(fileURLToPath(import.meta.url));
    while (!existsSync(join(root, "data", BUNDLED_SOURCE))) {
      const parent = dirname(root);
      if (parent === root) throw new Error(`data/${BUNDLED_SOURCE}: expected it beside the package's code, found none`);
      root = parent;
    }
  }
  return join(root, "data", ...names);
}

/**
 * Reads a source from the disk, by default the bundled gazette. Rejects with the file system's error where there is no
 * such file, and with an UnreadableSourceError where it can't be read as text.
 */
export async function load(path: string = bundledPath(BUNDLED_SOURCE)): Promise<Dataset> {
  return parseSource(await readSource(readFileSync(path), basename(path)));
}
