import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "./run.ts";

const FILES = {
  "old.csv": "序号,项目名称,金额\n1,甲路,1\n2,乙桥,2\n",
  "new.csv": "序号,项目名称,金额\n1,甲路,10000\n2,乙桥,25000\n",
  "other.csv": "序号,项目名称,总额\n1,甲路,10000\n2,乙桥,25000\n",
  "yi.json": '{"columns":[{"header":"金额","field":"investment","unit":"亿元"}]}',
  "wan.json": '{"columns":[{"header":"金额","field":"investment","unit":"万元"}]}',
  "unit.json": '{"unit":"亿元"}',
  "other.json": '{"columns":[{"header":"总额","field":"investment","unit":"万元"}]}',
  "slip.json": '{"columns":[{"header":"金頟","field":"investment","unit":"万元"}]}',
};

function folder(): (name: string) => string {
  const path = mkdtempSync(join(tmpdir(), "key-projects-"));
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(path, name), content);
  return (name) => join(path, name);
}

function sums(at: (name: string) => string, next: string, ...mappings: readonly string[]) {
  const options = mappings.flatMap((name) => ["--mapping", at(name)]);
  const { status, stdout, stderr } = run(["compare", at("old.csv"), at(next), "--format", "json", ...options]);
  if (status !== 0) return { status, stderr };
  const { old, new: news } = JSON.parse(stdout) as Record<"old" | "new", { investment: number | null }>;
  return [old.investment, news.investment];
}

test("one mapping is for both editions; of two under the same headings the first is the old edition's", () => {
  const at = folder();
  expect(sums(at, "new.csv", "wan.json")).toEqual([3, 35000]);
  expect(sums(at, "new.csv", "yi.json", "wan.json")).toEqual([30000, 35000]);
});

test("of two mappings each edition has the one whose headings it has, in either order; a unit alone fits any", () => {
  const at = folder();
  for (const order of [
    ["yi.json", "other.json"],
    ["other.json", "yi.json"],
  ])
    expect(sums(at, "other.csv", ...order)).toEqual([30000, 35000]);
  expect(sums(at, "other.csv", "unit.json", "other.json")).toEqual([30000, 35000]);
});

test("mappings that fit neither edition, or leave one without, are refused by name", () => {
  const at = folder();
  expect(sums(at, "other.csv", "slip.json", "other.json")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("slip.json"),
  });
  expect(sums(at, "other.csv", "yi.json", "wan.json")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("other.csv"),
  });
});

test("a mapping that names a heading that isn't there is told of, and one of several that is no source's is refused", () => {
  const at = folder();
  expect(run(["summary", at("new.csv"), "--mapping", at("slip.json")]).stderr).toContain("金頟");
  const both = ["summary", at("new.csv"), at("other.csv"), "--editions", "together", "--mapping", at("wan.json")];
  expect(run([...both, "--mapping", at("other.json")])).toMatchObject({ status: 0 });
  for (const idle of ["slip.json", "unit.json"])
    expect(run([...both, "--mapping", at(idle)])).toMatchObject({ status: 2, stderr: expect.stringContaining(idle) });
});

test("a report records by which mapping each edition and each source was read, and verifies without being told", () => {
  const at = folder();
  const mappings = ["--mapping", at("yi.json"), "--mapping", at("other.json")];
  const against = ["--against", at("old.csv"), ...mappings];
  expect(run(["report", at("other.csv"), ...against, "--out", at("a"), "--format", "md"])).toMatchObject({ status: 0 });
  expect(readFileSync(at("a/report.md"), "utf8")).toContain("由3.00亿元变为3.50亿元");
  expect(run(["verify", at("a"), "--source", at("other.csv"), "--against", at("old.csv")])).toMatchObject({
    status: 0,
  });
  expect(run(["verify", at("a"), "--source", at("other.csv"), "--against", at("old.csv"), ...mappings])).toMatchObject({
    status: 0,
  });
  const two = [at("other.csv"), at("new.csv")];
  const together = ["--editions", "together", "--mapping", at("wan.json"), "--mapping", at("other.json")];
  expect(run(["report", ...two, ...together, "--out", at("b"), "--format", "md"])).toMatchObject({ status: 0 });
  expect(run(["verify", at("b"), ...two.flatMap((file) => ["--source", file])])).toMatchObject({ status: 0 });
});

test("an edition without projects is told and no comparison made: nothing has come or gone by not being read", () => {
  const at = folder();
  writeFileSync(at("prose.txt"), "这里没有表格，只有一句话。\n");
  for (const editions of [
    [at("prose.txt"), at("new.csv")],
    [at("new.csv"), at("prose.txt")],
  ]) {
    const told = expect.stringContaining("prose.txt: no projects found");
    expect(run(["compare", ...editions])).toMatchObject({ status: 1, stdout: "", stderr: told });
    const [old = "", next = ""] = editions;
    expect(run(["report", next, "--against", old, "--out", at("out")])).toMatchObject({ status: 1, stderr: told });
  }
});

test("two files of one name are called with their folders, in the comparison and when a report is verified", () => {
  const path = mkdtempSync(join(tmpdir(), "key-projects-"));
  for (const [year, content] of [
    ["2018", FILES["old.csv"]],
    ["2019", FILES["new.csv"]],
  ] as const) {
    mkdirSync(join(path, year));
    writeFileSync(join(path, year, "plan.csv"), content);
  }
  const [old, next] = ["2018", "2019"].map((year) => join(path, year, "plan.csv")) as [string, string];
  expect(run(["compare", old, next]).stdout.split("\n")[0]).toBe("2018/plan.csv → 2019/plan.csv");
  const out = join(path, "out");
  expect(run(["report", next, "--against", old, "--out", out, "--format", "md"])).toMatchObject({ status: 0 });
  expect(readFileSync(join(out, "report.md"), "utf8")).toContain("与2018/plan.csv相比");
  expect(run(["verify", out, "--source", next, "--against", old])).toMatchObject({ status: 0 });
});
