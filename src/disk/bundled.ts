import { closeSync, existsSync, openSync, readFileSync, readSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

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

/** A text file that comes with the package, under `data/`. */
export function readBundledText(...names: string[]): string {
  return readFileSync(bundledPath(...names), "utf8");
}

/** Hands a file that comes with the package, under `data/`, to a reader that needs only pieces of it. */
export function readBundled<T>(names: readonly string[], use: (read: ReadPiece) => T): T {
  const file = openSync(bundledPath(...names), "r");
  try {
    return use((offset, length) => {
      const bytes = new Uint8Array(length);
      const count = readSync(file, bytes, 0, length, offset);
      return count === length ? bytes : bytes.subarray(0, count);
    });
  } finally {
    closeSync(file);
  }
}

/** The bytes of a file from `offset` on. */
export type ReadPiece = (offset: number, length: number) => Uint8Array;

/** The code and style that the page of a report carries inside itself. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

/** Reads the page's code and style as the build made them. */
export function readPageAssets(): PageAssets {
  const read = (name: string) => readFileSync(bundledPath("..", "dist", "page", name), "utf8");
  return { script: read("page.js"), style: read("style.css") };
}

/**
 * Does what would look for the fonts of the machine without its finding any: reading hundreds of them takes longer than
 * setting a report. Where the system doesn't go by fontconfig (Windows, macOS) it finds them all the same.
 */
export function withoutSystemFonts<T>(work: () => T): T {
  const before = process.env.FONTCONFIG_FILE;
  process.env.FONTCONFIG_FILE = bundledPath("fonts", "none.conf");
  try {
    return work();
  } finally {
    if (before === undefined) delete process.env.FONTCONFIG_FILE;
    else process.env.FONTCONFIG_FILE = before;
  }
}
