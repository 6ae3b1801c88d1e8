// Builds the code and style that a report's page carries inside itself.
import { build } from "esbuild";

// Parts of Vega that no figure of a report uses; a page is sent by mail.
const UNUSED = /^vega-(?:force|voronoi|crossfilter|regression|wordcloud|geo|label)$/;

// No figure is a map: what Vega names of projections is never asked for.
const MAPS = { "d3-geo": ["geoArea", "geoBounds", "geoCentroid"], "vega-projection": ["projection"] };
const absent = (names) => `const absent = () => { throw new Error("the page draws no maps"); };
export { ${names.map((name) => `absent as ${name}`).join(", ")} };`;

// Colours are the theme's own: palettes that Vega knows by name are never asked for.
const PALETTES = [
  "Accent",
  "Category10",
  "Dark2",
  "Observable10",
  "Paired",
  "Pastel1",
  "Pastel2",
  "Set1",
  "Set2",
  "Set3",
];
const noColours = PALETTES.map((name) => `export const scheme${name} = [];`).join("\n");

const withoutUnused = {
  name: "without-unused",
  setup(bundle) {
    bundle.onResolve({ filter: UNUSED }, ({ path }) => ({ path, namespace: "unused" }));
    bundle.onLoad({ filter: /.*/, namespace: "unused" }, () => ({ contents: "export {};" }));
    bundle.onResolve({ filter: /^(?:d3-geo|vega-projection)$/ }, ({ path }) => ({ path, namespace: "maps" }));
    bundle.onResolve({ filter: /^d3-scale-chromatic$/ }, ({ path }) => ({ path, namespace: "palettes" }));
    bundle.onLoad({ filter: /.*/, namespace: "palettes" }, () => ({ contents: noColours }));
    bundle.onLoad({ filter: /.*/, namespace: "maps" }, ({ path }) => ({ contents: absent(MAPS[path]) }));
  },
};

/** Builds dist/page/ from src/report/html/page: page.js and style.css, for browsers from 2023 on. */
export function buildPage() {
  return build({
    entryPoints: { page: "src/report/html/page/main.ts", style: "src/report/html/page/style.css" },
    outdir: "dist/page",
    bundle: true,
    minify: true,
    platform: "browser",
    format: "iife",
    target: ["chrome110", "firefox115", "safari16.4"],
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    plugins: [withoutUnused],
  });
}
