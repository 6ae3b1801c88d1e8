import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createOutsideProject, type OutsideProject } from "./outside-project.ts";
import { unexportedTypes } from "./public-types.ts";
import { READMES, readText, samplesOf, scriptsOf } from "./readme.ts";

let outside: OutsideProject;
beforeAll(() => {
  outside = createOutsideProject();
});
afterAll(() => rmSync(outside.folder, { recursive: true }));

const examples = readdirSync("examples").filter((name) => name.endsWith(".mjs"));

describe("the package", () => {
  test("is in order for publint", async () => {
    const pkgDir = join(outside.folder, "node_modules", "key-projects");
    const { messages, pkg } = await publint({ pkgDir, pack: false });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test("has types that every way of importing it finds", () => {
    const attw = resolve("node_modules/@arethetypeswrong/cli/dist/index.js");
    const { status, stdout } = spawnSync(process.execPath, [attw, outside.tarball], { encoding: "utf8" });
    expect(stdout).not.toContain("🥴");
    expect(status, stdout).toBe(0);
  });

  test("holds what its users need and nothing else", () => {
    const folder = join(outside.folder, "node_modules", "key-projects");
    expect(readdirSync(folder).sort()).toEqual(
      ["CHANGELOG.md", "LICENSE", "README.md", "README.zh-CN.md", "data", "dist", "package.json"].sort(),
    );
    expect(readFileSync(join(folder, "dist", "cli.js"), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test("brings the command line", () => {
    const cli = join("node_modules", "key-projects", "dist", "cli.js");
    const { status, stdout } = outside.run(cli, "projects", "--format", "json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(144);
  });
});

describe("a project that has it installed", () => {
  test.each(examples)("runs %s", (name) => {
    const { status, stderr, stdout } = outside.run(name);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).not.toBe("");
  });

  test.each(READMES)("runs the code of %s, and gets what stands below it", (file) => {
    for (const { code, output } of scriptsOf(readText(file))) {
      outside.write("readme.mjs", code);
      const { stdout, stderr } = outside.run("readme.mjs");
      expect(stdout, stderr).toBe(output);
    }
  });

  test("compiles against its types, without danfojs-node", () => {
    outside.write(
      "types.ts",
      `import { fromArquero, load, measure, toArquero, type FigureRow, type Project } from "key-projects";
import { toDanfo } from "key-projects/danfo";

const { projects } = await load();
export const first: Project | undefined = projects[0];
export const rows: readonly FigureRow[] = measure(projects, { by: ["district", "year"] }).rows;
const table = toArquero(projects).groupby("category").rollup({ total: "d => op.sum(d.investment)" });
export const total: number | null | undefined = fromArquero(table, { category: "text", total: "number" })[0]?.total;
export const shape: readonly number[] = toDanfo(projects).shape;
// @ts-expect-error: a policy that there is none of
measure(projects, { by: ["district"], joint: "twice" });
// @ts-expect-error: a category is a text
export const wrong: number | null = fromArquero(table, { category: "text" })[0]!.category;
`,
    );
    expect(outside.complaints([...examples, "types.ts"])).toEqual([]);
  });

  test("compiles every sample of the documentation, strictly", () => {
    const files = [...READMES, "CONTRIBUTING.md", "data/README.md", "notebooks/README.md"].flatMap((file) =>
      samplesOf(readText(file)).map((code, index) => {
        const name = `sample-${file.replace(/\W/g, "-")}-${index}.ts`;
        outside.write(name, `${code}\nexport {};\n`);
        return name;
      }),
    );
    expect(files.length).toBeGreaterThanOrEqual(READMES.length);
    expect(outside.complaints(files)).toEqual([]);
  });

  test("can name every type that the library's own types name", () => {
    outside.write(
      "names.ts",
      `import type { ChartName, Claim, Duties, FundsTotal, KeyedMoney, Places, Scope, Sentence, Stated } from "key-projects";
import { chartNamed, type ChartDefinition, MissingGlyphError } from "key-projects";

const name: ChartName = "district";
export const chart: ChartDefinition = chartNamed(name);
// @ts-expect-error: there is no such chart
export const none: ChartName = "districts";
export type Named = [Claim, Duties, FundsTotal, KeyedMoney, Places, Scope, Sentence, Stated];
export const error: Error = new MissingGlyphError(new Set(["𠮷"]) as never);
`,
    );
    expect(outside.complaints(["names.ts"])).toEqual([]);
    expect(unexportedTypes(join(outside.folder, "node_modules", "key-projects", "dist", "types"))).toEqual([]);
  });

  test("is told how to install danfojs-node where it isn't there", () => {
    outside.write(
      "danfo.mjs",
      `import { load } from "key-projects";
import { DanfoMissingError, toDanfo } from "key-projects/danfo";
const { projects } = await load();
try { toDanfo(projects); } catch (error) { console.log(error instanceof DanfoMissingError, error.code, error.message); }
`,
    );
    const { status, stdout } = outside.run("danfo.mjs");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^true danfo\.missing danfojs-node: expected version 1\.2\.0 to be installed/);
    expect(stdout).toContain('"xlsx": "npm:@e965/xlsx@0.20.3"');
  });

  test("gets a DataFrame where danfojs-node is installed", () => {
    outside.install("danfojs-node");
    outside.write(
      "danfo.mjs",
      `import { load } from "key-projects";
import { toDanfo } from "key-projects/danfo";
import { DataFrame } from "danfojs-node";
const frame = toDanfo((await load()).projects);
console.log(frame instanceof DataFrame, frame.shape.join("×"), frame.column("investment").values[72]);
`,
    );
    const { stdout, stderr } = outside.run("danfo.mjs");
    expect(stdout, stderr).toBe("true 144×13 null\n");
  });
});
