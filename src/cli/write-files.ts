import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { unwritableAs } from "./system-fault.ts";
import type { Words } from "../language/words.ts";
import { misfit } from "../language/misfit.ts";
import { WordedError } from "../language/worded-error.ts";
import { finishSwitches, JOURNAL, STAGING, type Switch } from "./unfinished-switch.ts";

/** A file to be written; its path is within the folder. */
export interface OutputFile {
  readonly path: string;
  /** Or the place of a file that holds it, which is too large for memory. */
  readonly content: string | Uint8Array | { readonly file: string };
}

/** A folder or file that can't be written to, or that is what was read. */
export class OutputError extends WordedError {
  readonly code = "output.unwritable";
}

const FOLDER = { zh: "可写的目录", en: "a folder to write to" } as const;
export const FILE = { zh: "可写的文件", en: "a file to write to" } as const;

/** The error of a place that can't be written to, with what the system says of it. */
export function unwritable(path: string, expected: Words, error: unknown): OutputError {
  return new OutputError(misfit(path, expected, unwritableAs(error)), { cause: error });
}

/** Throws an OutputError where a folder is to be written to and a file stands there: before anything is worked out for it. */
export function refuseFile(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isFile())
    throw new OutputError(misfit(folder, FOLDER, { zh: "一个文件", en: "a file" }));
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Writes files into a folder all together: first beside their places, then each into its place by renaming, so that
 * whoever looks finds an old file or a new one, never half of one. Where anything fails the old files are put back; where
 * the process is killed between two renames, the next command that writes or reads the folder finishes the switch. Other
 * files of the folder stay as they are. `sources` are files that may not be replaced; `gone` are those that go in the same
 * switch. Throws an OutputError.
 */
export function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  sources: readonly string[] = [],
  gone: readonly string[] = [],
): void {
  for (const { path } of files) refuseSource(join(folder, path), sources);
  // A signal that is listened for waits until this is through: it takes milliseconds.
  const wait = () => {};
  for (const signal of SIGNALS) process.on(signal, wait);
  try {
    makeFolder(folder);
    finishSwitches(folder);
    const staging = mkdtempSync(join(folder, `${STAGING}${process.pid}-`));
    try {
      for (const { path, content } of files) put(makePlace(staging, "new", path), content);
      swap(folder, staging, { files: files.map(({ path }) => path), gone });
    } finally {
      rmSync(staging, { recursive: true, force: true });
    }
  } catch (error) {
    throw unwritable(folder, FOLDER, error);
  } finally {
    for (const signal of SIGNALS) process.off(signal, wait);
  }
}

/** Writes one file, as `writeFiles` does; a device or a pipe is written to as it is. Throws an OutputError. */
export function writeFile(path: string, content: string | Uint8Array, sources: readonly string[] = []): void {
  const found = statOf(path);
  if (found?.isDirectory()) throw new OutputError(misfit(path, FILE, { zh: "一个目录", en: "a folder" }));
  if (found === undefined || found.isFile()) writeFiles(dirname(path), [{ path: basename(path), content }], sources);
  else writeFileSync(path, content);
}

/**
 * Throws an OutputError where a place is that of a source; a link to it, or its name in other letters on a disk that knows
 * no case, is the source too.
 */
export function refuseSource(place: string, sources: readonly string[]): void {
  const source = sourceAt(place, sources);
  if (source !== undefined)
    throw new OutputError(
      misfit(place, { zh: "不同于所读来源的文件", en: "another file than the source that was read" }, source),
    );
}

/** Whether a place is that of one of some files, under whatever name. */
export function isOneOf(place: string, files: readonly string[]): boolean {
  return sourceAt(place, files) !== undefined;
}

function sourceAt(place: string, sources: readonly string[]): string | undefined {
  const target = statOf(place);
  return sources.find((source) => {
    const read = target && statOf(source);
    return read?.isFile() && read.ino === target?.ino && read.dev === target.dev;
  });
}

/** What stands at a path; undefined also where a part of it is no folder. */
function statOf(path: string) {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}

function swap(folder: string, staging: string, { files, gone }: Switch): void {
  const undo: (() => void)[] = [];
  try {
    for (const path of files) {
      const place = makePlace(folder, path);
      if (existsSync(place)) copyFileSync(place, makePlace(staging, "old", path));
    }
    // From here on a killed switch is finished by whoever comes next.
    writeFileSync(join(staging, "list"), JSON.stringify({ files, gone } satisfies Switch));
    renameSync(join(staging, "list"), join(staging, JOURNAL));
    for (const path of gone) {
      const place = join(folder, path);
      const old = makePlace(staging, "old", path);
      renameSync(place, old);
      undo.unshift(() => renameSync(old, place));
    }
    for (const path of files) {
      const place = join(folder, path);
      const old = join(staging, "old", path);
      const replaced = existsSync(old);
      renameSync(join(staging, "new", path), place);
      undo.unshift(() => (replaced ? renameSync(old, place) : rmSync(place)));
    }
  } catch (error) {
    rmSync(join(staging, JOURNAL), { force: true });
    for (const step of undo) step();
    throw error;
  }
  removeEmpty(folder, gone);
}

/** Removes the folders within a folder that nothing is left in. */
function removeEmpty(folder: string, gone: readonly string[]): void {
  const within = gone.map(dirname).filter((path) => path !== ".");
  for (const path of new Set(within)) {
    const place = join(folder, path);
    if (existsSync(place) && readdirSync(place).length === 0) rmdirSync(place);
  }
}

function put(place: string, content: OutputFile["content"]): void {
  if (typeof content === "object" && "file" in content) copyFileSync(content.file, place);
  else writeFileSync(place, content);
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
