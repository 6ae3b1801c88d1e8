// Vega and Vega-Lite in one bundle that runs from V8's code cache: compiling them is the longest step of drawing a chart.
import { copyFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** What the command line uses of them; anything else that its sources import fails the build. */
const USED = { vega: ["View", "SVGStringRenderer", "loader", "parse", "textMetrics"], "vega-lite": ["compile"] };
const here = dirname(fileURLToPath(import.meta.url));

/** Lets the command line take the packages from the bundle. */
export const vegaFromBundle = {
  name: "vega-from-bundle",
  setup({ onResolve, onLoad }) {
    const namespace = "vega-from-bundle";
    onResolve({ filter: /^\.\/cached-script\.mjs$/ }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /^vega(-lite|-bundle)?$/ }, ({ path }) => ({ path, namespace }));
    onLoad({ filter: /.*/, namespace }, ({ path }) => ({
      contents:
        path === "vega-bundle"
          ? `import { runCached } from "./cached-script.mjs";
             export const bundle = runCached(new URL("vega.cjs", import.meta.url));`
          : `import { bundle } from "vega-bundle";
             export const { ${USED[path].join(", ")} } = bundle;`,
    }));
  },
};

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

/** Writes the bundle, and the script that runs it, to a folder. */
export async function buildVega(folder) {
  await build({
    stdin: {
      contents: Object.entries(USED)
        .map(([name, names]) => `export { ${names.join(", ")} } from "${name}";`)
        .join("\n"),
      resolveDir: here,
    },
    outfile: join(folder, "vega.cjs"),
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    // Code from a cache can't import by itself; and a text of one byte a character is read faster.
    supported: { "dynamic-import": false },
    charset: "ascii",
    legalComments: "none",
    logLevel: "warning",
    plugins: [withoutCanvas],
  });
  copyFileSync(join(here, "cached-script.mjs"), join(folder, "cached-script.mjs"));
}
