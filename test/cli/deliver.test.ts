import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "key-projects-"));
const at = (name: string) => join(folder, name);

test("a CSV file for an office has a mark, Chinese headings and shares in percent; for a program it has none of them", () => {
  expect(run(["summary", "--by", "category", "-o", at("a.csv")])).toMatchObject({ status: 0, stdout: "" });
  const text = readFileSync(at("a.csv"), "utf8");
  expect(text.startsWith("\ufeff类别,项目,有金额,缺金额,投资（万元）,占比,序号\r\n")).toBe(true);
  // 643,871 of 944,220.08 万元 are 68.1908 %.
  expect(text).toContain("原煤散烧治理,19,19,0,643871,68.19%,");
  const plain = run(["summary", "--by", "category", "--format", "csv"]).stdout;
  expect(plain).toMatch(/^category,projects,priced,missing,investment,share,seqs\r\n/);
  expect(plain).toContain("0.6819077603179123");
  expect(run(["summary", "--by", "category", "--format", "csv", "--bom"]).stdout).toBe(`\ufeff${plain}`);
  run(["summary", "--by", "category", "-o", at("b.csv"), "--headings", "fields"]);
  expect(readFileSync(at("b.csv"), "utf8")).toBe(plain);
  run(["summary", "--by", "category", "-o", at("c.csv"), "--lang", "en"]);
  expect(readFileSync(at("c.csv"), "utf8")).toMatch(/^Category,Projects,/);
});

test("a text that a spreadsheet would run is made harmless, a printed number or dash isn't touched", () => {
  writeFileSync(
    at("evil.csv"),
    '序号,项目名称,建设内容,投资（万元）\n1,"=HYPERLINK(""http://x"")",-3+2,5\n2,@SUM(A1),-,-5\n3,+8613800000000,－备注,1\n',
  );
  for (const args of [
    ["--format", "csv"],
    ["-o", at("out.csv")],
  ]) {
    const { stdout } = run(["projects", at("evil.csv"), ...args]);
    const rows: string[][] = parse(args[0] === "-o" ? readFileSync(at("out.csv"), "utf8") : stdout, { bom: true });
    expect(rows.slice(1).map((row) => [row[3], row[4]])).toEqual([
      ['\'=HYPERLINK("http://x")', "'-3+2"],
      ["'@SUM(A1)", "-"],
      ["+8613800000000", "'－备注"],
    ]);
    expect(rows[2]).toContain("-5");
  }
});

test.each([
  ["summary", "汇总"],
  ["projects", "项目"],
  ["households", "棚改户数"],
  ["quantities", "实物量"],
  ["audit", "审核发现"],
])("%s comes as a workbook", (command, sheet) => {
  const path = at(`${command}.xlsx`);
  expect(run([command, "--out", path])).toMatchObject({ stdout: "" });
  expect(read(readFileSync(path)).SheetNames).toEqual(expect.arrayContaining(["摘要", sheet, "项目", "说明"]));
});

test("an unknown form and a place that can't be written to are named", () => {
  expect(run(["summary", "--out", at("a.docm")])).toMatchObject({ status: 2, stdout: "" });
  const { status, stderr } = run(["projects", "--format", "csv", "--out", folder]);
  expect(status).toBe(2);
  expect(stderr).toContain(folder);
});
