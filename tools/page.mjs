// Builds the code and style that a report's page carries inside itself.
import { build } from "esbuild";

// Parts of Vega that no figure of a report uses; a page is sent by mail.
const UNUSED = /^vega-(?:force|voronoi|crossfilter|regression|wordcloud|geo|label)$/;

// No figure is a map or holds a selection of Vega's, and all data are in the page: what it names of them is never asked for.
const NEVER_ASKED = {
  "d3-geo": ["geoArea", "geoBounds", "geoCentroid"],
  "vega-projection": ["projection"],
  "topojson-client": ["feature", "mesh"],
  "d3-dsv": ["dsvFormat"],
  "vega-selections": ["selectionIdTest", "selectionResolve", "selectionTest", "selectionTuples", "selectionVisitor"],
};
const absent = (
  names,
) => `const absent = () => { throw new Error("the page draws no maps, loads no files and selects nothing"); };
export { ${names.map((name) => `absent as ${name}`).join(", ")} };`;

// Figures have the theme's colours: none is drawn in a scheme that Vega takes from elsewhere by its name.
const SCHEMES = [
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
const noSchemes = `export const ${SCHEMES.map((name) => `scheme${name} = []`).join(", ")};`;

const withoutUnused = {
  name: "without-unused",
  setup(bundle) {
    bundle.onResolve({ filter: UNUSED }, ({ path }) => ({ path, namespace: "unused" }));
    bundle.onLoad({ filter: /.*/, namespace: "unused" }, () => ({ contents: "export {};" }));
    bundle.onResolve({ filter: /^d3-scale-chromatic$/ }, ({ path }) => ({ path, namespace: "schemes" }));
    bundle.onLoad({ filter: /.*/, namespace: "schemes" }, () => ({ contents: noSchemes }));
    bundle.onResolve({ filter: /^(?:d3-geo|vega-projection|topojson-client|d3-dsv|vega-selections)$/ }, ({ path }) => ({
      path,
      namespace: "absent",
    }));
    bundle.onLoad({ filter: /.*/, namespace: "absent" }, ({ path }) => ({ contents: absent(NEVER_ASKED[path]) }));
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
