import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** How the folder that holds new files until they are switched in begins; the number of its process follows. */
export const STAGING = ".report-";
/** Tells what is being switched; it is there once all new files are written. */
export const JOURNAL = "switch.json";

/** What a journal says: the paths of new files, and of those that go. */
export interface Switch {
  readonly files: readonly string[];
  readonly gone: readonly string[];
}

/**
 * Finishes what killed processes left in a folder: files that were all written are moved to their places, so that a report
 * is the new one whole; what was only half written is removed.
 */
export function finishSwitches(folder: string): void {
  for (const name of readdirSync(folder)) {
    const owner = /^\.report-(\d+)-/.exec(name)?.[1];
    if (owner === undefined || isRunning(Number(owner))) continue;
    const staging = join(folder, name);
    if (existsSync(join(staging, JOURNAL))) {
      const { files, gone } = JSON.parse(readFileSync(join(staging, JOURNAL), "utf8")) as Switch;
      for (const path of gone) rmSync(join(folder, path), { force: true });
      for (const path of files) {
        const written = join(staging, "new", path);
        if (existsSync(written)) renameSync(written, join(folder, path));
      }
    }
    rmSync(staging, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process runs, too.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
