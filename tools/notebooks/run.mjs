// Node 20 runs no TypeScript, so the notebook tool is bundled (some 20 ms) before it starts. Run from the project's root.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const outfile = resolve(".notebooks/tool.mjs");
await build({
  entryPoints: ["tools/notebooks/main.ts"],
  outfile,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  charset: "utf8",
  logLevel: "warning",
});
await import(pathToFileURL(outfile).href);
