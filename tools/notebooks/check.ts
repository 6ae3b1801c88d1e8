import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { staleness } from "./compare.ts";
import { execute } from "./execute.ts";
import { notebookPage } from "./html/page.ts";
import { exportPath, notebookName, readNotebook } from "./notebook-files.ts";

/**
 * Executes a notebook and throws where it isn't as it should be: a cell that fails, a stored output that is stale, an
 * export that isn't of what is stored. The message names the cell.
 */
export async function checkNotebook(file: string): Promise<void> {
  const notebook = readNotebook(file);
  const run = async () => staleness(readFileSync(file, "utf8"), await execute(notebook, dirname(resolve(file))));
  // Deno may lose an output on a busy machine; what is stale is so in a second run too.
  const stale = (await run()) && (await run());
  if (stale) throw new Error(`${stale}\nRun: npm run notebooks -- ${notebookName(file)}`);
  const path = exportPath(file);
  if (readFileSync(path, "utf8") !== notebookPage(notebook, notebookName(file))) {
    throw new Error(`${path} is stale. Run: npm run notebooks -- ${notebookName(file)}`);
  }
}
