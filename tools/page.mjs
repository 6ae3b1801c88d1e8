// Builds the code and style that a report's page carries inside itself.
import { build } from "esbuild";

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
  });
}
