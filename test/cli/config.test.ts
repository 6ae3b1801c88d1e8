import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const CLI = resolve("dist/cli.js");
const PLAN =
  "项目名称,建设地点,项目类别,总投资（万元）\n一号桥,东城区,交通,100\n二号楼,西城区,住房,20\n三号路,东城区,交通,3\n";

function project(config: unknown) {
  const folder = mkdtempSync(join(tmpdir(), "kp-config-"));
  writeFileSync(join(folder, "plan.csv"), PLAN);
  writeFileSync(join(folder, "key-projects.json"), typeof config === "string" ? config : JSON.stringify(config));
  const run = (...args: string[]) => spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: "utf8" });
  return { folder, run };
}

test("a config file makes a monthly report one command", () => {
  const { folder, run } = project({
    source: "plan.csv",
    language: "en",
    scope: { where: { district: "东城区" } },
    commands: { report: { out: "out", format: ["md"] } },
  });
  const { status, stderr } = run("report");
  expect([status, stderr]).toEqual([0, expect.stringMatching(/^key-projects\.json: .*plan\.csv[\s\S]*wrote .*out/)]);
  const text = readFileSync(join(folder, "out", "report.md"), "utf8");
  expect(text).toMatch(/^# Key projects/);
  expect(text).toContain("2 projects");
});

test("it fills in what a command doesn't say, and nothing that it says", () => {
  const { folder, run } = project({ source: "plan.csv", scope: { exclude: "棚改", where: ["category=住房"] } });
  writeFileSync(join(folder, "other.csv"), PLAN.replace("二号楼", "九号楼"));
  const names = (...args: string[]) =>
    JSON.parse(run("projects", "--format", "json", ...args).stdout).map(({ name }: { name: string }) => name);
  expect(names()).toEqual(["二号楼"]);
  expect(names("other.csv")).toEqual(["九号楼"]);
  expect(names("--where", "category=交通")).toEqual(["一号桥", "三号路"]);
  expect(names("--config", "none", "plan.csv")).toEqual(["一号桥", "二号楼", "三号路"]);
  // Windows' editor begins a file with a byte order mark.
  writeFileSync(join(folder, "marked.json"), '\ufeff{"source":"other.csv"}');
  expect(names("--config", "marked.json")).toEqual(["一号桥", "九号楼", "三号路"]);
});

test.each([
  [{ sorce: "plan.csv" }, /key-projects\.json: expected one of .*source.*, got "sorce". Did you mean source\?/],
  [{ scope: { distrct: "东城区" } }, /expected one of joint, weights, where, exclude, only, got "distrct"/],
  [{ commands: { summary: { bi: "year" } } }, /expected one of .*by.*, got "bi"/],
  [{ source: { file: "plan.csv" } }, /expected a text under source/],
  ["{", /key-projects\.json: expected JSON, got/],
  ["[]", /key-projects\.json: expected an object, got \[\]/],
])("a config file that says %j is refused", (config, message) => {
  const { status, stdout, stderr } = project(config).run("summary", "--by", "year");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(message);
});

test("a watched report is made again when its source, sheet or earlier edition changes, or its config file says otherwise", async () => {
  const config = { source: "plan.csv", language: "en", commands: { report: { out: "out", format: "md" } } };
  const { folder } = project(config);
  const watching = spawn(process.execPath, [CLI, "report", "--watch"], { cwd: folder });
  const report = join(folder, "out", "report.md");
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((go) => setTimeout(go, 50));
  };
  let said = "";
  watching.stderr.on("data", (data) => {
    said += data;
  });
  await until(() => said.includes("watching"));
  expect(existsSync(report)).toBe(true);
  writeFileSync(join(folder, "plan.csv"), `${PLAN}四号渠,西城区,水利,7777\n`);
  await until(() => readFileSync(report, "utf8").includes("77.77"));
  writeFileSync(join(folder, "next.csv"), `${PLAN}五号桥,西城区,交通,5555\n`);
  const against = { ...config.commands.report, title: "Second month", against: "plan.csv" };
  writeFileSync(
    join(folder, "key-projects.json"),
    JSON.stringify({ ...config, source: "next.csv", commands: { report: against } }),
  );
  await until(() => readFileSync(report, "utf8").startsWith("# Second month"));
  expect(readFileSync(report, "utf8")).toContain("5,555");
  await until(() => /watching .*next\.csv.*plan\.csv.*key-projects\.json/.test(said));
  writeFileSync(join(folder, "plan.csv"), `${PLAN}四号渠,西城区,水利,8888\n`);
  await until(() => readFileSync(report, "utf8").includes("8,888"));
  const ended = new Promise((resolve) => watching.on("close", resolve));
  watching.kill("SIGTERM");
  expect(await ended).toBe(0);
}, 60_000);

test("a switch is on or off, and nothing else is taken for either", () => {
  for (const [config, said] of [
    [{ source: "plan.csv", strict: "yes" }, 'expected true or false under strict, got "yes"'],
    [{ source: "plan.csv", commands: { projects: { bom: 1 } } }, "expected true or false under bom, got 1"],
    [{ source: "plan.csv", commands: { projects: { out: true } } }, "expected a text under out, got true"],
  ] as const) {
    const { status, stderr } = project(config).run("projects");
    expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
  }
  expect(project({ source: "plan.csv", strict: true }).run("projects").status).toBe(0);
});
