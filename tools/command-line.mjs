// Builds the command line: one script with all that it bundles, which runs from V8's code cache. Finding, reading and
// compiling modules was half of a chart's time.
import { chmodSync, copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const BUNDLE = "dist/command/command.cjs";

/** Node has no canvas, and text is measured with the font's own widths: Vega needn't look for one. */
const withoutCanvas = {
  name: "without-canvas",
  setup({ onResolve, onLoad }) {
    const namespace = "without-canvas";
    onResolve({ filter: /^vega-canvas$/ }, ({ path }) => ({ path, namespace }));
    onLoad({ filter: /.*/, namespace }, () => ({
      contents: `const none = () => null;
        export { none as canvas, none as domCanvas, none as image, none as nodeCanvas };`,
    }));
  },
};

/** Builds dist/cli.js, and what it runs in dist/command/. */
export async function buildCommandLine() {
  await build({
    entryPoints: ["src/cli/program/main.ts"],
    outfile: BUNDLE,
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    // Code from a cache can't import by itself; every package that stays outside can be required.
    supported: { "dynamic-import": false },
    charset: "ascii",
    legalComments: "none",
    logLevel: "warning",
    define: { "import.meta.url": "bundleUrl" },
    plugins: [withoutCanvas],
    external: [
      "@clickhouse/*",
      "@duckdb/*",
      "@myriaddreamin/*",
      "@resvg/*",
      "@uwdata/flechette",
      "arquero",
      "danfojs-node",
      "pg",
      "pg-copy-streams",
    ],
  });
  writeFileSync(BUNDLE, escaped(readFileSync(BUNDLE, "utf8")));
  copyFileSync("tools/code-cache/cached-script.mjs", "dist/command/cached-script.mjs");
  copyFileSync("tools/code-cache/cli.mjs", "dist/cli.js");
  chmodSync("dist/cli.js", 0o755);
}

/**
 * A script in ASCII: esbuild leaves the characters of regular expressions and of tagged templates, which are only handed to
 * `RegExp` here. A backslash before such a character goes, since it would make one of the escape's own.
 */
function escaped(script) {
  return script.replace(/(\\*)([\u0080-\uffff])/g, (_, backslashes, character) => {
    const kept = backslashes.length % 2 === 1 ? backslashes.slice(1) : backslashes;
    return `${kept}\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
