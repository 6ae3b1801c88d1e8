import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { styled, terminalText } from "../../src/cli/terminal.ts";
import { textTable } from "../../src/print/text-table.ts";
import { run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "kp-"));
const evil = join(folder, "plan.csv");
const NAME = "一号\u001b]8;;http://x\u0007桥\u001b[31m\b\u009b2J<b>![x](javascript:1)|";
writeFileSync(evil, `项目名称,建设地点,总投资（万元）\n${NAME},东城区,100\n二号楼,西城区,20\n`);
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what mustn't be there
const STEERS = /[\0-\x08\x0b-\x1f\x7f-\x9f]/;

test.each([
  ["projects"],
  ["projects", "--format", "md"],
  ["summary", "--by", "unit"],
  ["audit"],
  ["inspect"],
  ["trace", "--seq", "1"],
  ["chart", "district"],
])("nothing in a name steers the terminal: %s %s %s", (command, ...args) => {
  const words = command === "chart" ? [command, ...args, evil] : [command, evil, ...args];
  const { stdout, stderr } = run(words);
  expect(stdout).not.toMatch(STEERS);
  expect(stderr).not.toMatch(STEERS);
});

test("CSV and JSON give programs the name as it is", () => {
  expect(JSON.parse(run(["projects", evil, "--format", "json"]).stdout)[0].name).toBe(NAME);
  expect(run(["projects", evil, "--format", "csv"]).stdout).toContain(NAME.slice(0, 20));
});

test("Markdown shows a name's markup as text", () => {
  const { stdout } = run(["projects", evil, "--format", "md"]);
  expect(stdout).toContain("\\<b\\>!\\[x\\](javascript:1)\\|");
});

test("styles are colours where there are colours, and nothing elsewhere", () => {
  expect(terminalText(styled("bold", "合计"), true)).toBe("\u001b[1m合计\u001b[22m");
  expect(terminalText(styled("bold", "合计\u001b[31m"), false)).toBe("合计〔U+001B〕[31m");
});

test("FORCE_COLOR brings colours, NO_COLOR takes them", () => {
  expect(run(["summary", "--by", "year"], { FORCE_COLOR: "1", NO_COLOR: "" }).stdout).toContain("\u001b[1m");
  expect(run(["summary", "--by", "year"], { FORCE_COLOR: "1", NO_COLOR: "1" }).stdout).not.toContain("\u001b");
  expect(run(["summary", "--by", "year"], { FORCE_COLOR: "1", NO_COLOR: "" }).stdout.split("\n")[1]).toMatch(/^─+ /);
});

const hasScript = spawnSync("script", ["--version"]).status === 0;

test.skipIf(!hasScript)("in a terminal a table is no wider than it", () => {
  const command = `stty cols 80; ${process.execPath} dist/cli.js projects --where district=昆区`;
  const { stdout } = spawnSync("script", ["-qec", command, "/dev/null"], {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", TERM: "xterm" },
  });
  const rule = stdout.split(/\r?\n/).find((line) => line.startsWith("─"))!;
  expect(rule.length).toBeLessThanOrEqual(80);
});

test.each(["bash", "zsh", "fish"])("completion for %s is a script that knows every command and option", (shell) => {
  const { status, stdout } = run(["completion", shell]);
  expect(status).toBe(0);
  for (const word of ["summary", "verify", "treemap", "mapping", "split"]) expect(stdout).toContain(word);
});

test("bash completes commands, options and values by it", () => {
  const script = join(folder, "completion.sh");
  writeFileSync(script, run(["completion", "bash"]).stdout);
  const complete = (...words: string[]) =>
    spawnSync(
      "bash",
      [
        "-c",
        `cd ${folder}; source ${script}; COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _key_projects; echo "\${COMPREPLY[@]}"`,
        "-",
        "key-projects",
        ...words,
      ],
      { encoding: "utf8" },
    ).stdout.trim();
  expect(complete("su")).toBe("summary");
  expect(complete("summary", "--jo")).toBe("--joint");
  expect(complete("summary", "--joint", "sp")).toBe("split");
  expect(complete("chart", "tre")).toBe("treemap");
  expect(complete("projects", "pl")).toBe("plan.csv");
  // Where one of a list is meant, no file is.
  expect(complete("summary", "--joint", "")).toBe("apart split full exclude");
});

const shells = (name: string) => spawnSync(name, ["-c", "exit 0"]).status === 0;

test.skipIf(!shells("fish"))(
  "fish completes commands, options and values by it, and says what a command is for",
  () => {
    const script = join(folder, "completion.fish");
    writeFileSync(script, run(["completion", "fish"]).stdout);
    const complete = (line: string) =>
      spawnSync("fish", ["-c", `cd ${folder}; source ${script}; complete -C "key-projects ${line}"`], {
        encoding: "utf8",
      })
        .stdout.trim()
        .split("\n");
    expect(complete("su")).toEqual([expect.stringMatching(/^summary\t.*investment by district/)]);
    expect(complete("")).toHaveLength(19);
    expect(complete("summary --jo")).toEqual(["--joint"]);
    expect(complete("summary --joint ").toSorted()).toEqual(["apart", "exclude", "full", "split"]);
    expect(complete("chart tre")).toEqual(["treemap"]);
    expect(complete("projects --mapping pl")).toEqual(["plan.csv"]);
  },
);

test.skipIf(!shells("zsh"))("zsh takes it, and completes by its function", () => {
  const script = join(folder, "completion.zsh");
  writeFileSync(script, run(["completion", "zsh"]).stdout);
  const { status, stdout, stderr } = spawnSync(
    "zsh",
    ["-f", "-c", `autoload -U compinit; compinit -D -u; source ${script}; echo $_comps[key-projects]`],
    { encoding: "utf8", env: { ...process.env, HOME: folder, ZDOTDIR: folder } },
  );
  expect([status, stdout.trim(), stderr]).toEqual([0, "_bash_complete -o filenames -F _key_projects", ""]);
});

test("a reader that ends early is no error, and hears of none", () => {
  const { status, stderr } = spawnSync(
    "bash",
    ["-c", `set -o pipefail; ${process.execPath} dist/cli.js projects --format csv | head -1`],
    { encoding: "utf8" },
  );
  expect([status, stderr]).toEqual([0, ""]);
});

test("what was written, and how long it took, is said at the end", () => {
  const out = join(folder, "tables");
  expect(run(["tidy", evil, "--out", out]).stderr).toMatch(/wrote .*tables in \d+\.\d s\n$/);
  expect(readFileSync(join(out, "projects.csv"), "utf8")).toContain("二号楼");
});

test("no output replaces the source or the mapping that was read", () => {
  const before = readFileSync(evil, "utf8");
  for (const args of [
    ["chart", "district", evil, "--format", "svg", "--out", evil],
    ["inspect", evil, "--mapping-out", evil],
  ])
    expect(run(args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("expected another file than the source"),
    });
  expect(readFileSync(evil, "utf8")).toBe(before);
});

test("long headings are broken where the table would be wider than the terminal", () => {
  const column = (label: string) => ({ label, align: "right" as const });
  const grid = { columns: [column("Least (ten thousands of pounds)"), column("Projects")], rows: [["1,260.00", "2"]] };
  const lines = textTable(grid, { width: 30 }).split("\n");
  expect(lines.slice(0, 4).map((line) => line.trim().replace(/ +/g, " "))).toEqual([
    "Least",
    "(ten",
    "thousands",
    "of",
  ]);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(30);
  expect(textTable(grid).split("\n")[0]).toBe("Least (ten thousands of pounds)  Projects");
});
