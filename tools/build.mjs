// Builds dist/: the library (packages stay outside), the command line (bundled and minified, since loading modules is
// most of a command's time), the page's own code, and with --all what publishing needs: declarations, and V8's code cache.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { buildVega, vegaFromBundle } from "./code-cache/vega.mjs";
import { buildPage } from "./page.mjs";

const common = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  splitting: true,
  logLevel: "warning",
  charset: "utf8",
  legalComments: "none",
  outdir: "dist",
};

rmSync("dist", { recursive: true, force: true });
mkdirSync("dist/command", { recursive: true });
await Promise.all([
  buildVega("dist/command"),
  buildPage(),
  build({
    ...common,
    entryPoints: { index: "src/index.ts", danfo: "src/frame/danfo.ts" },
    packages: "external",
    chunkNames: "library/[name]-[hash]",
  }),
  build({
    ...common,
    entryPoints: { cli: "src/cli/main.ts" },
    minify: true,
    plugins: [vegaFromBundle],
    chunkNames: "command/[name]-[hash]",
    external: ["@myriaddreamin/*", "@resvg/*", "arquero", "danfojs-node"],
    // Bundled CommonJS packages call require for Node's own modules.
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  }),
]);
if (process.argv.includes("--all")) {
  declareTypes();
  run(join("tools", "code-cache", "fill.mjs"));
}

/** Runs a script with this Node; the build fails where the script does. */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}

function declareTypes() {
  run(join("node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.build.json");
  // The sources import each other as .ts; a consumer's compiler looks for the .d.ts beside a .js.
  for (const file of readdirSync("dist/types", { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".d.ts")) continue;
    const path = join("dist/types", file);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace(/(["'])(\.\.?\/[^"']+)\.ts\1/g, "$1$2.js$1"));
  }
}
