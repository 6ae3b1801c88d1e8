// Builds dist/: the library (packages external) and the command line (vega and vega-lite bundled, since start-up is most of its time).
import { rmSync } from "node:fs";
import { build } from "esbuild";

const common = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  splitting: true,
  logLevel: "warning",
  charset: "utf8",
  legalComments: "none",
};
rmSync("dist", { recursive: true, force: true });
await build({
  ...common,
  entryPoints: { index: "src/index.ts", danfo: "src/frame/danfo.ts" },
  outdir: "dist",
  packages: "external",
  chunkNames: "library/[name]-[hash]",
});
await build({
  ...common,
  entryPoints: { cli: "src/cli/main.ts" },
  outdir: "dist",
  minify: true,
  chunkNames: "command/[name]-[hash]",
  external: ["@myriaddreamin/*", "@resvg/*", "danfojs-node"],
  // Bundled CommonJS packages call require for Node's own modules.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
});
