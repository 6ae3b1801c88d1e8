import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { joined, type Notebook, numberedCode } from "./notebook.ts";
import { notebookName, readNotebook } from "./notebook-files.ts";

// As deep as the notebooks' own folder, so that relative imports of a cell resolve.
const FOLDER = ".notebooks";
const MARK = "// cell ";

/** A notebook's cells as one TypeScript module, each under a line that names it: `// cell [3] by-district`. */
export function cellsAsModule(notebook: Notebook): string {
  const cells = [...numberedCode(notebook)];
  return `${cells.map(([cell, number]) => `${MARK}[${number}] ${cell.id}\n${joined(cell.source)}\n`).join("")}export {};\n`;
}

/**
 * Type-checks the cells of notebooks, which the kernel doesn't do, with `tsconfig.notebooks.json`. Returns the compiler's
 * complaints, each with its notebook, cell and line within the cell.
 */
export async function checkCellTypes(files: readonly string[]): Promise<string[]> {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(FOLDER)) if (name.endsWith(".ts")) rmSync(join(FOLDER, name));
  const modules = new Map<string, { file: string; text: string }>();
  for (const file of files) {
    const path = `${FOLDER}/${notebookName(file)}.ts`;
    const text = cellsAsModule(readNotebook(file));
    writeFileSync(path, text);
    modules.set(path, { file, text });
  }
  const compiler = join(
    createRequire(join(process.cwd(), "package.json")).resolve("typescript/package.json"),
    "../bin/tsc",
  );
  const printed = await new Promise<string>((resolve) => {
    const options = [compiler, "-p", "tsconfig.notebooks.json", "--pretty", "false"];
    execFile(process.execPath, options, (error, stdout, stderr) =>
      resolve(stdout + stderr || (error ? `tsc: ${error.message}` : "")),
    );
  });
  return printed
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, path = "", at = "", complaint = ""] = /^(.+?)\((\d+),\d+\): (.*)$/.exec(line) ?? [];
      const module = modules.get(path);
      return module ? `${module.file}: ${cellAt(module.text, Number(at))}: ${complaint}` : line;
    });
}

/** The cell that a line of its module stands in, and the line within the cell. */
function cellAt(text: string, line: number): string {
  const before = text.split("\n").slice(0, line);
  const start = before.findLastIndex((candidate) => candidate.startsWith(MARK));
  return `cell ${before[start]?.slice(MARK.length)} line ${line - start - 1}`;
}
