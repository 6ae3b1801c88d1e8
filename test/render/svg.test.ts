import { readFileSync } from "node:fs";
import { create } from "fontkit";
import { beforeAll, expect, test } from "vitest";
import { chartNamed } from "../../src/chart/catalogue.ts";
import type { Chart } from "../../src/chart/chart.ts";
import { textWidth } from "../../src/plot/text-width.ts";
import { chartJson } from "../../src/render/chart-json.ts";
import { draw } from "../../src/render/draw.ts";
import { renderPng } from "../../src/render/png.ts";
import { renderSvg } from "../../src/render/svg.ts";
import { setTexts } from "../../src/render/svg-text.ts";
import { datasetOf, gazette } from "../chart/charts.ts";

let chart: Chart;

beforeAll(async () => {
  chart = chartNamed("district").draw(await gazette(), { language: "zh" })!;
});

/** The fonts that an SVG brings, by weight. */
function embedded(svg: string) {
  return [...svg.matchAll(/font-weight:(\w+);src:url\(data:font\/ttf;base64,([^)]*)\)/g)].map(([, weight, data]) => ({
    weight,
    font: create(Buffer.from(data!, "base64")),
  }));
}

test("a self-contained SVG brings the glyphs of each weight that it uses, and no others", async () => {
  const svg = await renderSvg(chart);
  const fonts = embedded(svg);
  expect(fonts.map(({ weight }) => weight)).toEqual(["normal", "bold"]);
  const used = setTexts(svg).map(({ characters }) => [...characters].map((c) => c.codePointAt(0)!));
  for (const [index, { font }] of fonts.entries())
    expect(font.characterSet.toSorted((a, b) => a - b)).toEqual(used[index]!.toSorted((a, b) => a - b));
  // The title is bold and nothing else has its 占, the notes are regular.
  expect(setTexts(svg)[1]!.characters).toContain("占");
  expect(setTexts(svg)[0]!.characters).toContain("源");
});

test("it says what it shows to those who can't see it", async () => {
  const svg = await renderSvg(chart);
  expect(svg).toMatch(/<svg role="img" aria-labelledby="title desc"/);
  expect(svg).toContain(`<title id="title">${chart.title}</title>`);
  expect(svg).toContain(`<desc id="desc">${chart.alt}</desc>`);
  const plain = await renderSvg(chart, { embedFonts: false });
  expect(plain).toContain(`aria-label="${chart.alt}"`);
  expect(plain).not.toContain("@font-face");
});

test("the same chart gives the same SVG, whatever was drawn before", async () => {
  const first = await renderSvg(chart);
  await draw(chartNamed("year").draw(await gazette(), { language: "en" })!);
  expect(await renderSvg(chart)).toBe(first);
});

test("ids carry the prefix that they are asked to", async () => {
  const svg = await renderSvg(chart, { idPrefix: "a-" });
  const ids = [...svg.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) expect(id).toMatch(/^a-/);
  expect(svg).toContain('aria-labelledby="a-title a-desc"');
});

test("markup in a source stays text", async () => {
  const rows = [{ district: "<b>甲&乙</b>" }, { district: '"丙"区' }];
  const odd = chartNamed("district").draw(await datasetOf(rows), { language: "zh" })!;
  const svg = await renderSvg(odd);
  expect(svg).not.toContain("<b>");
  expect(svg).toContain("&lt;b&gt;甲&amp;乙&lt;/b&gt;");
  expect(embedded(svg)[0]!.font.characterSet).toEqual(expect.arrayContaining([..."<>&"].map((c) => c.codePointAt(0)!)));
});

test("characters that the font lacks, or that show nothing, are marked, counted, and make no two names alike", async () => {
  const names = [
    "\u{20BB7}区",
    "\u{20BB8}区",
    "甲\u0007区",
    "甲\ufffe区",

    "甲\u202e区",
    "甲\u200b区",
    "甲区",
  ];
  const dataset = await datasetOf(names.map((district, index) => ({ district, investment: 100 * (index + 1) })));
  const odd = chartNamed("district").draw(dataset, { language: "zh" })!;
  expect(odd.note).toContain("字体没有的字符6种，以代码标出，如〔U+0007〕。");
  const svg = await renderSvg(odd);
  for (const name of ["〔U+20BB7〕", "〔U+20BB8〕", "甲〔U+0007〕", "甲〔U+FFFE〕", "甲〔U+202E〕", "甲〔U+200B〕"])
    expect(svg).toContain(`>${name}区<`);
  // What XML forbids, and what would turn the text around it.
  const illegal = /(?![\n\t])\p{Cc}|\p{Cf}|\p{Cs}|\p{Noncharacter_Code_Point}/u;
  expect(svg).not.toMatch(illegal);
  expect((await renderPng(odd)).length).toBeGreaterThan(1000);
  // A page's reader may have what our font lacks; nobody's font has the others.
  const plain = await renderSvg(odd, { embedFonts: false });
  expect(plain).toContain(">\u{20BB7}区<");
  expect(plain).toContain(">甲〔U+0007〕区<");
  expect(plain).not.toMatch(illegal);
});

test("a mark has the room that it needs", () => {
  expect(textWidth("\u{20BB7}", 13)).toBe(textWidth("〔U+20BB7〕", 13));
});

test("a PNG is as large as the figure and its scale say", async () => {
  const [, width, height] = /width="(\d+)" height="(\d+)"/
    .exec(await renderSvg(chart, { embedFonts: false }))!
    .map(Number);
  const png = Buffer.from(await renderPng(chart, { scale: 1.5 }));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(width).toBe(680);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1020, Math.round(height! * 1.5)]);
});

test("JSON is the whole specification, with its data", () => {
  const json = chartJson(chart);
  expect(JSON.parse(json)).toEqual(chart.spec);
  expect(JSON.parse(json)).toMatchObject({
    $schema: expect.stringContaining("vega-lite"),
    title: { text: [chart.title] },
  });
  expect(json).not.toMatch(/"(url|name)":\s*"(https?:)?\/\//);
});

test.each(["Regular", "Bold"])("text is as wide as the %s font says", (weight) => {
  const font = create(readFileSync(`data/fonts/NotoSansSC-${weight}.ttf`));
  const text = "昆区（2018年）Planned, 94.42亿元—“é”ﬁ￥";
  const advance = [...text].reduce((sum, c) => sum + font.glyphForCodePoint(c.codePointAt(0)!).advanceWidth, 0);
  expect(textWidth(text, 13, weight === "Bold" ? "bold" : "normal")).toBeCloseTo((advance * 13) / 1000, 9);
});
