import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "key-projects-cache-"));
  copyFileSync("tools/code-cache/cached-script.mjs", join(folder, "cached-script.mjs"));
  writeFileSync(join(folder, "sum.cjs"), "(function(require,module){module.exports = { sum: (a, b) => a + b };})");
  writeFileSync(
    join(folder, "main.mjs"),
    `import { existsSync, writeFileSync } from "node:fs";
import { runCached, scripts } from "./cached-script.mjs";
const { sum } = runCached(new URL("sum.cjs", import.meta.url), "usual");
const [[cache, script]] = scripts;
console.log(sum(1, 2), existsSync(cache), script.cachedDataRejected);
if (process.argv.includes("fill")) writeFileSync(cache, script.createCachedData());
`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const main = (...args: string[]) =>
  execFileSync(process.execPath, ["main.mjs", ...args], { cwd: folder, encoding: "utf8" }).trim();
const cacheFile = () => readdirSync(folder).find((name) => name.endsWith(".cache")) ?? "";

test("a bundle runs without a cache, and then from its cache", () => {
  expect(main("fill")).toBe("3 false undefined");
  expect(main()).toBe("3 true false");
});

test("a cache is of one Node alone, and one that is damaged is passed over", () => {
  expect(cacheFile()).toContain(`sum.cjs.usual.${process.version}-${process.platform}-${process.arch}-`);
  writeFileSync(join(folder, cacheFile()), "damaged");
  expect(main()).toBe("3 true true");
});

test("the build fills the caches of the command line", () => {
  const names = readdirSync("dist/command");
  for (const kind of ["chart", "other"])
    expect(names.some((name) => name.startsWith(`command.cjs.${kind}.${process.version}-`))).toBe(true);
  expect(existsSync("dist/command/command.cjs")).toBe(true);
});
