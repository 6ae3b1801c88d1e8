import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { SOURCE, wrongUse } from "./wrong-use.ts";

// What office programs leave beside an open document, and what systems put into folders.
const BESIDES = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;
// What a report writes, and what a batch writes beside its reports.
const REPORT = "figures.json";
const TABLES = ["batch.csv", "batch.json"];

/** A file to be read, and a name for what is made of it: its path below the folder that was named. */
export interface InputFile {
  readonly path: string;
  readonly name: string;
}

/**
 * The files that words of a command line name: themselves, those of a folder and of the folders in it, or those whose names
 * fit a pattern with * and ?; each once, in the order of names. Reports that were made earlier aren't read, nor is anything
 * within `out`. Throws a UsageError where a word names none.
 */
export function inputFiles(words: readonly string[], out: string): InputFile[] {
  const found = words.flatMap((word) => {
    const files = filesOf(word, resolve(out));
    if (files.length === 0)
      throw wrongUse(
        SOURCE,
        { zh: "目录或文件", en: "a folder or files" },
        { zh: `无（${JSON.stringify(word)}）`, en: `none: ${JSON.stringify(word)}` },
      );
    return files;
  });
  const paths = found.map(({ path }) => resolve(path));
  return found.filter((_, index) => paths.indexOf(paths[index]!) === index);
}

function filesOf(word: string, out: string): InputFile[] {
  const entry = statSync(word, { throwIfNoEntry: false });
  if (entry?.isDirectory()) return filesIn(word, "", out, new Set());
  if (entry) return [{ path: word, name: basename(word) }];
  if (!/[*?]/.test(basename(word))) return [];
  const pattern = basename(word)
    .replace(/[\\^$.+()[\]{}|]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  const fits = new RegExp(`^${pattern}$`, "su");
  const folder = dirname(word);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return namesIn(folder)
    .filter((name) => fits.test(name))
    .map((name) => ({ path: join(folder, name), name }))
    .filter(({ path }) => !statSync(path, { throwIfNoEntry: false })?.isDirectory());
}

const namesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !BESIDES.test(name))
    .toSorted();

/** A link that leads nowhere, a pipe and a device are listed too: they are refused by name, not passed over. */
function filesIn(folder: string, below: string, out: string, seen: Set<string>): InputFile[] {
  // A link may lead back to a folder that it stands in.
  const real = realpathSync(folder);
  const all = namesIn(folder);
  const isMade = below !== "" && (real === realOf(out) || all.includes(REPORT));
  if (seen.has(real) || isMade) return [];
  seen.add(real);
  const names = TABLES.every((name) => all.includes(name)) ? all.filter((name) => !TABLES.includes(name)) : all;
  return names.flatMap((name) => {
    const path = join(folder, name);
    const own = below === "" ? name : `${below}-${name}`;
    return statSync(path, { throwIfNoEntry: false })?.isDirectory()
      ? filesIn(path, own, out, seen)
      : [{ path, name: own }];
  });
}

const realOf = (path: string): string | null => (existsSync(path) ? realpathSync(path) : null);

/** A folder's name for each file: its name without the ending, with it where two would be one. */
export function outputNames(files: readonly string[]): string[] {
  const plain = (file: string) => basename(file).replace(/\.[^.]*$/, "") || basename(file);
  const folded = files.map((file) => plain(file).toLowerCase());
  const names = files.map((file, index) =>
    folded.indexOf(folded[index]!) === folded.lastIndexOf(folded[index]!)
      ? plain(file)
      : basename(file).replaceAll(".", "-"),
  );
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((one) => one.toLowerCase() === name.toLowerCase()).length;
    return before === 0 ? name : `${name}-${before + 1}`;
  });
}
