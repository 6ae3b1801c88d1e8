import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "./run.ts";

const folder = () => mkdtempSync(join(tmpdir(), "key-projects-"));

test("writes PDF, page, figures and manifest, whatever the time zone and the locale", () => {
  const [here, there] = [folder(), folder()];
  expect(run(["report", "--out", here], { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8" })).toMatchObject({
    status: 0,
    stderr: expect.stringMatching(/已写出 .*（15 个文件），用时 [\d.]+ 秒\n$/),
  });
  expect(run(["report", "--out", there], { TZ: "America/New_York", LC_ALL: "de_DE.UTF-8" }).status).toBe(0);
  expect(readdirSync(here).sort()).toEqual(["figures", "figures.json", "lineage.pdf", "report.html", "report.pdf"]);
  expect(readdirSync(join(here, "figures"))).toContain("household-cost.svg");
  for (const name of ["report.pdf", "lineage.pdf", "report.html", "figures.json", "figures/year.svg"])
    expect(readFileSync(join(here, name)).equals(readFileSync(join(there, name)))).toBe(true);
});

test("a folder holds one report: of the former one nothing stays but what was changed or was never its own", () => {
  const out = folder();
  const plan = join(out, "plan.csv");
  writeFileSync(plan, "序号,项目名称,地区,投资（万元）\n1,甲路,东县,300\n2,乙渠,西县,200\n");
  const there = join(out, "monthly");
  const report = (...args: string[]) => run(["report", plan, "--out", there, ...args], { LANG: "en_GB.UTF-8" });
  expect(report("--format", "svg,md").status).toBe(0);
  writeFileSync(join(there, "figures", "mine.txt"), "mine");
  const second = report("--format", "xlsx", "--where", "district=东县");
  expect(second.stderr).toMatch(/removed files of the former report, .*: figures\/\S+/);
  expect(second.stderr).toContain("report.md");
  expect(readdirSync(there).sort()).toEqual(["figures", "figures.json", "report.xlsx"]);
  expect(readdirSync(join(there, "figures"))).toEqual(["mine.txt"]);
  expect(run(["verify", there, "--source", plan])).toMatchObject({ status: 0 });
  // A workbook that somebody wrote into is theirs.
  writeFileSync(join(there, "report.xlsx"), "changed");
  const third = report("--format", "md");
  expect(third.stderr).toContain("kept files of the former report, since they were changed: report.xlsx");
  expect(readFileSync(join(there, "report.xlsx"), "utf8")).toBe("changed");
  expect(run(["verify", there, "--source", plan])).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/report\.xlsx +extra/),
  });
  // A manifest names no files outside of its folder, and never the source.
  mkdirSync(join(out, "elsewhere"));
  writeFileSync(join(out, "elsewhere", "plan.csv"), readFileSync(plan));
  symlinkSync(join(out, "elsewhere"), join(there, "linked"));
  const listed = [plan, "../plan.csv", "sub/../../plan.csv", "linked/plan.csv"].map((path) => ({
    path,
    sha256: sha256(plan),
  }));
  const manifest = JSON.parse(readFileSync(join(there, "figures.json"), "utf8"));
  writeFileSync(join(there, "figures.json"), JSON.stringify({ ...manifest, files: listed }));
  expect(report("--format", "md").status).toBe(0);
  expect(readFileSync(plan, "utf8")).toContain("甲路");
  expect(readdirSync(join(out, "elsewhere"))).toEqual(["plan.csv"]);
  for (const broken of ["{", "null", '{"files":3}', '{"files":[null,{"path":"report.md"}]}']) {
    writeFileSync(join(there, "figures.json"), broken);
    expect(report("--format", "md").status).toBe(0);
    expect(readFileSync(join(there, "report.xlsx"), "utf8")).toBe("changed");
  }
});

const sha256 = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

test("a report of one district has only its projects", () => {
  const out = folder();
  expect(
    run(["report", "--out", out, "--where", "district=白云矿区", "--format", "md", "--title", "白云"]).status,
  ).toBe(0);
  const text = readFileSync(join(out, "report.md"), "utf8");
  expect(text).toMatch(/^# 白云\n/);
  expect(text).toContain("本报告涵盖2个项目");
  expect(text).toContain("未设的章节");
});

test("what can't be done is said, with exit code 2", () => {
  const out = folder();
  writeFileSync(join(out, "file"), "");
  const refused = (...args: string[]) => run(["report", ...args]);
  expect(refused()).toMatchObject({ status: 2, stderr: expect.stringContaining("expected --out FOLDER") });
  expect(refused("--out", out, "--format", "rtf")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("rtf"),
  });
  expect(refused("--out", join(out, "file"), "--format", "md")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("expected a folder to write to"),
  });
  expect(refused("--out", out, "--format", "md", "--where", "text=没有这样的字")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("expected projects to report on, got none"),
  });
  expect(readdirSync(out)).toEqual(["file"]);
});
