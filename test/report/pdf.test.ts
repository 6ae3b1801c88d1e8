import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFRawStream, PDFString } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { reportFiles } from "../../src/pipeline.ts";
import type { Dataset } from "../../src/project/dataset.ts";
import { foreign, gazette, single } from "./sources.ts";

const pdfOf = async (dataset: Dataset, request: Partial<Parameters<typeof reportFiles>[1]> = {}) => {
  const files = await reportFiles(dataset, { formats: ["pdf"], ...request });
  return files.find(({ path }) => path === "report.pdf")!.content as Uint8Array;
};

const hasPdfToText = spawnSync("pdftotext", ["-v"]).status === 0;
const hasPdfInfo = spawnSync("pdfinfo", ["-v"]).status === 0;
if (!hasPdfToText) console.log("pdftotext isn't installed: the text of PDFs is checked by their structure only");

function textOf(bytes: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), "key-projects-")), "report.pdf");
  writeFileSync(file, bytes);
  return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
}

describe("the gazette's report", () => {
  let bytes: Uint8Array;
  let document: PDFDocument;
  beforeAll(async () => {
    bytes = await pdfOf(gazette);
    document = await PDFDocument.load(bytes, { updateMetadata: false });
  });

  test("is an A4 PDF/UA-1 with a title, a language, tags and bookmarks, below 420 kB", () => {
    const { catalog, context } = document;
    expect(document.getPage(0).getSize()).toEqual({ width: 595.2756, height: 841.8898 });
    expect(document.getTitle()).toBe("重点项目投资分析");
    expect(catalog.lookup(PDFName.of("Lang"), PDFString).asString()).toBe("zh-CN");
    expect(catalog.lookup(PDFName.of("MarkInfo"), PDFDict).get(PDFName.of("Marked"))?.toString()).toBe("true");
    expect(catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict)).toBeDefined();
    expect(catalog.lookup(PDFName.of("Outlines"), PDFDict).get(PDFName.of("Count"))?.toString()).toMatch(/\d/);
    const metadata = context.lookup(catalog.get(PDFName.of("Metadata"))) as PDFRawStream;
    expect(new TextDecoder().decode(metadata.contents)).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(bytes.length).toBeLessThan(420_000);
  });

  test.skipIf(!hasPdfInfo)("opens without a complaint", () => {
    const file = join(mkdtempSync(join(tmpdir(), "pdf-")), "report.pdf");
    writeFileSync(file, bytes);
    const { stdout, stderr } = spawnSync("pdfinfo", [file], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout).toMatch(/Tagged: +yes/);
  });

  test("embeds its fonts, with a way back from glyphs to characters", () => {
    const fonts = dictionaries(document).filter((d) => d.get(PDFName.of("Type")) === PDFName.of("Font"));
    const composite = fonts.filter((d) => d.get(PDFName.of("Subtype")) === PDFName.of("Type0"));
    expect(composite.map((d) => String(d.get(PDFName.of("BaseFont"))).replace(/^\/[A-Z]{6}\+/, "")).sort()).toEqual([
      "NotoSansSC-Bold",
      "NotoSansSC-Regular",
    ]);
    expect(composite.every((d) => d.has(PDFName.of("ToUnicode")))).toBe(true);
    const descriptors = dictionaries(document).filter(
      (d) => d.get(PDFName.of("Type")) === PDFName.of("FontDescriptor"),
    );
    expect(descriptors.length).toBe(2);
    expect(descriptors.every((d) => d.has(PDFName.of("FontFile2")) || d.has(PDFName.of("FontFile3")))).toBe(true);
  });

  test("gives each figure an alternative text, and each table a header row", () => {
    const elements = dictionaries(document).filter((d) => d.get(PDFName.of("Type")) === PDFName.of("StructElem"));
    const ofKind = (kind: string) => elements.filter((d) => d.get(PDFName.of("S")) === PDFName.of(kind));
    expect(ofKind("Figure").length).toBeGreaterThanOrEqual(6);
    expect(ofKind("Figure").every((d) => d.has(PDFName.of("Alt")))).toBe(true);
    const parts = ofKind("Table").map((d) =>
      d
        .lookup(PDFName.of("K"), PDFArray)
        .asArray()
        .map((kid) => String(document.context.lookup(kid, PDFDict).get(PDFName.of("S")))),
    );
    expect(parts.length).toBeGreaterThanOrEqual(5);
    expect(parts.every((kinds) => kinds.includes("/THead"))).toBe(true);
  });

  test("is the same bytes on every run", async () => {
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await pdfOf(gazette)))).toBe(0);
  });

  test.skipIf(!hasPdfToText)("can be searched and copied in Chinese, and has all projects", () => {
    const text = textOf(bytes);
    expect(text).toContain("其中142个");
    expect(text).toContain("94.42亿元");
    expect(text).toMatch(/第 1 页，共 \d+ 页/);
    const plain = text.replace(/\s/g, "");
    for (const name of ["包钢尾矿坝扬尘污染防治工程", "九原区人民政府", "机动车污染治理（1个）"])
      expect(plain).toContain(name);
  });
});

test.skipIf(!hasPdfToText)("an English report speaks English, and keeps Chinese names", async () => {
  const text = textOf(await pdfOf(gazette, { language: "en", scope: { where: { district: ["九原区"] } } }));
  expect(text).toContain("Key projects");
  expect(text).toMatch(/Page 1 of \d+/);
  expect(text).toContain("Household coal replacement");
  expect(text).toContain("尹六窑子村棚户区");
});

test("a table from elsewhere and a single project make a report too", async () => {
  for (const dataset of [foreign, single]) expect((await pdfOf(dataset)).length).toBeGreaterThan(10_000);
});

test("a character that the font lacks is marked, and doesn't stop the report", async () => {
  const projects = single.projects.map((project) => ({ ...project, name: `${project.name}\u{E123}\u200b\u0007🏗` }));
  const bytes = await pdfOf({ ...single, projects });
  if (hasPdfToText)
    expect(textOf(bytes).replace(/\s/g, "")).toContain("东乡水库加固工程〔U+E123〕〔U+200B〕〔U+0007〕〔U+1F3D7〕");
});

function dictionaries(document: PDFDocument): PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
}
