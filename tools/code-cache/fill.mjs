// Draws a chart with the command line that was just built, and keeps what V8 compiled for it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const dist = new URL("../../dist/", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "key-projects-build-"));
process.argv = [process.execPath, "cli.js", "chart", "district", "--out", join(folder, "chart.svg")];
await import(new URL("cli.js", dist));
rmSync(folder, { recursive: true });
const { scripts } = await import(new URL("command/cached-script.mjs", dist));
for (const [cache, script] of scripts) writeFileSync(cache, script.createCachedData());
