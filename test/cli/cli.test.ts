import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "./run.ts";

const SOURCE = "data/baotou-gazette-2018-12.txt";
const json = (...args: string[]) => JSON.parse(run([...args, "--format", "json"]).stdout);

test("projects gives the records of the source, as printed and as read", () => {
  const projects = json("projects");
  expect(projects).toHaveLength(144);
  expect(projects[73 - 1]).toMatchObject({
    seq: 73,
    category: "工业污染治理",
    unit: "达茂旗富磊热力有限责任公司",
    completion: "2018年",
    completionYear: 2018,
    ongoing: false,
    investment: null,
    district: "达茂旗",
    districts: ["达茂旗"],
    source: { line: lineOf("73\t") },
  });
  expect(projects[111]).toMatchObject({ district: null, districts: [], investment: 34 });
  expect(projects[91]).toMatchObject({ completionYear: null, ongoing: true, completion: "持续开展" });
});

test("summary by year is what the lines add up to", () => {
  const { rows, total, additive } = json("summary", "--by", "year");
  expect(rows.map((r: { year: unknown; projects: number }) => [r.year, r.projects])).toEqual([
    [2018, 79],
    [2019, 53],
    [2020, 10],
    [2022, 1],
    ["持续开展", 1],
  ]);
  expect(rows.at(-1)).toMatchObject({ investment: null, priced: 0, missing: 1, share: null, seqs: [92] });
  expect(total).toEqual({ projects: 144, priced: 142, missing: 2, investment: 944220.08 });
  expect(additive).toBe(true);
});

test("a joint project stands apart, is split, or counts in full", () => {
  const find = (joint: string, district: string) =>
    json("summary", "--by", "district", "--joint", joint).rows.find(
      (r: { district: string }) => r.district === district,
    );
  // 青山区, by hand: 3199.5 × 2 + 200 + 7600 + 16610 + 235; joint rows 93 and 126 are 103000 and 5000 in five districts;
  // row 92, of nine districts with this one, states no amount: so there is no known most.
  expect(find("apart", "青山区")).toMatchObject({ investment: 31044, least: 31044, most: null });
  expect(find("split", "青山区")).toMatchObject({ investment: 31044 + 21600 });
  expect(find("full", "青山区")).toMatchObject({ investment: 31044 + 108000 });
  expect(find("exclude", "青山区")).toMatchObject({ investment: 31044 });
  expect(find("apart", "未列明").seqs).toHaveLength(14);
  expect(find("apart", "昆区、青山区、东河区、九原区、稀土高新区")).toMatchObject({
    seqs: [93, 126],
    investment: 108000,
  });
});

test.each(["projects", "quantities"])("%s leaves joint projects out where it is asked to", (command) => {
  const seqs = (...more: string[]): number[] =>
    JSON.parse(run([command, "--format", "json", ...more]).stdout).map(({ seq }: { seq: number }) => seq);
  const joint = [92, 93, 126];
  const without = seqs("--joint", "exclude");
  expect(without).toEqual(seqs().filter((seq) => !joint.includes(seq)));
  expect(without.length).toBeLessThan(seqs().length);
});

test("weights decide how a joint project is split", () => {
  const { rows } = json("summary", "--by", "district", "--joint", "split", "--weights", "昆区=6", "--where", "seq=126");
  expect(
    Object.fromEntries(rows.map((r: { district: string; investment: number }) => [r.district, r.investment])),
  ).toEqual({ 昆区: 3000, 青山区: 500, 东河区: 500, 九原区: 500, 稀土高新区: 500 });
});

test("trace gives the lines of the source", () => {
  const { figure, rows } = json("trace", "--by", "district", "--value", "白云矿区");
  expect(figure).toMatchObject({ projects: 2, investment: 60 });
  const lines = readFileSync(SOURCE, "utf8").split("\n");
  for (const row of rows) expect(row.text).toBe(lines[row.line - 1]);
  expect(rows.map((r: { seq: number }) => r.seq)).toEqual([133, 134]);
});

test("every command answers --help with examples", () => {
  for (const command of run(["--help"]).stdout.matchAll(/^ {2}([a-z]+) {2}/gm)) {
    const { status, stdout } = run([command[1]!, "--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain(`key-projects ${command[1]}`);
    expect(stdout).toContain("示例");
  }
});

test("wrong use and unreadable input end with 2 and say why", () => {
  const folder = mkdtempSync(join(tmpdir(), "kp-"));
  writeFileSync(join(folder, "empty.txt"), "");
  for (const [args, words] of [
    [["nonsense"], /expected one of projects/],
    [["summary", "--by", "colour"], /dimension: expected one of district/],
    [["summary", "--joint", "twice"], /--joint: expected one of apart/],
    [["summary", "--nonsense"], /nonsense/],
    [["projects", "no-such-file.txt"], /no-such-file\.txt/],
    [["projects", folder], /directory|EISDIR/i],
    [["projects", join(folder, "empty.txt")], /empty/],
    [["trace", "--by", "district", "--value", "上海"], /昆区/],
  ] as const) {
    const { status, stdout, stderr } = run(args);
    expect([args, status, stdout]).toEqual([args, 2, ""]);
    expect(stderr).toMatch(words);
  }
});

test("a closed pipe is no error", () => {
  expect(() =>
    execFileSync("bash", ["-c", `set -o pipefail; ${process.execPath} dist/cli.js projects --format json | head -1`], {
      stdio: "pipe",
    }),
  ).not.toThrow();
});

function lineOf(start: string): number {
  return (
    readFileSync(SOURCE, "utf8")
      .split("\n")
      .findIndex((line) => line.startsWith(start)) + 1
  );
}
