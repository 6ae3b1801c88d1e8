// Builds dist/ where its sources are newer: the library and its part for browsers (packages stay outside), the command
// line and the page's own code. With --all it adds the declarations that consumers compile against and V8's code cache,
// and builds where these are of another Node.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { buildCommandLine } from "./command-line.mjs";
import { jsonAsText } from "./json-text.mjs";
import { joinModules } from "./one-module.mjs";
import { buildPage } from "./page.mjs";

const REFERENCE_LISTS = readdirSync("data").flatMap((name) => (name.endsWith(".json") ? join("data", name) : []));
const SOURCES = ["src", "tools", "package.json", "package-lock.json", "tsconfig.build.json", ...REFERENCE_LISTS];
/** Written last, so that a build that was interrupted isn't taken for one; holds what was built with --all. */
const DONE = "dist/.done";
const all = process.argv.includes("--all");
// V8 takes no cache that another Node made.
const WHOLE = `all of it, by Node ${process.version}`;

if (newest(SOURCES) >= newest([DONE]) || (all && readFileSync(DONE, "utf8") !== WHOLE)) {
  rmSync("dist", { recursive: true, force: true });
  mkdirSync("dist/command", { recursive: true });
  await Promise.all([buildLibrary(), buildCommandLine(), buildPage()]);
  await writeTheme();
  if (all) {
    declareTypes();
    run(join("tools", "code-cache", "fill.mjs"));
  }
  writeFileSync(DONE, all ? WHOLE : "");
}

async function buildLibrary() {
  const [{ metafile }] = await Promise.all([
    modules({ index: "src/index.ts", danfo: "src/frame/danfo.ts" }, "library"),
    // On its own, since what is joined holds what browsers don't have.
    modules({ browser: "src/browser.ts" }, "library/browser"),
  ]);
  await joinModules("dist/index.js", metafile.outputs);
}

function modules(entryPoints, folder) {
  return build({
    entryPoints,
    outdir: "dist",
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    splitting: true,
    chunkNames: `${folder}/[name]-[hash]`,
    metafile: true,
    plugins: [jsonAsText],
    // Less to read and compile when it is imported; names stay, for whoever reads a stack trace.
    minifyWhitespace: true,
    minifySyntax: true,
    charset: "ascii",
    legalComments: "none",
    logLevel: "warning",
  });
}

/** The looks of the charts as JSON, for tools that read no modules. */
async function writeTheme() {
  const { theme } = await import(new URL("../dist/index.js", import.meta.url));
  writeFileSync("dist/theme.json", `${JSON.stringify(theme, null, 2)}\n`);
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

/** Runs a script with this Node; the build fails where the script does. */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}

/** When the newest of some files, and of all in some folders, was written; 0 where there is none. */
function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const stat = statSync(path, { throwIfNoEntry: false });
      if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
      return Math.max(stat.mtimeMs, newest(readdirSync(path).map((name) => join(path, name))));
    }),
  );
}
