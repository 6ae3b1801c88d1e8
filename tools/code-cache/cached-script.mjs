// Runs a CommonJS bundle from the code that V8 compiled for it at build time. Copied to dist/command; not bundled, so that
// the build can reach the scripts and write their caches.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";

/** The scripts that were run, by the path of their cache. */
export const scripts = new Map();

/** What a bundle exports. A cache of another version of V8 is passed over, and the bundle compiled anew. */
export function runCached(bundle) {
  const cache = new URL(`${bundle.href}.cache`);
  const wrapped = `(function(require,module){${readFileSync(bundle, "latin1")}\n})`;
  const script = new Script(wrapped, { filename: bundle.href, cachedData: readIfThere(cache) });
  scripts.set(cache, script);
  const module = { exports: {} };
  script.runInThisContext()(createRequire(bundle), module);
  return module.exports;
}

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
