import { expect, test } from "vitest";
import { cellsAsModule } from "../../tools/notebooks/cell-types.ts";
import { staleness } from "../../tools/notebooks/compare.ts";
import { CellError, execute } from "../../tools/notebooks/execute.ts";
import type { Cell, CodeCell, Notebook, Output } from "../../tools/notebooks/notebook.ts";
import { formatNotebook } from "../../tools/notebooks/stored-form.ts";

const code = (id: string, source: string): Cell => ({
  cell_type: "code",
  id,
  source,
  metadata: {},
  execution_count: null,
  outputs: [],
});
const notebook = (...cells: Cell[]): Notebook => ({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
const outputs = ({ cells }: Notebook): (readonly Output[])[] => cells.map((cell) => (cell as CodeCell).outputs);

// Deno's kernel now and then loses an output (the check of notebooks runs twice for it, too): one run has to hold whole.
test("outputs are stored with their cell, in order, without colours, and a second run gives the same bytes", {
  retry: 2,
}, async () => {
  const source = notebook(
    code("import", 'import { show, sum } from "key-projects";\nconsole.log("一\\n二");'),
    code("nothing", " "),
    code("show", 'await show([{ 投资: sum([2077.33, 2077.33, 2077.33]) }]);\nconsole.log("after");'),
    code("value", "({ b: 1, a: [2018] })"),
  );
  const executed = await execute(source, "test/notebook");
  expect(outputs(executed)).toMatchObject([
    [{ output_type: "stream", name: "stdout", text: ["一\n", "二\n"] }],
    [],
    [
      { output_type: "display_data", data: { "text/plain": ["    投资\n", "────────\n", "6,231.99"] } },
      { output_type: "stream", text: ["after\n"] },
    ],
    [{ output_type: "execute_result", execution_count: 3, data: { "text/plain": ["{ b: 1, a: [ 2018 ] }"] } }],
  ]);
  const stored = formatNotebook(executed);
  const again = await execute(JSON.parse(stored) as Notebook, "test/notebook");
  expect(staleness(stored, again)).toBeNull();
  expect(staleness(stored.replace("6,231.99", "6,231.98"), again)).toMatch(/^cell \[2\] show is stale:\n.*6,231\.98/);
  expect(staleness(JSON.stringify(JSON.parse(stored)), again)).toMatch(/^not in its stored form/);
});

test("a cell that fails is named, and so is one that ends the kernel", async () => {
  const failing = notebook(code("fine", "1"), code("broken", 'throw new RangeError("no such district");'));
  await expect(execute(failing, ".")).rejects.toThrow(
    new CellError("cell [2] broken failed: RangeError: no such district"),
  );
  await expect(execute(notebook(code("gone", "Deno.exit(3)")), ".")).rejects.toThrow(/cell \[1\] gone failed: .*ended/);
});

test("cells become one module for the compiler, each under its name", () => {
  const { cells, ...rest } = notebook(code("a", "const a = 1;"), code("empty", ""), code("b", "a + 1;"));
  expect(cellsAsModule({ ...rest, cells })).toBe("// cell [1] a\nconst a = 1;\n// cell [2] b\na + 1;\nexport {};\n");
});
