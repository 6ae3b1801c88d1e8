import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { BUNDLED_SOURCE, bundledPath } from "../load.ts";
import type { Manifest } from "../report/manifest.ts";
import type { FoundFiles } from "../seal/compare-files.ts";
import { parseManifest } from "../report/verify.ts";
import { UsageError } from "./command.ts";
import { finishSwitches } from "./unfinished-switch.ts";

/**
 * The manifest of a report's folder (or a manifest file itself), and the path of the source that it names: the bundled
 * one, or a file of that name here or beside the manifest. Throws the file system's error, a ManifestError, or a UsageError
 * where there is no such source.
 */
export function readManifest(directory: string): {
  recorded: Manifest;
  sourcePath: () => string;
  /** The files of the folder; none where a manifest alone was named. */
  files: FoundFiles;
} {
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory()) finishSwitches(directory);
  const file = directory.endsWith(".json") ? directory : join(directory, "figures.json");
  const recorded = parseManifest(readFileSync(file, "utf8"), file);
  const name: unknown = recorded.source.file;
  const sourcePath = () => {
    if (name === BUNDLED_SOURCE) return bundledPath(BUNDLED_SOURCE);
    const found = typeof name === "string" ? [name, join(directory, name)].find((path) => existsSync(path)) : undefined;
    if (found === undefined)
      throw new UsageError(`source: expected the file that the figures are from (${name}), got none`);
    return found;
  };
  return { recorded, sourcePath, files: directory === file ? new Map() : filesIn(directory) };
}

/** All files of a folder but hidden ones, by their paths within it with `/`. */
function filesIn(folder: string): FoundFiles {
  const found = new Map<string, Uint8Array>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/");
    if (entry.isFile() && !path.split("/").some((part) => part.startsWith(".")))
      found.set(path, readFileSync(join(folder, path)));
  }
  return found;
}
