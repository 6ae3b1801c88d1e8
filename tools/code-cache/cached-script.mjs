// Runs a CommonJS bundle from the code that V8 compiled for it at build time. Copied to dist/command; not bundled, so that
// the build can reach the scripts and write their caches.
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";

/** The scripts that were run, by the path of their cache. */
export const scripts = new Map();

/** What a bundle exports, by the cache of a kind of commands. Where there is none of this Node, the bundle is compiled anew. */
export function runCached(bundle, kind) {
  const cache = new URL(`${bundle.href}.${kind}.${thisNode()}.cache`);
  // A bundle is of ASCII alone: a text of one byte a character is read and compiled faster.
  const script = new Script(readFileSync(bundle, "latin1"), { filename: bundle.href, cachedData: readIfThere(cache) });
  scripts.set(cache, script);
  const module = { exports: {} };
  script.runInThisContext()(createRequire(bundle), module, bundle.href);
  return module.exports;
}

/**
 * Names the very program that runs. V8 itself only compares its own version, and takes code of another Node with the same
 * V8 that then goes wrong (20.19.0 with code of 20.20.2).
 */
function thisNode() {
  return `${process.version}-${process.platform}-${process.arch}-${statSync(process.execPath).size}`;
}

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
