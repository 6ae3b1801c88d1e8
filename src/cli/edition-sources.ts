import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fittingMappings } from "../disk/load.ts";
import { MisuseError } from "../measure/request/misuse.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Mapping } from "../reading/mapping.ts";
import { readSourcePath, sourceIds, type SourcePath } from "../table/source-path.ts";
import type { Invocation } from "./command.ts";
import { fileOfMapping, mappingsOf, readInvokedSource } from "./source.ts";

/** Two editions of a plan, read. */
export interface Editions {
  readonly old: Dataset;
  readonly new: Dataset;
}

/** What the files of two editions are called where one name would stand for both: with as many folders as it takes. */
export function editionNames(
  olds: readonly string[],
  news: readonly string[],
): { readonly old: readonly string[]; readonly new: readonly string[] } | null {
  const named = [...olds, ...news].map((path) => readSourcePath(path, existsSync));
  const apart = sourceIds(named);
  const alone = [...sourceIds(named.slice(0, olds.length)), ...sourceIds(named.slice(olds.length))];
  const isOneFile = named
    .slice(0, olds.length)
    .some((one) => named.slice(olds.length).some((other) => isSame(one, other)));
  if (isOneFile || apart.every((name, index) => name === alone[index])) return null;
  return { old: apart.slice(0, olds.length), new: apart.slice(olds.length) };
}

const isSame = (a: SourcePath, b: SourcePath): boolean => resolve(a.path) === resolve(b.path) && a.sheet === b.sheet;

/** Mappings of two editions that can't be given to one each. */
export class EditionMappingError extends MisuseError {
  override readonly code = "mapping.edition";
}

/**
 * Reads two editions, and says on stderr what couldn't be read in them. One mapping is for both; of several each edition is
 * read by the one whose headings it has, and in the order OLD, NEW where that leaves a choice. Throws an
 * EditionMappingError where a mapping fits neither, or one edition is left without; gives the edition that has no projects
 * where one has none.
 */
export async function readEditions(
  { options, output }: Pick<Invocation, "options" | "output">,
  oldPath: string,
  newPaths: readonly string[],
): Promise<Editions | { readonly empty: Dataset }> {
  // The links are between the editions, not within one.
  const { links: _, ...others } = options;
  const mappings = mappingsOf(options);
  const [forOld, forNew] = mappings.length < 2 ? [mappings, mappings] : await sharedOut(mappings, oldPath, newPaths);
  const names = editionNames([oldPath], newPaths);
  const read = (positionals: readonly string[], own: readonly Mapping[], called: readonly string[] | undefined) =>
    readInvokedSource(
      { positionals: [...positionals], options: others, output },
      { mappings: own, ...(called && { names: called }) },
    );
  const old = await read([oldPath], forOld, names?.old);
  const next = await read(newPaths, forNew, names?.new);
  const empty = [old, next].find(({ projects }) => projects.length === 0);
  // Where a table wasn't understood, every project would seem to have come or gone.
  return empty ? { empty } : { old, new: next };
}

/** The mapping of the old edition, and those of the new one: the first for which all the others are some use to the new one. */
async function sharedOut(
  mappings: readonly Mapping[],
  oldPath: string,
  newPaths: readonly string[],
): Promise<readonly [readonly Mapping[], readonly Mapping[]]> {
  const fitsOld = await fittingMappings(oldPath, mappings);
  const ofNews = await Promise.all(newPaths.map((path) => fittingMappings(path, mappings)));
  const fitsNew = mappings.map((_, index) => ofNews.some((fits) => fits[index]));
  const names = mappings.map(fileOfMapping);
  const idle = mappings.findIndex((_, index) => !fitsOld[index] && !fitsNew[index]);
  const [old, next] = [nameOf(oldPath), newPaths.map(nameOf).join(", ")];
  if (idle >= 0)
    throw new EditionMappingError({
      zh: `--mapping ${names[idle]}：其中的表头在 ${old} 和 ${next} 中都不全，不知用于哪一版；请核对表头`,
      en: `--mapping ${names[idle]}: expected the headings of ${old} or of ${next}, got some that neither has`,
    });
  const own = mappings.findIndex((_, index) => fitsOld[index] && fitsNew.every((fits, at) => at === index || fits));
  if (own >= 0) return [[mappings[own]!], mappings.filter((_, index) => index !== own)];
  const left = fitsOld.includes(true) ? next : old;
  throw new EditionMappingError({
    zh: `--mapping：${names.join("、")} 都只合一版的表头，${left} 没有自己的映射；请为每一版各给一个（不需要的写 {}）`,
    en: `--mapping: expected one for each edition, got none for ${left}: ${names.join(", ")} have headings of the other ({} in a file stands for none)`,
  });
}

const nameOf = (path: string): string => {
  const { path: file, sheet } = readSourcePath(path, existsSync);
  return sheet === null ? basename(file) : `${basename(file)}#${sheet}`;
};
