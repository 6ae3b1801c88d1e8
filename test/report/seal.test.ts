import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { reportFiles, verifyPublication } from "../../src/pipeline.ts";
import type { ReportFile } from "../../src/report/seal.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import type { Manifest } from "../../src/report/manifest.ts";
import { type Difference, parseManifest, verifyManifest } from "../../src/report/verify.ts";
import { verifyContents, verifyHashes } from "../../src/seal/compare-files.ts";
import { readSource } from "../../src/table/read-source.ts";

const FILE = "data/baotou-gazette-2018-12.txt";
const BYTES = readFileSync(FILE);
/** Set to 200 for the long run. */
const MUTATIONS = Number(process.env.MUTATIONS ?? 24);

/** What is published and then changed: the gazette, a plan with prose in English, and a table of sources of funds. */
const PUBLISHED = [
  { file: FILE, language: "zh" },
  { file: "test/fixtures/plans/county-projects.txt", language: "en" },
  { file: "test/fixtures/funding-sources.csv", language: "zh" },
] as const;

const bytesOf = (content: string | Uint8Array) => (typeof content === "string" ? Buffer.from(content) : content);
const foundOf = (files: readonly ReportFile[]) => new Map(files.map(({ path, content }) => [path, bytesOf(content)]));
const collect = async (differences: AsyncIterable<Difference>) => {
  const all: Difference[] = [];
  for await (const one of differences) all.push(one);
  return all;
};

/** A repeatable choice of numbers below a limit. */
function chooser(seed: number) {
  let state = seed;
  return (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const dataset = parseSource(await readSource(BYTES, FILE));
let files: ReportFile[];
let recorded: Manifest;

const reports = new Map<string, Promise<ReportFile[]>>();
/** A report on a file as it is published, made once. */
function publish(file: string, language: "zh" | "en"): Promise<ReportFile[]> {
  const made =
    reports.get(file) ??
    readSource(readFileSync(file), file).then((source) =>
      reportFiles(parseSource(source), { formats: ["html", "md", "pdf", "docx", "xlsx"], language }),
    );
  reports.set(file, made);
  return made;
}

beforeAll(async () => {
  files = await publish(FILE, "zh");
  recorded = parseManifest(String(files[0]!.content));
}, 300_000);

describe("a sealed publication", () => {
  test("is whole as it was written, and its statements name their figures", async () => {
    expect(await collect(verifyHashes(recorded, foundOf(files)))).toEqual([]);
    const ids = new Set(recorded.figures.map(({ id }) => id));
    expect(recorded.statements!.length).toBeGreaterThan(20);
    for (const { figures } of recorded.statements!) for (const id of figures) expect(ids).toContain(id);
  });

  test("tells missing files and files of another run", async () => {
    const found = foundOf(files);
    found.delete("report.md");
    found.set("figures/old.svg", new Uint8Array([1]));
    found.set("notes/mine.txt", new Uint8Array([1]));
    expect((await collect(verifyHashes(recorded, found))).map(({ id, field }) => [id, field])).toEqual([
      ["report.md", "missing"],
      ["figures/old.svg", "extra"],
    ]);
  });

  test("tells an entry that was taken out of the manifest with its count", async () => {
    const figures = recorded.figures.slice(1);
    const shorter = { ...recorded, figures, count: figures.length };
    const text = JSON.stringify(shorter);
    const told = await collect(
      verifyContents(shorter, foundOf([{ path: "figures.json", content: text }]), [files[0]!]),
    );
    expect(told).toHaveLength(1);
  });
});

describe.each(PUBLISHED)("a report on $file", ({ file, language }) => {
  const bytes = readFileSync(file);
  let published: readonly ReportFile[];
  let manifest: Manifest;

  beforeAll(async () => {
    published = await publish(file, language);
    manifest = parseManifest(String(published[0]!.content));
  }, 300_000);

  test(
    "tells every changed byte of every file, and what it is about",
    async () => {
      const choose = chooser(7);
      for (let run = 0; run < MUTATIONS; run += 1) {
        const { path, content } = published[choose(published.length)]!;
        const changed = Uint8Array.from(bytesOf(content));
        const at = choose(changed.length);
        changed[at] = changed[at]! ^ 1;
        const found = foundOf(published).set(path, Buffer.from(changed));
        const told = await collect(verifyContents(manifest, found, published));
        expect(told, `${path} byte ${at}`).toHaveLength(1);
        // A statement, a figure, a cell or a project; else what part of the file it is, never its line or byte alone.
        expect(told[0]!.about, `${path} byte ${at}`).toMatch(
          /S\d+(?:, byte \d+)?$|“.+”$|joint=|F\d+_| · |no\. \d+|[A-Z]+\d+$|font|image|object|structure|(?:code|style|data) of the page|\.(?:xml|rels|png)/,
        );
        expect(told[0]).toMatchObject({ id: path, field: "content" });
        if (path !== "figures.json") expect(await collect(verifyHashes(manifest, found))).toHaveLength(1);
      }
    },
    20_000 + MUTATIONS * 3_000,
  );

  test(
    "a changed character of the source is told with its line",
    async () => {
      const choose = chooser(11);
      const source = bytes.toString("utf8");
      for (let run = 0; run < MUTATIONS; run += 1) {
        let at = choose(source.length);
        while (/\s/.test(source[at]!)) at = (at + 1) % source.length;
        const other = /\d/.test(source[at]!) ? String((Number(source[at]) + 1) % 10) : "某";
        const changed = Buffer.from(`${source.slice(0, at)}${other}${source.slice(at + 1)}`);
        if (changed.equals(bytes)) continue;
        const again = parseSource(await readSource(changed, file));
        const line = source.slice(0, at).split("\n").length;
        const told = [...verifyManifest(manifest, again)];
        expect(told, `character ${at}`).toContainEqual(expect.objectContaining({ id: "source", field: "sha256" }));
        expect(told, `character ${at}`).toContainEqual(
          expect.objectContaining({
            id: "source",
            field: "line",
            about: expect.stringMatching(new RegExp(`^line ${line}(?:, no\\. \\d+)?$`)),
          }),
        );
      }
    },
    20_000 + MUTATIONS * 3_000,
  );
});

test("after a change in the source the stale statements are named, old and new", async () => {
  // 序号 32, line 342: 400 万元 of 昆区, 工业污染治理.
  const changed = BYTES.toString("utf8").split("\n");
  changed[341] = changed[341]!.replace("\t400\t", "\t900400\t");
  const again = parseSource(await readSource(Buffer.from(changed.join("\n")), FILE));
  const [sealed] = await reportFiles(dataset, { formats: ["md"] });
  const told = await verifyPublication(parseManifest(String(sealed!.content)), new Map(), again);
  const statements = told.filter(({ field }) => field === "statement");
  expect(statements.length).toBeGreaterThan(3);
  expect(statements[0]).toMatchObject({ id: expect.stringMatching(/^S\d+$/) });
  expect(statements.map(({ recorded: text }) => text).join()).toContain("94.42");
});
