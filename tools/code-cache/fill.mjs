// Makes a report and draws a chart with the command line that was just built, and keeps what V8 compiled for them.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const dist = new URL("../../dist/", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "key-projects-build-"));
const { runCached, scripts } = await import(new URL("command/cached-script.mjs", dist));
const { main } = runCached(new URL("command/command.cjs", dist));
// The chart last: V8 drops the code of what it hasn't called for a while, and a chart is what is waited for most.
for (const args of [["report"], ["chart", "district", "--format", "svg"]]) {
  process.argv = [process.execPath, "cli.js", ...args, "--out", join(folder, args[0])];
  await main();
}
rmSync(folder, { recursive: true });
for (const [cache, script] of scripts) writeFileSync(cache, script.createCachedData());
