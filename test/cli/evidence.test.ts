import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { manifest } from "../../src/report/manifest.ts";
import { gazette, gazetteText } from "../audit/gazette.ts";
import { run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "key-projects-"));
const reports = join(folder, "reports.json");
const changed = join(folder, "changed.txt");
writeFileSync(reports, manifest([], { ...gazette, file: "baotou-gazette-2018-12.txt" }));
// Line 342 is 序号 32, 400 万元.
writeFileSync(changed, gazetteText.replace("\t2018年\t400\t九原区", "\t2018年\t401\t九原区"));

test("verify says that every figure of a manifest recomputes", () => {
  const { status, stdout } = run(["verify", reports]);
  expect(stdout).toMatch(/\d+ 个数字全部与 baotou-gazette-2018-12.txt 重算一致/);
  expect(status).toBe(0);
});

test("verify lists what differs from a source with one changed digit, and exits 1", () => {
  const { status, stdout } = run(["verify", reports, "--source", changed, "--format", "json"]);
  expect(status).toBe(1);
  const { differences, verified } = JSON.parse(stdout);
  expect(verified).toBe(false);
  expect(differences).toContainEqual({
    id: "investment/seq=32/joint=apart",
    field: "value",
    recorded: 400,
    recomputed: 401,
  });
  expect(differences).toContainEqual({
    id: "investment/joint=apart",
    field: "value",
    recorded: 944220.08,
    recomputed: 944221.08,
  });
});

test.each([
  [["verify"], /one directory/],
  [["verify", folder], /figures\.json/],
  [["verify", changed.replace(".txt", ".json")], /changed\.json/],
  [["trace", "--seq", "200"], /1–144/],
  [["trace", "--seq", "甲"], /序号/],
  [["trace", "projets/joint=apart"], /got "?projets\/joint=apart/],
  [["trace", "--by", "district", "--value", "火星"], /昆区/],
  [["trace", "investment/district=火星/joint=apart"], /昆区/],
  [["trace", "investment/colour=red"], /colour/],
  [["trace", "--by", "category,year", "--value", "工业污染治理"], /2 values/],
  [["trace"], /one figure/],
  [["audit", "--severity", "grave"], /error, warning, note/],
])("%j is wrong use", (args, words) => {
  const { status, stdout, stderr } = run(args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(words);
});

test("trace takes a cell, an id and a 序号, and gives the lines of the source", () => {
  const json = (...args: string[]) => JSON.parse(run(["trace", ...args, "--format", "json"]).stdout);
  const cell = json("--by", "category,year", "--value", "工业污染治理,2019");
  expect(json(cell.figure.id)).toEqual(cell);
  expect(json("--id", cell.figure.id)).toEqual(cell);
  const lines = readFileSync("data/baotou-gazette-2018-12.txt", "utf8").split("\n");
  for (const { line, text } of cell.rows) expect(text).toBe(lines[line - 1]);
  expect(cell.figure.seqs).toHaveLength(cell.rows.length);
  expect(json("--seq", "42").rows).toMatchObject([{ seq: 42, line: 352, investment: 4500 }]);
  const split = json("--by", "district", "--value", "昆都仑区", "--joint", "split");
  expect(split.rows.find((row: { seq: number }) => row.seq === 93)).toMatchObject({ share: 0.2, investment: 20600 });
});

test("trace finds a figure under the name that a report gives it", () => {
  const out = join(folder, "report");
  expect(run(["report", "--out", out, "--format", "md"]).status).toBe(0);
  const named = JSON.parse(readFileSync(join(out, "figures.json"), "utf8")).figures;
  const figure = named.find(({ id }: { id: string }) => id === "households/joint=apart/where.shantytown=true");
  expect(readFileSync(join(out, "lineage.md"), "utf8")).toContain(`${figure.name} |`);
  const args = ["trace", figure.name, "--report", out, "--measure", "households", "--format", "json"];
  expect(JSON.parse(run(args).stdout).figure).toMatchObject({ id: figure.id, value: 10896, lines: figure.lines });
  expect(run(["trace", "F99999", "--report", out])).toMatchObject({ status: 2 });
});

test("audit gives findings and reconciliations, and fails on an error only", () => {
  const whole = run(["audit", "--format", "json"]);
  expect(whole.status).toBe(0);
  const { findings, reconciliations } = JSON.parse(whole.stdout);
  expect(findings[0]).toMatchObject({
    id: "amount-blank",
    severity: "warning",
    certainty: "certain",
    seqs: [73, 92],
    lines: [395, 418],
  });
  expect(reconciliations[0]).toMatchObject({ id: "households", stated: 10896, computed: 10896, status: "agrees" });
  const gap = join(folder, "gap.txt");
  writeFileSync(gap, gazetteText.replace(/^40\t.*\n/m, "\n"));
  const failed = run(["audit", gap]);
  expect(failed.status).toBe(1);
  expect(failed.stdout).toContain("缺序号40");
  expect(run(["audit", "--lang", "en", "--format", "md"]).stdout).toContain("| warning | certain | amount-blank |");
});

test("quantities are rows of value, unit and basis", () => {
  const rows = JSON.parse(run(["quantities", "--where", "text=煤棚", "--format", "json"]).stdout);
  expect(rows).toContainEqual(
    expect.objectContaining({ seq: 61, value: 10667, unit: "m²", aspect: "land-area", basis: "stated" }),
  );
});
