import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folders: string[] = [];
// What a shell says of a process that ended by a signal.
const STATUS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** A folder that is gone when the command ends, by itself or by a signal. */
export function temporaryFolder(): string {
  if (folders.length === 0) {
    process.once("exit", () => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    });
    for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"] as const)
      process.once(signal, () => process.exit(STATUS[signal]));
  }
  const folder = mkdtempSync(join(tmpdir(), "key-projects-"));
  folders.push(folder);
  return folder;
}
