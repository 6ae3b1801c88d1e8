import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { build as buildByVite } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chartNamed } from "../../src/chart/catalogue.ts";
import { measure } from "../../src/measure/measure.ts";
import { readBytes } from "../../src/reading/read-bytes.ts";
import { EXECUTABLE, NO_BROWSER } from "../report/html/browser.ts";
import { createOutsideProject, type OutsideProject } from "./outside-project.ts";
import { browserScriptOf, READMES, readText } from "./readme.ts";

const FILES = [
  "city-plan-sections.csv",
  "county-plan.xlsx",
  "county-plan.xls",
  "plain-columns.pdf",
  "town-renewal-plan.docx",
];
const START = `import { overview } from "./sample.ts";
Object.assign(globalThis, { overview });
`;

let outside: OutsideProject;
beforeAll(() => {
  outside = createOutsideProject();
  outside.write("sample.ts", browserScriptOf(readText("README.md")));
  outside.write("start.ts", START);
  outside.write("index.html", '<!doctype html><script type="module" src="start.ts"></script>\n');
});
afterAll(() => rmSync(outside.folder, { recursive: true }));

const bundle = () =>
  build({
    entryPoints: [join(outside.folder, "start.ts")],
    bundle: true,
    platform: "browser",
    format: "iife",
    target: "chrome110",
    write: false,
    metafile: true,
    logLevel: "silent",
  });

describe("the library in a browser", () => {
  test("is shown alike in both READMEs, and its sample compiles strictly", () => {
    const [code, ...others] = READMES.map((file) => browserScriptOf(readText(file)).replace(/\/\/.*$/gm, ""));
    expect(others).toEqual(others.map(() => code));
    expect(outside.complaints(["sample.ts"])).toEqual([]);
  });

  test("is bundled by esbuild and by Vite, and nothing of Node is in it", async () => {
    const { metafile, warnings } = await bundle();
    expect(warnings).toEqual([]);
    const imports = Object.values(metafile.inputs).flatMap(({ imports: found }) => found.map(({ path }) => path));
    expect(imports.filter((path) => path.startsWith("node:"))).toEqual([]);
    await buildByVite({ root: outside.folder, logLevel: "silent", configFile: false });
    const assets = join(outside.folder, "dist", "assets");
    const scripts = readdirSync(assets).map((name) => readFileSync(join(assets, name), "utf8"));
    expect(scripts.join("\n")).not.toContain("browser-external");
  });

  test.skipIf(NO_BROWSER)(
    `reads, measures and charts there as in Node${NO_BROWSER ? ` (skipped: ${NO_BROWSER})` : ""}`,
    async () => {
      const [script] = (await bundle()).outputFiles;
      const browser = await chromium.launch({ executablePath: EXECUTABLE!, args: ["--headless", "--no-sandbox"] });
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.goto("about:blank");
      await page.addScriptTag({ content: script!.text });
      for (const name of FILES) {
        const bytes = readFileSync(join("test/fixtures", name));
        const found = await page.evaluate(
          `(async () => {
            const bytes = Uint8Array.from(atob(${JSON.stringify(bytes.toString("base64"))}), (one) => one.charCodeAt(0));
            return JSON.stringify(await overview(new File([bytes], ${JSON.stringify(name)})));
          })()`,
        );
        const dataset = await readBytes(bytes, name);
        const { rows, total } = measure(dataset, { by: ["district"], joint: "split" });
        const chart = chartNamed("district").draw(dataset, { language: "zh", width: 360 });
        expect(total.projects, name).toBeGreaterThan(0);
        expect(JSON.parse(String(found)), name).toEqual(
          JSON.parse(JSON.stringify({ rows, total, issues: dataset.issues, spec: chart?.spec })),
        );
      }
      expect(errors).toEqual([]);
      await browser.close();
    },
  );
});
