import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { expect, test } from "vitest";
import { finishSwitches } from "../../src/cli/unfinished-switch.ts";
import { OutputError, writeFile, writeFiles } from "../../src/cli/write-files.ts";

const folder = () => mkdtempSync(join(tmpdir(), "key-projects-"));
const read = (...parts: string[]) => readFileSync(join(...parts), "utf8");

test("writes new files, replaces old ones, and leaves others alone", () => {
  const out = join(folder(), "a", "b");
  writeFiles(out, [{ path: "report.pdf", content: "old" }]);
  writeFileSync(join(out, "mine.txt"), "mine");
  writeFiles(out, [
    { path: "report.pdf", content: "new" },
    { path: "figures/year.svg", content: new Uint8Array([60]) },
  ]);
  expect(read(out, "report.pdf")).toBe("new");
  expect(read(out, "figures", "year.svg")).toBe("<");
  expect(read(out, "mine.txt")).toBe("mine");
  expect(readdirSync(out).sort()).toEqual(["figures", "mine.txt", "report.pdf"]);
});

test("a write that fails halfway leaves the old files as they were", () => {
  const out = folder();
  writeFiles(out, [
    { path: "a.txt", content: "old a" },
    { path: "z.txt", content: "old z" },
  ]);
  // A folder stands where a file should go, after two others have been replaced or made.
  mkdirSync(join(out, "blocked"));
  const files = ["a.txt", "new.txt", "blocked", "z.txt"].map((path) => ({ path, content: "new" }));
  expect(() => writeFiles(out, files)).toThrow(OutputError);
  expect(read(out, "a.txt")).toBe("old a");
  expect(read(out, "z.txt")).toBe("old z");
  expect(existsSync(join(out, "new.txt"))).toBe(false);
  expect(readdirSync(out).sort()).toEqual(["a.txt", "blocked", "z.txt"]);
});

test("what goes comes back where the switch fails, and leaves no empty folder where it doesn't", () => {
  const out = folder();
  mkdirSync(join(out, "figures"));
  writeFileSync(join(out, "figures", "old.svg"), "old");
  mkdirSync(join(out, "blocked"));
  expect(() => writeFiles(out, [{ path: "blocked", content: "new" }], [], ["figures/old.svg"])).toThrow(OutputError);
  expect(read(out, "figures", "old.svg")).toBe("old");
  writeFiles(out, [{ path: "a.txt", content: "new" }], [], ["figures/old.svg"]);
  expect(readdirSync(out).sort()).toEqual(["a.txt", "blocked"]);
});

test("content that can't be made leaves the old files as they were", () => {
  const out = folder();
  writeFiles(out, [{ path: "a.txt", content: "old" }]);
  const files = [
    { path: "a.txt", content: "new" },
    { path: "b.txt", content: undefined as unknown as string },
  ];
  expect(() => writeFiles(out, files)).toThrow(OutputError);
  expect(read(out, "a.txt")).toBe("old");
});

test("a folder that can't be made is an error that names it", () => {
  const out = folder();
  writeFileSync(join(out, "file"), "");
  expect(() => writeFiles(join(out, "file", "report"), [])).toThrow(/file\/report: expected a folder to write to/);
  // Linux lets nobody make a folder there, and says that there is no such one.
  if (existsSync("/proc/self"))
    expect(() => writeFiles("/proc/reports/2018", [])).toThrow(/\/proc\/reports\/2018: expected a folder to write to/);
});

test.skipIf(process.getuid?.() === 0)("a folder that may not be written to is an error that names it", () => {
  const out = folder();
  chmodSync(out, 0o500);
  expect(() => writeFiles(out, [])).toThrow(OutputError);
});

test("what was read is never replaced, under whatever name", () => {
  const out = folder();
  const source = join(out, "plan.csv");
  writeFileSync(source, "source");
  linkSync(source, join(out, "hard.svg"));
  symlinkSync(source, join(out, "soft.svg"));
  for (const name of ["plan.csv", "./plan.csv", "hard.svg", "soft.svg"])
    expect(() => writeFile(join(out, name), "new", [source])).toThrow(/expected another file than the source/);
  expect(() => writeFiles(out, [{ path: "plan.csv", content: "new" }], [source])).toThrow(OutputError);
  expect(read(source)).toBe("source");
  writeFile(join(out, "other.svg"), "new", [source, "no-such-file"]);
  expect(read(out, "other.svg")).toBe("new");
});

test("one file goes to its place whole, a device is written to, and a folder is no file", () => {
  const out = folder();
  writeFile(join(out, "a.svg"), "old");
  writeFile(join(out, "a.svg"), "new");
  expect(read(out, "a.svg")).toBe("new");
  expect(readdirSync(out)).toEqual(["a.svg"]);
  if (existsSync("/dev/null")) writeFile("/dev/null", "gone");
  expect(() => writeFile(out, "new")).toThrow(/expected a file to write to, got a folder/);
});

/** Runs a write in a process of its own that is killed at its n-th renaming; answers whether it came that far. */
function killedAt(out: string, nth: number): boolean {
  const script = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    import { writeFiles } from "./src/cli/write-files.ts";
    const rename = fs.renameSync;
    let count = 0;
    fs.renameSync = (...args) => {
      if (++count === ${nth}) process.kill(process.pid, "SIGKILL");
      rename(...args);
    };
    syncBuiltinESMExports();
    writeFiles(${JSON.stringify(out)}, ["a", "b", "c"].map((path) => ({ path, content: "new" })), [], ["gone"]);`;
  const { outputFiles } = buildSync({
    stdin: { contents: script, resolveDir: "." },
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
  });
  const { signal } = spawnSync(process.execPath, ["--input-type=module", "-"], { input: outputFiles[0]!.text });
  return signal === "SIGKILL";
}

test("a kill at any renaming leaves a report that the next command makes whole, and nothing else", () => {
  for (let nth = 1; ; nth++) {
    const out = folder();
    for (const path of ["a", "b", "c", "gone"]) writeFileSync(join(out, path), "old");
    const killed = killedAt(out, nth);
    finishSwitches(out);
    const kept = ["a", "b", "c"].map((path) => read(out, path));
    expect(new Set(kept).size, kept.join()).toBe(1);
    expect(readdirSync(out).sort()).toEqual(kept[0] === "old" ? ["a", "b", "c", "gone"] : ["a", "b", "c"]);
    if (!killed) {
      expect([nth, kept[0]]).toEqual([6, "new"]);
      break;
    }
  }
});
