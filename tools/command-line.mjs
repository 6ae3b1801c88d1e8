// Builds the command line: one script with all that it bundles, which runs from V8's code cache. Finding, reading and
// compiling modules was half of a chart's time.
import { chmodSync, copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { jsonAsText } from "./json-text.mjs";

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

// Packages of forms that most commands neither read nor write: half of the code, each in a script of its own that is read
// when it is asked for.
const RARE = ["@e965/xlsx", "csv-stringify", "docx", "hyparquet", "hyparquet-writer", "parse5", "saxes", "unpdf"];
const scriptOf = (name) => `${name.replace(/\W+/g, "-").replace(/^-/, "")}.cjs`;

const besideTheCommand = {
  name: "beside-the-command",
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(?:${RARE.join("|")})$`), namespace: "file" }, ({ path, kind }) =>
      kind === "entry-point" ? undefined : { path: `./${scriptOf(path)}`, external: true },
    );
  },
};

/** Builds dist/cli.js, and what it runs in dist/command/. */
export async function buildCommandLine() {
  await Promise.all([
    script("src/cli/program/main.ts", BUNDLE, [withoutCanvas, besideTheCommand, jsonAsText]),
    ...RARE.map((name) => script(name, `dist/command/${scriptOf(name)}`, [])),
  ]);
  // A script that runs from a cache is the body of a function (cached-script.mjs).
  writeFileSync(BUNDLE, `(function(require,module,bundleUrl){${readFileSync(BUNDLE, "latin1")}\n})`);
  copyFileSync("tools/code-cache/cached-script.mjs", "dist/command/cached-script.mjs");
  copyFileSync("tools/code-cache/cli.mjs", "dist/cli.js");
  chmodSync("dist/cli.js", 0o755);
}

/** Builds one script of ASCII. */
async function script(entry, outfile, plugins) {
  await build({
    entryPoints: [entry],
    outfile,
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
    define: outfile === BUNDLE ? { "import.meta.url": "bundleUrl" } : {},
    plugins,
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
  writeFileSync(outfile, escaped(readFileSync(outfile, "utf8")));
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
