import { dirname, posix } from "node:path";
import { AlignmentType, Document, Footer, Header, ImageRun, Packer, PageOrientation, Paragraph, TextRun } from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, test } from "vitest";
import { reportDocx } from "../../src/office/docx/report-docx.ts";
import { reportFiles } from "../../src/pipeline.ts";
import { extractText, getDocumentProxy } from "unpdf";
import type { Manifest } from "../../src/report/manifest.ts";
import { foreign, gazette } from "../report/sources.ts";
import { converted, hasLibreOffice, partsOf } from "./libreoffice.ts";

const TIMEOUT = 180_000;

async function made(dataset = gazette, template?: Uint8Array) {
  const files = await reportFiles(dataset, {
    formats: ["docx"],
    ...(template && { template: { bytes: template, file: "office.docx" } }),
  });
  const content = (path: string) => files.find((file) => file.path === path)!.content;
  return {
    bytes: content("report.docx") as Uint8Array,
    manifest: JSON.parse(String(content("figures.json"))) as Manifest,
  };
}

let bytes: Uint8Array;
let manifest: Manifest;
let parts: Record<string, string>;
beforeAll(async () => {
  ({ bytes, manifest } = await made());
  parts = partsOf(bytes);
}, TIMEOUT);

function expectSound(all: Record<string, string>): void {
  const types = all["[Content_Types].xml"]!;
  for (const [path, xml] of Object.entries(all)) {
    const ending = path.split(".").at(-1)!;
    expect(types.includes(`PartName="/${path}"`) || types.includes(`Extension="${ending}"`), path).toBe(true);
    if (!/\.(xml|rels)$/.test(path)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw new Error(`${path}: ${error.message}`);
    });
    parser.write(xml).close();
    if (!path.endsWith(".rels")) continue;
    const folder = posix.join(dirname(path), "..");
    for (const [, target = ""] of xml.matchAll(/<Relationship\b(?![^>]*TargetMode="External")[^>]*\bTarget="([^"]+)"/g))
      expect(Object.keys(all), `${path} → ${target}`).toContain(
        target.startsWith("/") ? target.slice(1) : posix.join(folder, target),
      );
  }
  const document = all["word/document.xml"]!;
  const ids = new Set([...all["word/_rels/document.xml.rels"]!.matchAll(/\bId="([^"]+)"/g)].map(([, id]) => id));
  for (const [, id] of document.matchAll(/\br:(?:id|embed)="([^"]+)"/g)) expect(ids).toContain(id);
  const styles = new Set([...all["word/styles.xml"]!.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id));
  const used = new Set([...document.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, id]) => id!));
  expect([...used].filter((id) => !styles.has(id) && id !== "ListParagraph")).toEqual([]);
}

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("");

describe("a report in Word", () => {
  test("is a sound package, without the clock, its content types first", () => {
    expectSound(parts);
    expect(Object.keys(parts)[0]).toBe("[Content_Types].xml");
    expect(parts["docProps/core.xml"]).not.toContain("<dcterms:");
    expect(parts["docProps/core.xml"]).toContain("重点项目投资分析");
  });

  test(
    "is the same bytes again in the same process",
    async () => {
      expect(Buffer.from((await made()).bytes).equals(bytes)).toBe(true);
    },
    TIMEOUT,
  );

  test("states every number in a bookmark of its own, under the name that figures.json gives it", () => {
    const document = parts["word/document.xml"]!;
    const starts = [...document.matchAll(/<w:bookmarkStart w:name="([^"]+)" w:id="(\d+)"\/>/g)];
    expect(new Set(starts.map(([, , id]) => id)).size).toBe(starts.length);
    expect(new Set(starts.map(([, name]) => name)).size).toBe(starts.length);
    for (const [, name = ""] of starts) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]{0,39}$/);
    const total = manifest.figures.find(({ id }) => id === "investment/joint=apart")!;
    expect(total.value).toBe(944_220.08);
    const [start, end] = [`w:name="${total.name}_investment_1"`, "<w:bookmarkEnd"].map((mark) => mark);
    const at = document.indexOf(start!);
    expect(at).toBeGreaterThan(0);
    expect(textOf(document.slice(at, document.indexOf(end!, at)))).toBe("94.42");
    const named = starts.filter(([, name]) => /^F\d+_/.test(name!)).map(([, name]) => name!.split("_")[0]);
    const known = new Set(manifest.figures.map(({ name }) => name));
    // Of what is only on the page Word has nothing.
    const printed = new Set(manifest.figures.flatMap(({ name }) => (name && named.includes(name) ? [name] : [])));
    expect(printed.size).toBeGreaterThan(70);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  test("has headings by style, captions and references as fields with their results, and repeated, merged heads", () => {
    const document = parts["word/document.xml"]!;
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)!.length).toBeGreaterThan(10);
    expect(document).toMatch(/<w:fldSimple w:instr="SEQ 图 \\\* ARABIC">[\s\S]{0,60}<w:t[^>]*>1<\/w:t>/);
    expect(document).toMatch(/<w:fldSimple w:instr="REF _table_claims \\h">[\s\S]{0,60}<w:t[^>]*>表2<\/w:t>/);
    expect(document.match(/<w:tblHeader\/>/g)!.length).toBeGreaterThan(3);
    expect(document).toMatch(/<w:gridSpan w:val="[23]"\/>/);
    expect(document).toContain('<w:vMerge w:val="restart"/>');
    for (const name of ["方正小标宋简体", "黑体", "仿宋_GB2312"]) {
      expect(parts["word/styles.xml"]).toContain(`w:eastAsia="${name}"`);
      expect(parts["word/fontTable.xml"]).toContain(`<w:font w:name="${name}"><w:altName`);
    }
  });

  test("shows figures as SVG with a picture for older programs and words for those who can't see them", () => {
    const document = parts["word/document.xml"]!;
    const pictures = [...document.matchAll(/<wp:docPr\b[^>]*>/g)].map(([picture]) => picture);
    // One figure for each question: categories, districts, both, years, households, unit costs, tasks, units.
    expect(pictures.length).toBe(8);
    for (const picture of pictures) expect(picture).toMatch(/descr="[^"]{20,}"/);
    expect(document.match(/asvg:svgBlip/g)!.length).toBeGreaterThanOrEqual(pictures.length);
    expect(Object.keys(parts).filter((path) => path.endsWith(".png")).length).toBe(pictures.length);
  });

  test(
    "of a table without districts and categories is sound too",
    async () => {
      expectSound(partsOf((await made(foreign)).bytes));
    },
    TIMEOUT,
  );
});

test("a table that nobody pages through ends with how long it is, and where all of it stands", async () => {
  const table = {
    id: "table-long",
    caption: "长表",
    columns: [{ label: "序号", align: "right" }],
    rows: Array.from({ length: 2003 }, (_, index) => [{ text: String(index + 1) }]),
    groups: [
      { from: 0, label: "前" },
      { from: 2001, label: "后" },
    ],
    footnotes: [],
    note: "",
  } as const;
  const sections = [{ id: "a", title: "一", blocks: [{ kind: "table", table }] }] as const;
  const finding = { id: "total", weight: 0, why: { zh: "", en: "" }, considered: [] };
  const head = {
    language: "zh",
    title: "题",
    subtitle: "目",
    imprint: "",
    scope: "全部",
    source: "来源",
    place: "来源",
    projects: [],
    columns: [],
  } as const;
  const report = { ...head, finding, sections };
  const text = textOf(partsOf(await reportDocx(report, { pictures: new Map() }))["word/document.xml"]!);
  expect(text).toContain("299300本表共2,003行，这里只列前300行；全部见 tables/long.csv。");
  expect(text).not.toContain("后");
});

/** A letterhead as a Chinese Word writes it: styles under ids of its own, a picture in the header, pages on their side. */
async function letterhead(): Promise<Uint8Array> {
  const dot = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const office = new Document({
    styles: { default: { heading1: { run: { color: "C00000", font: "华文中宋", size: 36 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838 },
            margin: { left: 2000, right: 2000 },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun("某某市发展和改革委员会"),
                  new ImageRun({ type: "png", data: dot, transformation: { width: 9, height: 9 } }),
                ],
              }),
            ],
          }),
        },
        footers: { default: new Footer({ children: [new Paragraph("内部资料")] }) },
        children: [new Paragraph("模板正文")],
      },
    ],
  });
  const archive = unzipSync(new Uint8Array(await Packer.toArrayBuffer(office)));
  const styles = new TextDecoder()
    .decode(archive["word/styles.xml"])
    .replaceAll('"Heading1"', '"1"')
    .replace(
      "<w:style ",
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style ',
    );
  return zipSync({ ...archive, "word/styles.xml": strToU8(styles) });
}

describe("an office's template", () => {
  test(
    "gives its styles, letterhead and page set-up",
    async () => {
      const report = partsOf((await made(foreign, await letterhead())).bytes);
      expectSound(report);
      const document = report["word/document.xml"]!;
      expect(document).toContain('<w:pStyle w:val="1"/>');
      expect(document).not.toContain('"Heading1"');
      expect(document).not.toContain("模板正文");
      expect(report["word/styles.xml"]).toContain("C00000");
      expect(report["word/styles.xml"]).toContain('w:styleId="Caption"');
      const sections = [...document.matchAll(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/g)].map(([section]) => section);
      expect(sections.length).toBe(1);
      for (const section of sections) expect(section).toContain('w:orient="landscape"');
      const header = Object.entries(report).find(([path]) => path.startsWith("word/template-header"))![1];
      expect(textOf(header)).toBe("某某市发展和改革委员会");
      // As wide as the template's text: 16838 − 4000 twentieths of a point; a table is no wider.
      const widths = [...document.matchAll(/<w:tblW[^>]*w:w="(\d+)"/g)].map(([, width]) => Number(width));
      expect(Math.max(...widths)).toBeLessThanOrEqual(12_838);
      expect(Math.max(...widths)).toBeGreaterThan(12_600);
    },
    TIMEOUT,
  );

  test.each([
    [
      "no archive",
      new TextEncoder().encode("text"),
      /office\.docx: expected a Word document \(\.docx\) as template, got a file that isn't a ZIP/,
    ],
    ["another archive", zipSync({ "a.txt": strToU8("a") }), /got an archive without word\/document\.xml/],
  ])("that is %s is refused by name", async (_, template, message) => {
    await expect(made(foreign, template)).rejects.toThrow(message);
  });
});

describe.skipIf(!hasLibreOffice)("LibreOffice", () => {
  test(
    "lays the report out: contents with pages, every caption's number, pages counted",
    async () => {
      const pdf = await getDocumentProxy(new Uint8Array(converted(bytes, "docx", "pdf")));
      const { text } = await extractText(pdf, { mergePages: true });
      const plain = text.replace(/\s+/g, "");
      expect(pdf.numPages).toBeGreaterThan(10);
      expect(plain).toContain(`第1页，共${pdf.numPages}页`);
      expect(plain).toMatch(/一、要点\.+1二、投向哪些类别\.+2三、/);
      expect(plain).not.toMatch(/TOC|HYPERLINK|PAGEREF|SEQ/);
      expect(plain).toContain("图1各类别的计划投资");
      expect(plain).toContain("表2来源自己的说法与项目表");
    },
    TIMEOUT,
  );

  test(
    "lays a report in a template out",
    async () => {
      const { bytes: report } = await made(foreign, await letterhead());
      const pdf = await getDocumentProxy(new Uint8Array(converted(report, "docx", "pdf")));
      const { text } = await extractText(pdf, { mergePages: true });
      expect(text.replace(/\s+/g, "")).toContain("某某市发展和改革委员会");
      const page = await pdf.getPage(1);
      const [, , width = 0, height = 0] = page.view;
      expect(width).toBeGreaterThan(height);
    },
    TIMEOUT,
  );
});
