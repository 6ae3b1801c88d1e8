import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
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
