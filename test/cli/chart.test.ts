import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "./run.ts";

test("--list names each chart and its question", () => {
  const { status, stdout } = run(["chart", "--list", "--lang", "en"]);
  expect(status).toBe(0);
  for (const name of ["district", "category", "year", "district-category", "household-cost", "units"])
    expect(stdout).toMatch(new RegExp(`^${name} `, "m"));
  expect(stdout).toContain("Which districts carry most?");
});

test("a chart goes to stdout as SVG, as JSON with its data, or into a file", () => {
  expect(run(["chart", "district"]).stdout).toMatch(/^<svg .*<\/svg>\n$/s);
  const spec = JSON.parse(run(["chart", "category", "--format", "json", "--exclude", "棚改"]).stdout);
  expect(JSON.stringify(spec)).toContain("/category=工业污染治理/");
  const file = join(mkdtempSync(join(tmpdir(), "chart-")), "year.svg");
  expect(run(["chart", "year", "--lang", "en", "--out", file])).toMatchObject({
    status: 0,
    stdout: "",
    stderr: expect.stringMatching(/wrote .*year.* in \d+\.\d s\n$/),
  });
  expect(readFileSync(file, "utf8")).toContain("planned investment");
});

test("a PNG to stdout is whole", () => {
  const named = join(mkdtempSync(join(tmpdir(), "chart-")), "year.PNG");
  expect(run(["chart", "year", "--scale", "1", "--out", named])).toMatchObject({ status: 0 });
  expect(readFileSync(named).subarray(1, 4).toString()).toBe("PNG");
  const { stdout } = spawnSync(process.execPath, ["dist/cli.js", "chart", "units", "--format", "png", "--scale", "1"]);
  expect(stdout.subarray(1, 4).toString()).toBe("PNG");
  expect(stdout.subarray(-8, -4).toString()).toBe("IEND");
  expect(stdout.readUInt32BE(16)).toBe(680);
});

test("--width lays a chart out for a width", () => {
  expect(run(["chart", "treemap", "--width", "360"]).stdout).toMatch(/viewBox="0 0 360 /);
  expect(run(["chart", "treemap", "--width", "680"]).stdout).toBe(run(["chart", "treemap"]).stdout);
});

test("wrong use ends with 2 and says what was expected", () => {
  for (const args of [
    ["chart"],
    ["chart", "pie"],
    ["chart", "district", "--format", "gif"],
    ["chart", "year", "--out", "year.gif"],
    ["chart", "year", "--scale", "0"],
    ["chart", "year", "--width", "wide"],
    ["chart", "year", "--width", "200"],
  ]) {
    const { status, stdout, stderr } = run(args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/expected/);
  }
});

test("a source where the chart's name should stand is told to be one", () => {
  const source = join(mkdtempSync(join(tmpdir(), "chart-")), "council.csv");
  writeFileSync(source, "序号,项目名称,投资（万元）\n1,甲路,300\n");
  expect(run(["chart", source])).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/chart: expected the name of a chart before \S*council\.csv, one of .*district, /),
  });
  expect(run(["chart", source, "year"]).stderr).toMatch(/Did you mean chart year \S*council\.csv\?/);
  expect(run(["chart", source, "timeline"]).stderr).toMatch(/Did you mean chart timeline \S*council\.csv\?/);
  expect(run(["chart", "council.txt"]).stderr).toMatch(
    /chart: expected one of treemap, .*, timeline, got "council.txt"/,
  );
  expect(run(["chart", "timelin"]).stderr).toContain("Did you mean timeline?");
});

test("a chart with nothing to show ends with 1 and says so", () => {
  const { status, stdout, stderr } = run(["chart", "household-cost", "--exclude", "棚改"]);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("household-cost: nothing to show");
});

test("--for writes a figure with its words and numbers, laid out for its place", () => {
  const folder = mkdtempSync(join(tmpdir(), "chart-"));
  expect(run(["chart", "category", "--for", "slide", "--out", folder])).toMatchObject({ status: 0, stdout: "" });
  const text = (ending: string) => readFileSync(join(folder, `category.${ending}`), "utf8");
  const png = readFileSync(join(folder, "category.png"));
  // The width of a PNG stands in bytes 16 to 19: two pixels for each of 1,280 px.
  expect(png.readUInt32BE(16)).toBe(2560);
  expect(text("svg")).toContain('width="1280"');
  expect(text("txt")).toMatch(/^图题：.*68\.2%/);
  expect(text("txt")).toContain("替代文字：");
  expect(text("csv")).toContain("计划投资,类别=扬尘污染治理");
  expect(text("csv")).toContain("investment/category=机动车污染治理/joint=apart");
  expect(run(["chart", "category", "--for", "slide"])).toMatchObject({ status: 2 });
  expect(run(["chart", "category", "--for", "wall", "--out", folder])).toMatchObject({ status: 2 });
});
