import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Hands contents to a reader that takes files only, by their paths in a folder that is gone afterwards. */
export function asFiles<T>(contents: Readonly<Record<string, Uint8Array>>, use: (paths: string[]) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "key-projects-"));
  try {
    return use(
      Object.entries(contents).map(([name, content]) => {
        const path = join(folder, name);
        writeFileSync(path, content);
        return path;
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
