import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, type WorkBook } from "@e965/xlsx";
import { parse as parseCsv } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { marked } from "marked";
import { defaultTreeAdapter as tree, type DefaultTreeAdapterMap, parse as parseHtml } from "parse5";
import { SaxesParser } from "saxes";
import { getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, test } from "vitest";
import { visibleText } from "../../src/language/visible-text.ts";
import { EXECUTABLE, openBrowser } from "../report/html/browser.ts";
import { done, HOSTILE, hostileCsv, hostileRows, SURROGATES } from "./hostile.ts";

const folder = mkdtempSync(join(tmpdir(), "hostile-"));
const at = (name: string) => join(folder, name);
const FRAME = {
  title: `2024年<script>window.evil=1</script>重点项目=1+1计划表"'|`,
  heading: "=备注<b onclick=evil>\"'|\u001b[31m",
};
// What a file may be called where files may be called anything.
const SOURCE = at("=a'`$(id)&<b>.csv");
const REPORT = at("report");
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what mustn't be there
const RAW = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/;

/** A text as it is compared: as a reader sees it, whatever the lines it is broken into. */
const seen = (text: string) => visibleText(text).replace(/[\s\u00ad\u200b]+/g, "");
/** The texts of the rows' own cells, which no output that lists projects may lose. */
const NAMES = Object.values(HOSTILE).map(seen);

beforeAll(() => {
  writeFileSync(SOURCE, hostileCsv(HOSTILE, FRAME));
  const texts = ["--title", HOSTILE.script!, "--publisher", HOSTILE.typst!, "--place", HOSTILE.attribute!];
  done(["report", SOURCE, "--out", REPORT, "--format", "pdf,html,md,docx,xlsx", "--lang", "zh", ...texts]);
}, 300_000);

function expectXml(xml: string, path: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw new Error(`${path}: ${error.message}`);
  });
  parser.write(xml).close();
  expectPlain(xml, path);
}

/** No character that steers what shows the text; tells where one stands, and not all of the text. */
function expectPlain(text: string, path: string): void {
  const found = RAW.exec(text);
  expect(found && `${path}: ${JSON.stringify(text.slice(found.index - 80, found.index + 40))}`).toBeNull();
}

type Element = DefaultTreeAdapterMap["element"];

/** All elements of a page or a piece of one, those of templates among them. */
function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: DefaultTreeAdapterMap["node"]): void => {
    if (tree.isElementNode(node)) found.push(node);
    if ("content" in node) walk(node.content);
    if ("childNodes" in node) for (const child of node.childNodes) walk(child);
  };
  walk(parseHtml(html));
  return found;
}

const PLACES = /^(?:href|src|srcset|action|formaction|xlink:href|data|poster|background|ping)$/;

/** No element, attribute or address that the data brought. */
function expectInert(html: string, scripts = 0): void {
  const elements = elementsOf(html);
  const running = elements.filter(({ tagName, attrs }) => {
    const type = attrs.find(({ name }) => name === "type")?.value ?? "";
    return tagName === "script" && !/json|text\/plain/.test(type);
  });
  expect(running.length).toBe(scripts);
  for (const { tagName, attrs } of elements) {
    expect(tagName).not.toMatch(/^(?:iframe|object|embed|foreignobject|base|form|x)$/i);
    for (const { name, value } of attrs) {
      expect(name).not.toMatch(/^on/);
      if (PLACES.test(name)) expect(value).not.toMatch(/^\s*(?:javascript|data:text)|evil/);
    }
  }
}

const textOf = (html: string): string => {
  const texts: string[] = [];
  const walk = (node: DefaultTreeAdapterMap["node"]): void => {
    if (tree.isTextNode(node)) texts.push(node.value);
    if ("childNodes" in node && node.nodeName !== "script") for (const child of node.childNodes) walk(child);
  };
  walk(parseHtml(html));
  return seen(texts.join(""));
};

function expectNames(text: string, length = Number.POSITIVE_INFINITY): void {
  expect(NAMES.filter((name) => !text.includes(name.slice(0, length)))).toEqual([]);
}

/** What a spreadsheet would take for a formula. */
const FORMULA = /^\s*(?:[=@\t\r]|[+-](?!(?:\d+(?:[.,]\d+)*)?%?$))/;

describe("a table whose texts are hostile", () => {
  test("figures are SVG and nothing else", () => {
    const names = readdirSync(join(REPORT, "figures"));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const svg = readFileSync(join(REPORT, "figures", name), "utf8");
      expectXml(svg, name);
      expectInert(svg);
    }
  });

  test("a figure's own specification takes no expression from a text", () => {
    for (const name of ["district", "category", "year", "treemap", "units", "district-category"]) {
      const { stdout } = done(["chart", name, SOURCE, "--format", "json"]);
      const expressions: string[] = [];
      JSON.parse(stdout, (key, value) => {
        if (/^(?:expr|test|signal|calculate|filter|labelExpr|update)$/.test(key) && typeof value === "string")
          expressions.push(value);
        return value;
      });
      const outside = expressions.map((text) => text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""'));
      expect(outside.filter((text) => /evil|DROP|cmd|constructor|__proto__/.test(text))).toEqual([]);
    }
    const png = at("a.png");
    done(["chart", "units", SOURCE, "--out", png]);
    expect([...readFileSync(png).subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  test("the page", () => {
    const html = readFileSync(join(REPORT, "report.html"), "utf8");
    expectPlain(html, "report.html");
    expectInert(html, 1);
  });

  test.skipIf(!EXECUTABLE)("the page in a browser, its filters too", async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.open(readFileSync(join(REPORT, "report.html"), "utf8"));
      expectNames(seen(await page.evaluate("document.body.innerText")));
      for (const text of [HOSTILE.script!, HOSTILE.attribute!, HOSTILE.expression!, HOSTILE.prototype!]) {
        await page.evaluate(
          (hash) => {
            location.hash = hash;
          },
          `text=${encodeURIComponent(text)}`,
        );
        await page.waitForTimeout(200);
      }
      expect(await page.evaluate("window.evil")).toBeUndefined();
      expect(await page.evaluate("({}).evil")).toBeUndefined();
      expect(browser.complaints()).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  test.each(["report.md", "lineage.md"])("Markdown shows them as text: %s", async (name) => {
    const md = readFileSync(join(REPORT, name), "utf8");
    expectPlain(md, name);
    const html = await marked.parse(md, { gfm: true });
    expectInert(html);
    if (name === "report.md") expectNames(textOf(html));
  });

  test("Word", () => {
    const parts = unzipSync(readFileSync(join(REPORT, "report.docx")));
    for (const [path, bytes] of Object.entries(parts))
      if (/\.(?:xml|rels|svg)$/.test(path)) expectXml(strFromU8(bytes), path);
    const relations = strFromU8(parts["word/_rels/document.xml.rels"]!);
    expect(relations).not.toMatch(/TargetMode="External"|evil/);
    const document = strFromU8(parts["word/document.xml"]!);
    expect([...document.matchAll(/<w:instrText[^>]*>([^<]*)/g)].filter(([, text]) => /evil|cmd/.test(text!))).toEqual(
      [],
    );
    expectNames(seen(unescaped(document.replace(/<[^>]*>/g, ""))));
  });

  test("Excel: what is a formula is one of ours, and texts are texts", () => {
    const bytes = readFileSync(join(REPORT, "report.xlsx"));
    const parts = unzipSync(bytes);
    for (const [path, part] of Object.entries(parts))
      if (/\.(?:xml|rels)$/.test(path)) expectXml(strFromU8(part), path);
    expect(Object.keys(parts).filter((path) => /external|vba|macro|activeX/i.test(path))).toEqual([]);
    const book = read(bytes, { cellFormula: true });
    for (const { f, t } of cellsOf(book)) {
      if (f === undefined) continue;
      expect(t).not.toBe("e");
      expect(f.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, "")).toMatch(/^[\w$:.,()+\-*/<>=&{}; \u4e00-\u9fff]*$/);
      expect(f.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, "")).not.toMatch(/HYPERLINK|cmd|evil|DDE|WEBSERVICE|CALL/i);
    }
    expectNames(
      seen(
        cellsOf(book)
          .map(({ v }) => String(v ?? ""))
          .join("\n"),
      ),
    );
  });

  test.each([
    ["projects", "--out"],
    ["projects", "--format"],
    ["summary", "--out", "--by", "unit"],
    ["summary", "--out", "--by", FRAME.heading],
    ["tidy", "--out"],
    ["trace", "--format", "--seq", "2"],
  ])("CSV runs in no spreadsheet: %s %s %s %s", (command, way, ...args) => {
    const out = at(command === "tidy" ? "tidy" : `${command}.csv`);
    const { stdout } = done([command, SOURCE, ...args, ...(way === "--out" ? ["--out", out] : ["--format", "csv"])]);
    const text = way === "--out" ? readFileSync(command === "tidy" ? join(out, "projects.csv") : out, "utf8") : stdout;
    const cells = (parseCsv(text, { bom: true }) as string[][]).flat();
    expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([]);
    if (command === "projects") expectNames(seen(cells.join("\n")));
  });

  test("JSON gives the texts as they are", () => {
    const projects = JSON.parse(done(["projects", SOURCE, "--format", "json"]).stdout) as Record<string, string>[];
    const rows = hostileRows(HOSTILE);
    expect(projects.map(({ name }) => name)).toEqual(rows.map((row) => row.项目名称));
    expect(projects.map(({ unit }) => unit)).toEqual(rows.map((row) => row.建设单位));
    const { rows: units } = JSON.parse(done(["summary", SOURCE, "--by", "unit", "--format", "json"]).stdout) as {
      rows: { unit: string; projects: number }[];
    };
    for (const text of Object.values(HOSTILE)) expect(units.find(({ unit }) => unit === text)?.projects).toBe(1);
  });

  test("halves of a pair, which JSON can write", () => {
    const source = at("halves.json");
    const row = { 项目名称: SURROGATES, 建设单位: SURROGATES, "总投资（万元）": 5, 建设地点: SURROGATES };
    writeFileSync(source, JSON.stringify([row, { ...row, 项目名称: "一号桥" }]));
    const out = at("halves");
    done(["report", source, "--out", out, "--format", "pdf,html,md,docx,xlsx"]);
    const shown = "a〔U+D800〕b〔U+DC00〕c";
    expect(readFileSync(join(out, "report.md"), "utf8")).toContain(shown);
    for (const name of readdirSync(join(out, "figures")))
      expectXml(readFileSync(join(out, "figures", name), "utf8"), name);
  });

  test("PDF", async () => {
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(REPORT, "report.pdf"))));
    expect(await pdf.getJSActions()).toBeNull();
    const texts: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      for (const { url, unsafeUrl = "" } of await page.getAnnotations())
        expect(`${url ?? ""}${unsafeUrl}`).not.toMatch(/evil|javascript/i);
      const { items } = await page.getTextContent();
      texts.push(...items.map((item: object) => ("str" in item ? String(item.str) : "")));
    }
    expectNames(seen(texts.join("")));
  });

  test("terminal", () => {
    for (const args of [
      ["projects"],
      ["summary", "--by", "unit,district"],
      ["audit"],
      ["inspect"],
      ["trace", "--seq", "2"],
    ]) {
      const { stdout, stderr } = done([args[0]!, SOURCE, ...args.slice(1)]);
      expectPlain(stdout, `stdout of ${args[0]}`);
      expectPlain(stderr, `stderr of ${args[0]}`);
      // A long name is cut with a mark.
      if (args[0] === "projects") expectNames(seen(stdout), 20);
    }
  });
});

const cellsOf = (book: WorkBook) =>
  Object.values(book.Sheets).flatMap((sheet) =>
    Object.entries(sheet).flatMap(([key, cell]) =>
      key.startsWith("!") ? [] : [cell as { v?: unknown; f?: string; t: string }],
    ),
  );

const unescaped = (xml: string) =>
  xml.replace(/&(lt|gt|quot|apos|amp|#\d+|#x[\da-f]+);/gi, (_, name: string) =>
    name[0] === "#"
      ? String.fromCodePoint(name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)))
      : { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" }[name]!,
  );
