import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
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

test("files of inner folders are read, links too; what was made earlier isn't, and a link that leads nowhere is told", () => {
  const source = folder({ "a.csv": TABLE("东") });
  mkdirSync(join(source, "inner", "deep"), { recursive: true });
  writeFileSync(join(source, "inner", "deep", "a.csv"), TABLE("西"));
  symlinkSync(join(source, "a.csv"), join(source, "link.csv"));
  symlinkSync(join(source, "gone.csv"), join(source, "nowhere.csv"));
  symlinkSync("..", join(source, "inner", "loop"));
  const out = join(source, "reports");
  const listed = () => {
    const { status, stdout } = run(["batch", source, "--out", out, "--report", "md", "--format", "json"]);
    const outcomes = JSON.parse(stdout) as { file: string; result: string; folder: string | null }[];
    return [status, ...outcomes.map(({ file, result, folder: of }) => [file.slice(source.length + 1), result, of])];
  };
  const expected = [
    1,
    ["a.csv", "report", "a"],
    ["inner/deep/a.csv", "report", "inner-deep-a"],
    ["link.csv", "report", "link"],
    ["nowhere.csv", "refused", null],
  ];
  expect(listed()).toEqual(expected);
  // The second time its own reports stand within the folder.
  expect(listed()).toEqual(expected);
  expect(run(["batch", source, "--out", source, "--report", "md"]).status).toBe(1);
  expect(listed()).toEqual(expected);
});

test("a folder that can't be written to is refused before anything is read", () => {
  const source = folder({ "a.csv": TABLE("东") });
  const { status, stdout, stderr } = run(["batch", source, "--out", join(source, "a.csv"), "--report", "md"]);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("expected a folder to write to");
});

test("of several mappings one that no file is read by is told", () => {
  const source = folder({ "a.csv": TABLE("东") });
  const mappings = folder({
    "own.json": '{"columns":[{"header":"地区","field":"district"}]}',
    "idle.json": '{"columns":[{"header":"片区","field":"district"}]}',
  });
  const given = ["own.json", "idle.json"].flatMap((name) => ["--mapping", join(mappings, name)]);
  const { status, stderr } = run(["batch", source, "--out", join(source, "out"), "--report", "md", ...given]);
  expect(status).toBe(0);
  expect(stderr).toContain("--mapping idle.json: no file was read by it");
  expect(stderr).not.toContain("own.json:");
});

test("Ctrl-C finishes the file at hand and lists the others as not reached", { timeout: 60_000 }, async () => {
  const source = folder(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`f${index}.csv`, TABLE("东")])));
  const out = join(source, "out");
  const args = ["dist/cli.js", "batch", source, "--out", out, "--report", "md,pdf", "--format", "json"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
  let stdout = "";
  child.stdout.on("data", (piece) => (stdout += String(piece)));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  while (child.exitCode === null && !existsSync(join(out, "f0", "report.md")))
    await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  const outcomes = JSON.parse(stdout) as { result: string; folder: string | null }[];
  const made = outcomes.filter(({ result }) => result === "report");
  expect(outcomes).toHaveLength(60);
  expect(made.length).toBeGreaterThan(0);
  expect(outcomes.filter(({ result }) => result === "not-reached")).toHaveLength(60 - made.length);
  expect(JSON.parse(readFileSync(join(out, "batch.json"), "utf8"))).toEqual(outcomes);
  expect(readdirSync(out).sort()).toEqual(["batch.csv", "batch.json", ...made.map(({ folder: of }) => of!)].sort());
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
