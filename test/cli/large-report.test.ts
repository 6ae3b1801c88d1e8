import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Command } from "../../src/cli/command.ts";
import { compareCommand } from "../../src/cli/commands/compare.ts";
import { reportCommand } from "../../src/cli/commands/report.ts";
import { verifyCommand } from "../../src/cli/commands/verify.ts";
import { longTable } from "../engine/long-tables.ts";
import { runHere } from "./run-here.ts";

const folder = mkdtempSync(join(tmpdir(), "key-projects-long-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, "计划.csv");
const { text } = longTable(400);
writeFileSync(file, text);
const later = join(folder, "新版.csv");
writeFileSync(later, text.replace(/^(9,.*?,.*?,.*?,)[\d.]+/m, "$1123456.5"));

const run = (command: Command, args: readonly string[]) =>
  runHere(command, args, { same: 100, streamed: 100, held: 200 });

describe("the report of a long table", () => {
  const out = join(folder, "report");

  test("is written without the page, with its list of projects beside it", async () => {
    const { status, complaints } = await run(reportCommand, [file, "--out", out]);
    expect(status).toBe(0);
    expect(complaints).toContain("来源太长，不写网页（report.html 须放下全部项目）；逐项清单见 projects.csv");
    expect(readdirSync(out).sort()).toEqual(["figures", "figures.json", "lineage.pdf", "projects.csv", "report.pdf"]);
    const [head, ...rows] = readFileSync(join(out, "projects.csv"), "utf8").trim().split("\n");
    expect(head).toContain("seq,name,content,unit,category,district,completion,investment,");
    expect(rows).toHaveLength(400);
    const manifest = JSON.parse(readFileSync(join(out, "figures.json"), "utf8"));
    expect(manifest.request.long).toBe(true);
    expect(JSON.stringify(manifest)).not.toContain(tmpdir());
  });

  test("is verified by making it again, and not after its source or a file has changed", async () => {
    const { stdout, status } = await run(verifyCommand, [out, "--source", file]);
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining("重算一致") });
    const other = await run(verifyCommand, [out, "--source", later, "--format", "json"]);
    expect(other.status).toBe(1);
    const ids = JSON.parse(other.stdout).differences.map(
      ({ id, field }: { id: string; field: string }) => `${id} ${field}`,
    );
    expect(ids).toContain("source sha256");
    expect(ids).toContain("investment/joint=apart value");
    expect(ids).toContain("projects.csv sha256");
    writeFileSync(join(out, "projects.csv"), "seq\n");
    expect((await run(verifyCommand, [out, "--source", file])).stdout).toContain("projects.csv");
  });

  test.each([
    [["--format", "xlsx"], "--format"],
    [["--format", "html"], "--format"],
    [["--profile", "district"], "--profile"],
  ])("is refused where it takes all projects: %j", async (args, words) => {
    await expect(run(reportCommand, [file, "--out", join(folder, "none"), ...args])).rejects.toThrow(words);
    expect(readdirSync(folder)).not.toContain("none");
  });

  test("is refused with the scope where no project is in it", async () => {
    const none = run(reportCommand, [file, "--out", join(folder, "none"), "--where", "amount=99999999.."]);
    await expect(none).rejects.toMatchObject({ code: "report.empty" });
  });
});

describe("two long editions", () => {
  test("are compared by the command, which says what it doesn't look for", async () => {
    const { stdout, status } = await run(compareCommand, [file, later, "--by", "year"]);
    expect(status).toBe(0);
    expect(stdout).toContain("对应 400（有变化 1，未变 399） · 新增 0 · 不再列入 0 · 待定 0");
    expect(stdout).toContain("不按项目代码，也不找相近的名称");
    const { bridge, counts } = JSON.parse((await run(compareCommand, [file, later, "--format", "json"])).stdout);
    expect(bridge).toMatchObject({ removed: 0, added: 0, residual: 0 });
    expect(counts).toMatchObject({ matched: 400, changed: 1 });
  });

  test("aren't linked", async () => {
    await expect(run(compareCommand, [file, later, "--links-out", join(folder, "l.json")])).rejects.toThrow("--links");
  });
});
