import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { NONE } from "../language/misfit.ts";
import { SOURCE, wrongUse } from "./wrong-use.ts";
import { BUNDLED_SOURCE, bundledPath } from "../disk/bundled.ts";
import type { Manifest } from "../report/manifest.ts";
import type { FoundFiles } from "../seal/compare-files.ts";
import { parseManifest } from "../report/verify.ts";
import { readSourcePath } from "../table/source-path.ts";
import { finishSwitches } from "./unfinished-switch.ts";

/**
 * The manifest of a report's folder (or a manifest file itself), and the paths of the sources that it names: the
 * bundled one, or files of those names here or beside the manifest. Throws the file system's error, a ManifestError, or a UsageError
 * where there is no such source.
 */
export function readManifest(path: string): {
  recorded: Manifest;
  /** Where the manifest stands. */
  folder: string;
  sourcePaths: () => string[];
  /** The paths of the edition that the report is set against; none where it is set against none. */
  againstPaths: () => string[];
  /** The files of the folder; none where a manifest of another name, or one of figures alone, was named. */
  files: FoundFiles;
} {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) finishSwitches(path);
  const file = path.endsWith(".json") ? path : join(path, "figures.json");
  const recorded = parseManifest(readFileSync(file, "utf8"), file);
  const { source } = recorded;
  const directory = path === file ? dirname(file) : path;
  const names: readonly unknown[] = source.sources?.map((one) => one.file) ?? [source.file];
  const sourcePaths = () => names.map((name) => sourcePath(name, directory));
  const againstPaths = () => recorded.request?.against?.sources.map((one) => sourcePath(one.file, directory)) ?? [];
  // The files of a report stand beside its figures.json, whether it or their folder is named.
  const isAlone = path === file && (recorded.request === undefined || basename(file) !== "figures.json");
  return { recorded, folder: directory, sourcePaths, againstPaths, files: isAlone ? new Map() : filesIn(directory) };
}

/** The same of the report that a name is looked up in (F42); throws a UsageError where no report stands there. */
export function reportManifest(path: string, name: string): ReturnType<typeof readManifest> {
  if (!existsSync(path.endsWith(".json") ? path : join(path, "figures.json")))
    throw wrongUse(
      "--report",
      {
        zh: `${name} 所在报告的目录（有 figures.json）`,
        en: `the folder of the report that ${name} is of, with its figures.json`,
      },
      path,
    );
  return readManifest(path);
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

function sourcePath(name: unknown, directory: string): string {
  if (name === BUNDLED_SOURCE) return bundledPath(BUNDLED_SOURCE);
  const isThere = (text: string) => existsSync(readSourcePath(text, existsSync).path);
  const found = typeof name === "string" ? [name, join(directory, name)].find(isThere) : undefined;
  if (found === undefined)
    throw wrongUse(
      SOURCE,
      { zh: `这些数字所出的文件（${name}）`, en: `the file that the figures are from (${name})` },
      NONE,
    );
  return found;
}
