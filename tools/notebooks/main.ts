import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { checkCellTypes } from "./cell-types.ts";
import { checkNotebook } from "./check.ts";
import { execute } from "./execute.ts";
import { notebookPage } from "./html/page.ts";
import { installKernel } from "./kernel-spec.ts";
import { exportPath, notebookFiles, notebookName, readNotebook, writeWhole } from "./notebook-files.ts";
import { formatNotebook } from "./stored-form.ts";

const USAGE = `node tools/notebooks/run.mjs COMMAND [NAME…]
  run     execute the notebooks (all, or those whose name contains NAME), store their outputs and export them
  check   execute them, and fail where a cell fails or its types are wrong, or where what is stored or exported is stale
  html    export them as they are stored
  kernel  install a Jupyter kernel for this checkout, in the user's folder or in NAME`;

/** Executes a notebook, stores its outputs and exports it. */
async function run(file: string): Promise<string> {
  const changed = writeWhole(file, await settled(file));
  await exportHtml(file);
  return changed ? "written" : "unchanged";
}

const MOST_RUNS = 6;

/** A notebook with its outputs as they are stored, or as two runs one after the other give them: Deno may lose one on a busy machine. */
async function settled(file: string): Promise<string> {
  const notebook = readNotebook(file);
  let last = readFileSync(file, "utf8");
  for (let count = 0; count < MOST_RUNS; count += 1) {
    const fresh = formatNotebook(await execute(notebook, dirname(resolve(file))));
    if (fresh === last) return fresh;
    last = fresh;
  }
  throw new Error(`no two of ${MOST_RUNS} runs, one after the other, gave the same outputs`);
}

/** Writes a notebook's page. */
async function exportHtml(file: string): Promise<string> {
  const path = exportPath(file);
  return `${path} ${writeWhole(path, notebookPage(readNotebook(file), notebookName(file))) ? "written" : "unchanged"}`;
}

async function checkCurrent(file: string): Promise<string> {
  await checkNotebook(file);
  return "current";
}

async function forEach(files: readonly string[], work: (file: string) => Promise<string>): Promise<number> {
  let failed = 0;
  for (const file of files) {
    try {
      console.log(`${file}: ${await work(file)}`);
    } catch (error) {
      failed += 1;
      console.error(`${file}: ${(error as Error).message}`);
    }
  }
  return failed;
}

async function main([command, ...names]: readonly string[]): Promise<number> {
  switch (command) {
    case "run":
      return forEach(notebookFiles(names), run);
    case "check": {
      const files = notebookFiles(names);
      const complaints = await checkCellTypes(files);
      for (const complaint of complaints) console.error(complaint);
      return complaints.length + (await forEach(files, checkCurrent));
    }
    case "html":
      return forEach(notebookFiles(names), exportHtml);
    case "kernel":
      console.log(`installed ${installKernel(names[0])}`);
      return 0;
    default:
      throw new Error(USAGE);
  }
}

try {
  process.exitCode = (await main(process.argv.slice(2))) === 0 ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
