import { namedFiles } from "./named-files.ts";
import { existsSync, lstatSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Language } from "../language/language.ts";
import { parseManifest } from "../report/verify.ts";
import type { PublishedFile } from "../report/manifest.ts";
import type { Invocation } from "./command.ts";
import { fileHash } from "./file-hash.ts";
import { SIGNATURE } from "./signature.ts";
import { finishSwitches } from "./unfinished-switch.ts";
import { isOneOf, type OutputFile, writeFiles } from "./write-files.ts";

const REMOVED: Readonly<Record<Language, (folder: string, paths: string) => string>> = {
  zh: (folder, paths) => `${folder}：已移走上一份报告的文件（新报告没有它们）：${paths}`,
  en: (folder, paths) => `${folder}: removed files of the former report, which the new one doesn't have: ${paths}`,
};
const KEPT: Readonly<Record<Language, (folder: string, paths: string) => string>> = {
  zh: (folder, paths) =>
    `${folder}：上一份报告的文件写出后有人改过，未动：${paths}（新报告没有它们，verify 会列为多出）`,
  en: (folder, paths) =>
    `${folder}: kept files of the former report, since they were changed: ${paths} (the new one doesn't have them; verify lists them as extra)`,
};

/**
 * Writes a report into its folder, which holds one report: what the former one, by its own manifest, wrote there and the new
 * one doesn't have is removed in the same switch, and said. A file that was changed since, a source, and every file that no
 * manifest lists are somebody's own and stay. Rejects with an OutputError.
 */
export async function writeReport(
  folder: string,
  files: readonly OutputFile[],
  { sources, output }: { readonly sources: readonly string[]; readonly output: Invocation["output"] },
): Promise<void> {
  const { unchanged, changed } = await leftovers(folder, new Set(files.map(({ path }) => path)), sources);
  writeFiles(folder, files, sources, unchanged);
  const { language } = output;
  const list = (paths: readonly string[]) => inShort(paths).join(language === "zh" ? "、" : ", ");
  if (unchanged.length > 0) output.complain(REMOVED[language](folder, list(unchanged)));
  if (changed.length > 0) output.complain(KEPT[language](folder, list(changed)));
}

/** Paths as they are said: those of a folder that has many as one. */
function inShort(paths: readonly string[]): string[] {
  const folders = new Map<string, string[]>();
  for (const path of paths) folders.set(dirname(path), [...(folders.get(dirname(path)) ?? []), path]);
  return [...folders].flatMap(([folder, within]) =>
    folder !== "." && within.length > MOST_NAMED ? [`${folder}/* (${within.length})`] : within,
  );
}

const MOST_NAMED = 3;

/** Writes the report that a command makes. */
export async function writeInvokedReport(
  folder: string,
  files: readonly OutputFile[],
  invocation: Invocation,
): Promise<void> {
  await writeReport(folder, files, { sources: namedFiles(invocation), output: invocation.output });
}

/** The files of the former report in a folder that aren't among the new ones, as they were written or changed since. */
async function leftovers(folder: string, own: ReadonlySet<string>, sources: readonly string[]) {
  const unchanged: string[] = [];
  const changed: string[] = [];
  const former = formerFiles(folder);
  for (const { path, sha256 } of former ?? []) {
    const place = join(folder, path);
    if (own.has(path) || !isWithin(path) || !isFile(place) || isLinked(folder, path) || isOneOf(place, sources))
      continue;
    if ((await fileHash(place)) === sha256) unchanged.push(path);
    else changed.push(path);
  }
  // The signature of a manifest that is replaced is worth nothing; it would only seem to be that of the new one.
  const signature = join(folder, SIGNATURE);
  if (former && isFile(signature) && !own.has(SIGNATURE) && !isOneOf(signature, sources)) unchanged.push(SIGNATURE);
  return { unchanged, changed };
}

/** The files that a folder's manifest lists; null where there is no manifest, or none that can be read. */
function formerFiles(folder: string): readonly PublishedFile[] | null {
  if (!existsSync(folder)) return null;
  try {
    finishSwitches(folder);
    const { files } = parseManifest(readFileSync(join(folder, "figures.json"), "utf8"));
    return Array.isArray(files) ? files.filter((file) => typeof file?.path === "string") : [];
  } catch {
    return null;
  }
}

/** A manifest that came from elsewhere may name any place: only those within its folder are a report's. */
function isWithin(path: string): boolean {
  return path.split(/[\\/]/).every((part) => part !== "" && part !== "." && part !== ".." && !part.includes(":"));
}

/** Whether a link on the way leads out of the folder. */
function isLinked(folder: string, path: string): boolean {
  return realpathSync(join(folder, dirname(path))) !== join(realpathSync(folder), dirname(path));
}

function isFile(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false })?.isFile() === true;
}
