import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { doubtsOf } from "../../src/cli/strict.ts";
import type { Issue } from "../../src/project/issue.ts";
import { run } from "./run.ts";

const HEADING = "序号,项目名称,总投资（万元）,建设地点\n";
const CERTAIN = `${HEADING}1,一号桥,100,东城区\n2,二号楼,20,西城区\n`;
const DOUBTFUL = `${HEADING}1,一号桥,若干,东城区\n2,二号楼,20,西城区\n`;
// Read, but in a unit that it doesn't state.
const ASSUMED = "序号,项目名称,总投资,建设地点\n1,一号桥,100,东城区\n2,二号楼,20,西城区\n";

function folder() {
  const path = mkdtempSync(join(tmpdir(), "kp-strict-"));
  writeFileSync(join(path, "certain.csv"), CERTAIN);
  writeFileSync(join(path, "doubtful.csv"), DOUBTFUL);
  writeFileSync(join(path, "assumed.csv"), ASSUMED);
  return path;
}

test.each(["summary", "projects", "tidy", "chart district", "report", "export --as datapackage"])(
  "%s --strict writes nothing of a table with doubts",
  (words) => {
    const path = folder();
    const out = join(path, "out");
    const args = (file: string) => [...words.split(" "), join(path, file), "--strict"];
    const call = (file: string) =>
      run(words === "summary" || words === "projects" ? args(file) : [...args(file), "--out", out]);
    for (const file of ["doubtful.csv", "assumed.csv"]) {
      const { status, stdout, stderr } = call(file);
      expect([status, stdout, existsSync(out)]).toEqual([1, "", false]);
      expect(stderr).toContain(`--strict: ${file} has 1 place`);
    }
    expect(call("certain.csv").status).toBe(0);
  },
);

test("what lists doubts lists them all the same, and fails", () => {
  const path = folder();
  for (const command of ["inspect", "audit"]) {
    const strict = run([command, join(path, "assumed.csv"), "--strict"]);
    const plain = run([command, join(path, "assumed.csv")]);
    expect([strict.status, plain.status]).toEqual([1, 0]);
    expect(strict.stdout).toBe(plain.stdout);
    expect(run([command, join(path, "certain.csv"), "--strict"]).status).toBe(0);
  }
});

test("a batch leaves out the files with doubts, and a config file may ask for it", () => {
  const path = folder();
  const out = join(path, "out");
  const { status } = run(["batch", path, "--out", out, "--report", "md", "--strict"]);
  expect(status).toBe(1);
  const outcomes = JSON.parse(readFileSync(join(out, "batch.json"), "utf8")) as { file: string; result: string }[];
  expect(outcomes.map(({ result }) => result)).toEqual(["refused", "report", "refused"]);
  writeFileSync(join(path, "own.json"), JSON.stringify({ source: "doubtful.csv", strict: true }));
  expect(run(["summary", "--config", join(path, "own.json")]).status).toBe(1);
});

test("notes aren't doubts; issues that a long table doesn't hold are, where nothing else tells", () => {
  const issue = (severity?: Issue["severity"]) => ({ ...(severity && { severity }) }) as Issue;
  expect(doubtsOf({ issues: [issue("note"), issue("warning"), issue()] })).toBe(2);
  expect(doubtsOf({ issues: [issue("note")] })).toBe(0);
  expect(doubtsOf({ issues: [issue("note")] }, 5)).toBe(4);
  expect(doubtsOf({ issues: [issue("note"), issue("warning")] }, 5)).toBe(4);
});
