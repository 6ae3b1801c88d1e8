// Runs the command line that was just built, and keeps what V8 compiled: for a chart, which is what is waited for most, its
// own code alone, since to load code takes time too; for all other commands that of a whole report besides.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const CHART = ["chart", "district", "--format", "svg"];
// The chart last: V8 drops the code of what it hasn't called for a while.
const RUNS = { chart: [CHART], other: [["report"], CHART] };

const [kind] = process.argv.slice(2);
if (kind === undefined) {
  for (const each of Object.keys(RUNS)) {
    const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), each], { stdio: "inherit" });
    if (status !== 0) process.exit(1);
  }
} else {
  const dist = new URL("../../dist/", import.meta.url);
  const folder = mkdtempSync(join(tmpdir(), "key-projects-build-"));
  const { runCached, scripts } = await import(new URL("command/cached-script.mjs", dist));
  const { main } = runCached(new URL("command/command.cjs", dist), kind);
  for (const args of RUNS[kind]) {
    process.argv = [process.execPath, "cli.js", ...args, "--out", join(folder, args[0])];
    await main();
  }
  rmSync(folder, { recursive: true });
  for (const [cache, script] of scripts) writeFileSync(cache, script.createCachedData());
}
