import { expect, test } from "vitest";
import { checkCellTypes } from "../../tools/notebooks/cell-types.ts";
import { checkNotebook } from "../../tools/notebooks/check.ts";
import { notebookFiles } from "../../tools/notebooks/notebook-files.ts";

const files = notebookFiles();

test("cells are right by their types", async () => {
  expect(await checkCellTypes(files)).toEqual([]);
});

// One after the other: a kernel takes a core to itself.
test.each(files)("%s runs, and its outputs and export are current", async (file) => {
  await checkNotebook(file);
});
