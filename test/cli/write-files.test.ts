import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { OutputError, writeFiles } from "../../src/cli/write-files.ts";

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
