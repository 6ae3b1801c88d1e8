import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { BUNDLED_SOURCE, bundledPath } from "../load.ts";
import type { Manifest } from "../report/manifest.ts";
import { parseManifest } from "../report/verify.ts";
import { UsageError } from "./command.ts";
import { finishSwitches } from "./unfinished-switch.ts";

/**
 * The manifest of a report's folder (or a manifest file itself), and the path of the source that it names: the bundled
 * one, or a file of that name here or beside the manifest. Throws the file system's error, a ManifestError, or a UsageError
 * where there is no such source.
 */
export function readManifest(directory: string): { recorded: Manifest; sourcePath: () => string } {
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
  return { recorded, sourcePath };
}
