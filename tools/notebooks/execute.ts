import { runCell } from "./cell-run.ts";
import { Kernel } from "./kernel.ts";
import { joined, type Notebook, numberedCode } from "./notebook.ts";
import { storeOutput } from "./stored-form.ts";

/** A cell that failed: the message names it as Jupyter shows it, with its id. */
export class CellError extends Error {
  readonly code = "notebook.cell-failed";
}

/**
 * Runs a notebook from its first cell to its last in a kernel of its own, and returns it with the new outputs.
 * `folder` is where it runs: the notebook's own. Throws a CellError at the first cell that fails.
 */
export async function execute(notebook: Notebook, folder: string): Promise<Notebook> {
  const numbers = numberedCode(notebook);
  const kernel = await Kernel.start(folder);
  try {
    const cells: Notebook["cells"][number][] = [];
    for (const cell of notebook.cells) {
      if (cell.cell_type !== "code") {
        cells.push(cell);
        continue;
      }
      const number = numbers.get(cell);
      if (number === undefined) {
        cells.push({ ...cell, execution_count: null, outputs: [] });
        continue;
      }
      const fail = (what: string, cause?: unknown): never => {
        throw new CellError(`cell [${number}] ${cell.id} failed: ${what}`, { cause });
      };
      const outputs = await runCell(kernel, joined(cell.source)).catch((error: Error) => fail(error.message, error));
      const error = outputs.find((output) => output.output_type === "error");
      if (error) fail(`${error.ename}: ${error.evalue}`);
      cells.push({ ...cell, execution_count: number, outputs: outputs.map((output) => storeOutput(output, number)) });
    }
    return { ...notebook, cells, metadata: { ...notebook.metadata, language_info: kernel.language } };
  } finally {
    await kernel.stop();
  }
}
