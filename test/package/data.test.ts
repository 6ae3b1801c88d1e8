import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tidyCsv } from "../../src/frame/tidy-csv.ts";
import { tidyTable } from "../../src/frame/tidy-table.ts";
import { load } from "../../src/disk/load.ts";
import { households } from "../../src/project/household.ts";
import { run } from "../cli/run.ts";

const { projects } = await load();

test.each([
  ["projects.csv", tidyTable(projects)],
  ["households.csv", tidyTable(households(projects))],
])("data/%s is what the source gives now (npm run data writes it)", (file, table) => {
  expect(readFileSync(join("data", file), "utf8")).toBe(tidyCsv(table));
});

test.each(["projects", "households"])("key-projects %s --format csv prints the same table", (command) => {
  const { stdout } = run([command, "--format", "csv"]);
  expect(stdout).toBe(readFileSync(join("data", `${command}.csv`), "utf8"));
});

test.each(["data", "data/fonts"])("%s holds the files that its README states the checksums of", (folder) => {
  const stated = [...readFileSync(join(folder, "README.md"), "utf8").matchAll(/`([0-9a-f]{64})` \| `([^`]+)`/g)];
  expect(stated.length).toBeGreaterThan(0);
  for (const [, hash, file = ""] of stated)
    expect({
      file,
      hash: createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex"),
    }).toEqual({
      file,
      hash,
    });
});
