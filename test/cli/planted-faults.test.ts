import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ROW_LIMITS } from "../../src/engine/large-limits.ts";

const folder = mkdtempSync(join(tmpdir(), "key-projects-faults-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, ["dist/cli.js", ...args, "--lang", "en"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return stdout + stderr;
}

// As the command line is built. More rows than are held by commands that needn't hold them: those are read by the database.
test.each([
  ["utf-8", 600, ["summary", "inspect", "audit"]],
  ["gb18030", 600, ["summary", "inspect", "audit"]],
  ["gb18030", ROW_LIMITS.streamed + 1_000, ["summary", "inspect"]],
])("a table in %s of %i rows has each fault named by its line", (encoding, rows, commands) => {
  const path = join(folder, `${rows}-${encoding}.csv`);
  const made = execFileSync(process.execPath, ["bench/planted-faults.mjs", path, String(rows), encoding]);
  const { long, blank, unit, damaged } = JSON.parse(made.toString()) as Record<string, number>;
  for (const command of commands) {
    const said = run(command, path);
    expect(said).toContain(`(line ${long})`);
    expect(said).toContain(`rows ${blank}–`);
    expect(said).toContain(`stands within table 1 (line ${unit})`);
    expect(said).toMatch(new RegExp(`first in line ${damaged}|in line ${damaged}, holds bytes`));
  }
});
