import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { explain } from "../../src/cli/explanation.ts";
import { userLanguage } from "../../src/cli/user-language.ts";
import { run } from "./run.ts";

const ZH = { LC_ALL: "zh_CN.UTF-8" };
const EN = { LC_ALL: "en_US.UTF-8" };

test.each([
  [[], {}, "zh", "en"],
  [[], { LANG: "C.UTF-8" }, "zh", "en"],
  [[], { LANG: "zh_TW.UTF-8" }, "zh", "zh"],
  [[], { LANG: "zh_CN.UTF-8", LC_ALL: "de_DE" }, "en", "en"],
  [["--lang", "en"], { LANG: "zh_CN.UTF-8" }, "en", "en"],
  [["--lang=zh"], { LANG: "en_GB.UTF-8" }, "zh", "zh"],
] as const)("%j with %j is helped in %s and told in %s", (args, env, help, messages) => {
  expect(userLanguage(args, env)).toEqual({ help, messages });
});

test("help is in the user's language, for every command", () => {
  const names = [...run(["--help"], EN).stdout.matchAll(/^ {2}([a-z]+) {2}/gm)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(10);
  expect(run(["--help"], EN).stdout).not.toMatch(/用法|退出码/);
  for (const name of names) {
    const { stdout } = run([name, "--help"], EN);
    expect(stdout).toMatch(/^Usage {2}key-projects /);
    expect(stdout).toContain("Examples");
    expect(stdout).not.toMatch(/用法|示例|默认/);
  }
});

test.each([
  [["sumary"], "是不是想写 summary？", "Did you mean summary?"],
  [["summary", "--bi", "year"], "是不是想写 --by？", "Did you mean --by?"],
  [["summary", "--by", "distrct"], "是不是想写 district？", "Did you mean district?"],
  [["summary", "--by", "year", "--joint", "splt"], "是不是想写 split？", "Did you mean split?"],
  [["chart", "tree-map"], "是不是想写 treemap？", "Did you mean treemap?"],
  [["projects", "data/baotou-gazette-2018-12.tx"], "是不是想写 baotou-gazette-2018-12.txt？", "gazette-2018-12.txt?"],
])("%j is answered by what was probably meant", (args, zh, en) => {
  expect(run(args, ZH)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(zh) });
  expect(run(args, EN)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(en) });
});

test("the system's errors are put into words, without a stack", () => {
  const folder = mkdtempSync(join(tmpdir(), "kp-"));
  writeFileSync(join(folder, "file"), "");
  for (const args of [
    ["projects", join(folder, "none.csv")],
    ["verify", folder],
    ["summary", "--by", "year", "--mapping", join(folder, "none.json")],
    ["projects", join(folder, "file", "below.csv")],
  ]) {
    const { status, stderr } = run(args, ZH);
    expect(status).toBe(2);
    expect(stderr).toMatch(/应为.*实为|没有这个文件/);
    expect(stderr).not.toMatch(/ENO|EISDIR|\bat /);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  }
});

test("a fault of ours is called one, in a line", () => {
  expect(explain(new TypeError("x is not a function"), "en")).toMatch(
    /^an unforeseen fault: TypeError: x is not a fun.*$/,
  );
  expect(explain(new TypeError("x"), "zh")).toMatch(/^没有预料到的错误：TypeError: x。/);
});

test.each([
  ["summary", "--by", "year"],
  ["projects"],
  ["quantities"],
  ["households"],
  ["report", "--format", "md", "--out", join(tmpdir(), "kp-never-made")],
  ["chart", "district"],
])("%s with conditions that nothing meets ends with 1 and a word", (...args) => {
  const { status, stderr } = run([...args, "--where", "text=没有这样的字"]);
  expect(status).toBe(1);
  expect(stderr).not.toBe("");
});

test("what is read on the screen is in the user's language; what is written or for a program never depends on it", () => {
  const by = ["summary", "--by", "year"];
  expect(run(by).stdout).toContain("合计");
  expect(run(by, ZH).stdout).toContain("合计");
  expect(run(by, EN).stdout).toContain("Total");
  expect(run([...by, "--lang", "zh"], EN).stdout).toContain("合计");
  for (const format of ["json", "csv", "md"])
    expect(run([...by, "--format", format], EN).stdout).toBe(run([...by, "--format", format], ZH).stdout);
  const out = join(mkdtempSync(join(tmpdir(), "kp-")), "a.csv");
  expect(run([...by, "--out", out], EN).stderr).toContain("--lang en writes it in English");
  expect(run([...by, "--out", out], ZH).stderr).not.toContain("--lang");
  // No option would change these.
  expect(run(["export", "--as", "parquet", "--out", `${out}.parquet`], EN).stderr).not.toContain("--lang");
  expect(run(["tidy", "--out", `${out}.tidy`], EN).stderr).not.toContain("--lang");
});
