import { expect, test } from "vitest";
import { checkCellTypes } from "../../tools/notebooks/cell-types.ts";
import { execute } from "../../tools/notebooks/execute.ts";
import { notebookFiles, readNotebook } from "../../tools/notebooks/notebook-files.ts";

const files = notebookFiles();

test("cells are right by their types", async () => {
  expect(await checkCellTypes(files)).toEqual([]);
});

// One after the other: a kernel takes a core to itself.
test.each(files)("%s runs", async (file) => {
  await execute(readNotebook(file), "notebooks");
});
