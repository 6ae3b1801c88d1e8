import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { execute } from "../../tools/notebooks/execute.ts";
import type { Notebook } from "../../tools/notebooks/notebook.ts";
import { run } from "../cli/run.ts";

mkdirSync(".notebooks", { recursive: true });
const folder = mkdtempSync(join(".notebooks", "template-"));
afterAll(() => rmSync(folder, { recursive: true }));

const shown = ({ cells }: Notebook) =>
  cells.map((cell) =>
    "outputs" in cell ? cell.outputs.map((output) => ("data" in output ? output.data : output)) : [],
  );

test("a notebook for one's own table holds what the kernel shows when it is run again", async () => {
  const out = join(folder, "town.ipynb");
  expect(run(["notebook", "examples/town-plan.csv", "--out", out])).toMatchObject({ status: 0, stdout: "" });
  const notebook = JSON.parse(readFileSync(out, "utf8")) as Notebook;
  expect(notebook.cells[1]?.source.toString()).toContain("examples/town-plan.csv");
  const again = await execute(notebook, folder);
  expect(shown(again)).toEqual(shown(notebook));
  expect(JSON.stringify(shown(again))).toContain("image/svg+xml");
}, 60_000);

test("it has a cell for each dimension that the table has, in the language asked for, and none that it hasn't", () => {
  const source = join(folder, "plain.csv");
  writeFileSync(source, "项目名称,总投资（万元）\n一号桥,100\n二号楼,20\n");
  const out = join(folder, "plain.ipynb");
  expect(run(["notebook", source, "--lang", "en", "--no-run", "--out", out]).status).toBe(0);
  const { cells } = JSON.parse(readFileSync(out, "utf8")) as Notebook;
  expect(cells.map(({ id }) => id)).toEqual([
    "title",
    "parameters",
    "read",
    "columns-title",
    "columns",
    "charts",
    "audit-title",
    "audit",
  ]);
  expect(cells[1]).toMatchObject({ metadata: { tags: ["parameters"] }, execution_count: null, outputs: [] });
  expect(cells[1]?.source.toString()).toContain('"plain.csv"');
});

test("without a table of one's own there is nothing to write", () => {
  const file = join(mkdtempSync(join(tmpdir(), "kp-")), "none.ipynb");
  expect(run(["notebook", "--out", file])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("a table of your own"),
  });
});
