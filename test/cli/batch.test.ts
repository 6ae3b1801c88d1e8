import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { outputNames } from "../../src/cli/input-files.ts";
import { run } from "./run.ts";

function folder(contents: Readonly<Record<string, string | Uint8Array>>): string {
  const path = mkdtempSync(join(tmpdir(), "key-projects-"));
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(path, name), content);
  return path;
}

const TABLE = (name: string) => `序号,项目名称,总投资（万元）,地区\n1,${name}甲路,100,北区\n2,${name}乙桥,200.5,南区\n`;

test("each file has its report, a bad one doesn't stop the others, and the table says what became of each", () => {
  const source = folder({
    "a.csv": TABLE("东"),
    "b.txt": "这里没有表格，只有一句话。\n",
    "c.png": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    "d.csv": TABLE("西"),
    "~$d.csv": "",
  });
  mkdirSync(join(source, "inner"));
  const out = mkdtempSync(join(tmpdir(), "key-projects-"));
  const { status, stdout } = run(["batch", source, "--out", out, "--report", "md", "--format", "json"]);
  expect(status).toBe(1);
  const outcomes = JSON.parse(stdout) as {
    file: string;
    result: string;
    projects: number | null;
    investment: number | null;
    said: string;
  }[];
  expect(
    outcomes.map(({ file, result, projects, investment }) => [
      file.slice(source.length + 1),
      result,
      projects,
      investment,
    ]),
  ).toEqual([
    ["a.csv", "report", 2, 300.5],
    ["b.txt", "no-projects", 0, null],
    ["c.png", "refused", null, null],
    ["d.csv", "report", 2, 300.5],
  ]);
  expect(outcomes[2]!.said).toContain("PNG");
  expect(readdirSync(out).sort()).toEqual(["a", "batch.csv", "batch.json", "d"]);
  expect(readFileSync(join(out, "d", "report.md"), "utf8")).toContain("西乙桥");
  expect(JSON.parse(readFileSync(join(out, "batch.json"), "utf8"))).toEqual(outcomes);
  expect(run(["verify", join(out, "a"), "--source", join(source, "a.csv")]).status).toBe(0);
});

test("a pattern names files, all of them read is success, and none found is wrong use", () => {
  const source = folder({ "a.csv": TABLE("东"), "note.txt": "一句话。" });
  const out = mkdtempSync(join(tmpdir(), "key-projects-"));
  expect(run(["batch", join(source, "*.csv"), "--out", out, "--report", "md"])).toMatchObject({ status: 0 });
  expect(run(["batch", join(source, "*.xlsx"), "--out", out])).toMatchObject({ status: 2 });
  expect(run(["batch", source])).toMatchObject({ status: 2, stderr: expect.stringContaining("--out") });
});

test("reports of files that differ only in their endings or letters have folders of their own", () => {
  expect(outputNames(["x/plan.csv", "x/plan.xlsx", "y/a.csv", "z/a.csv", "B.csv", "b.txt"])).toEqual([
    "plan-csv",
    "plan-xlsx",
    "a-csv",
    "a-csv-2",
    "B-csv",
    "b-txt",
  ]);
});
