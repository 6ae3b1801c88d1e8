import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UsageError } from "./command.ts";

// What office programs leave beside an open document, and what systems put into folders.
const BESIDES = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * The files that words of a command line name: themselves, those of a folder, or those whose names fit a pattern with *
 * and ?; each once, in the order of names. Throws a UsageError where a word names none.
 */
export function inputFiles(words: readonly string[]): string[] {
  const found = words.flatMap((word) => {
    const files = filesOf(word);
    if (files.length === 0)
      throw new UsageError(`source: expected a folder or files, got none: ${JSON.stringify(word)}`);
    return files;
  });
  return [...new Set(found)];
}

function filesOf(word: string): string[] {
  const entry = statSync(word, { throwIfNoEntry: false });
  if (entry?.isFile()) return [word];
  if (entry?.isDirectory()) return filesIn(word, /./s);
  if (!/[*?]/.test(basename(word))) return [];
  const pattern = basename(word)
    .replace(/[\\^$.+()[\]{}|]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return filesIn(dirname(word), new RegExp(`^${pattern}$`, "su"));
}

function filesIn(folder: string, pattern: RegExp): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !BESIDES.test(entry.name) && pattern.test(entry.name))
    .map(({ name }) => join(folder, name))
    .toSorted();
}

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
