import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Notebook } from "./notebook.ts";

/** Folder of the notebooks, from the project's root. */
export const NOTEBOOKS = "notebooks";

/** Paths of the notebooks whose names contain one of the given parts, all where none is given. Throws where none fits. */
export function notebookFiles(parts: readonly string[] = []): string[] {
  const names = readdirSync(NOTEBOOKS)
    .filter((name) => name.endsWith(".ipynb"))
    .sort();
  const fitting = names.filter(
    (name) => parts.length === 0 || parts.some((part) => join(NOTEBOOKS, name).includes(part)),
  );
  if (fitting.length === 0) {
    throw new Error(
      `notebooks: expected a name with ${parts.join(" or ") || ".ipynb"}, found ${names.join(", ") || "none"}`,
    );
  }
  return fitting.map((name) => join(NOTEBOOKS, name));
}

/** Name of a notebook without folder and suffix. */
export function notebookName(file: string): string {
  return basename(file, ".ipynb");
}

/** Path of a notebook's export as a page. */
export function exportPath(file: string): string {
  return join("reports", "notebooks", `${notebookName(file)}.html`);
}

/** Reads a notebook. Throws where it isn't of nbformat 4.5 or later, whose cells have ids. */
export function readNotebook(file: string): Notebook {
  const notebook = JSON.parse(readFileSync(file, "utf8")) as Notebook;
  const { nbformat, nbformat_minor: minor } = notebook;
  if (nbformat !== 4 || minor < 5) throw new Error(`${file}: expected nbformat 4.5 or later, got ${nbformat}.${minor}`);
  return notebook;
}

/** Writes a file whole: one that is interrupted leaves the old one. True where that changed it. */
export function writeWhole(file: string, text: string): boolean {
  const unfinished = `${file}.unfinished`;
  let before: string | null = null;
  try {
    before = readFileSync(file, "utf8");
  } catch {}
  if (before === text) return false;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
  return true;
}
