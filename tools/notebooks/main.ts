import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { checkCellTypes } from "./cell-types.ts";
import { staleness } from "./compare.ts";
import { execute } from "./execute.ts";
import { installKernel } from "./kernel-spec.ts";
import { notebookFiles, readNotebook, writeWhole } from "./notebook-files.ts";
import { formatNotebook } from "./stored-form.ts";

const USAGE = `node tools/notebooks/run.mjs COMMAND [NAME…]
  run     execute the notebooks (all, or those whose name contains NAME) and store their outputs
  check   execute them, and fail where a cell fails, its stored output is stale or its types are wrong
  kernel  install a Jupyter kernel for this checkout`;

/** Executes a notebook and stores its outputs. */
async function run(file: string): Promise<string> {
  const executed = await execute(readNotebook(file), dirname(resolve(file)));
  return writeWhole(file, formatNotebook(executed)) ? "written" : "unchanged";
}

/** Executes a notebook and throws where what it stores is stale. */
async function check(file: string): Promise<string> {
  const stale = staleness(readFileSync(file, "utf8"), await execute(readNotebook(file), dirname(resolve(file))));
  if (stale) throw new Error(stale);
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
      return complaints.length + (await forEach(files, check));
    }
    case "kernel":
      console.log(`installed ${installKernel(names[0])}`);
      return 0;
    default:
      console.error(USAGE);
      return 2;
  }
}

process.exitCode = Math.min(await main(process.argv.slice(2)), 2);
