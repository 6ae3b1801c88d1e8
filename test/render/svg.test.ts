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
  chart = chartNamed("district")!.draw(await gazette(), { language: "zh" })!;
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
  await draw(chartNamed("year")!.draw(await gazette(), { language: "en" })!);
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
  const odd = chartNamed("district")!.draw(await datasetOf(rows), { language: "zh" })!;
  const svg = await renderSvg(odd);
  expect(svg).not.toContain("<b>");
  expect(svg).toContain("&lt;b&gt;甲&amp;乙&lt;/b&gt;");
  expect(embedded(svg)[0]!.font.characterSet).toEqual(expect.arrayContaining([..."<>&"].map((c) => c.codePointAt(0)!)));
});

test("a character that the font lacks is an error that names it, in SVG and PNG alike", async () => {
  const odd = chartNamed("district")!.draw(await datasetOf([{ district: "🙂区" }]), { language: "zh" })!;
  await expect(renderSvg(odd)).rejects.toMatchObject({
    code: "font.missing-glyph",
    message: expect.stringContaining("🙂"),
  });
  await expect(renderPng(odd)).rejects.toMatchObject({ code: "font.missing-glyph" });
  expect(await renderSvg(odd, { embedFonts: false })).toContain("🙂");
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
