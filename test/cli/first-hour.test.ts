import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { textTable } from "../../src/print/text-table.ts";
import { run } from "./run.ts";

// What a person types in the first hour, and what is answered.
const folder = mkdtempSync(join(tmpdir(), "kp-"));
const plan = join(folder, "plan.csv");
writeFileSync(
  plan,
  "序号,项目名称,建设地点,总投资（万元）,竣工时间\n1,甲路,东区,1200,2026年\n2,乙桥,西区,850,2025年\n",
);
const report = join(folder, "report");

test("a file that isn't there is called that, in both languages", () => {
  const path = join(folder, "nope.xlsx");
  expect(run(["summary", path, "--lang", "en"])).toMatchObject({
    status: 2,
    stderr: `key-projects: ${path}: no such file\n`,
  });
  expect(run(["summary", path, "--lang", "zh"]).stderr).toBe(`key-projects: ${path}：没有这个文件\n`);
});

test("help COMMAND is COMMAND --help, and --lang may stand first", () => {
  expect(run(["help", "tidy", "--lang", "en"]).stdout).toBe(run(["tidy", "--help", "--lang", "en"]).stdout);
  expect(run(["--lang", "en"]).stdout).toContain("Usage  key-projects <command>");
  expect(run(["--lang", "en", "summary", plan]).stdout).toContain("District");
});

test("no line of help is longer than the others", () => {
  for (const language of ["zh", "en"])
    for (const line of run(["trace", "--help", "--lang", language]).stdout.split("\n"))
      expect(line.length).toBeLessThanOrEqual(140);
});

test("a report is written to a folder: a file is refused before any work, and its folder names it for trace", () => {
  const refused = run(["report", plan, "--out", plan, "--lang", "en"]);
  expect(refused).toMatchObject({ status: 2, stdout: "" });
  expect(refused.stderr).toBe(`key-projects: ${plan}: expected a folder to write to, got a file\n`);
  expect(run(["report", plan, "--out", report, "--format", "md"]).status).toBe(0);
  expect(run(["trace", report, "S2"]).stdout).toBe(run(["trace", "S2", "--report", report]).stdout);
  expect(run(["trace", plan, "F1", "--report", join(folder, "none"), "--lang", "en"]).stderr).toContain(
    "--report: expected the folder of the report that F1 is of, with its figures.json",
  );
});

test("a notebook outside the checkout says where the kernel finds the library", () => {
  const out = join(folder, "my.ipynb");
  const { status, stderr } = run(["notebook", plan, "--out", out, "--no-run", "--lang", "en"]);
  expect(status).toBe(0);
  expect(existsSync(out)).toBe(true);
  expect(stderr).toContain("the kernel finds the library only in folders under");
});

test("a terminal isn't given the name of the one sheet in each row", () => {
  const grid = {
    columns: [
      { label: "Name", align: "left" as const },
      { label: "Line", align: "right" as const },
    ],
    rows: [
      ["a", "2025年重点项目!6"],
      ["b", "2025年重点项目!17"],
    ],
  };
  expect(textTable(grid, { width: 40 })).not.toContain("重点项目");
  expect(textTable(grid)).toContain("2025年重点项目!17");
  expect(textTable({ ...grid, rows: [...grid.rows, ["c", "别的!3"]] }, { width: 40 })).toContain("2025年重点项目!17");
});

test("a count is told in the reader's language", () => {
  expect(run(["trace", plan, "projects/joint=apart", "--lang", "en"]).stdout.split("\n")[1]).toMatch(/^= 2 · 2 of 2/);
  expect(run(["trace", plan, "projects/joint=apart", "--lang", "zh"]).stdout.split("\n")[1]).toMatch(
    /^= 2 个 · 2 个项目/,
  );
});
