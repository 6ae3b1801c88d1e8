import { expect, test, vi } from "vitest";
import { chartNamed } from "../../src/chart/catalogue.ts";
import { load } from "../../src/disk/load.ts";
import { audit } from "../../src/audit/audit.ts";
import { trace } from "../../src/audit/trace.ts";
import { toArquero } from "../../src/frame/arquero.ts";
import { fact } from "../../src/measure/fact.ts";
import { measureHouseholds } from "../../src/measure/households.ts";
import { measure } from "../../src/measure/measure.ts";
import { mimeBundle } from "../../src/notebook/mime-bundle.ts";
import { show } from "../../src/notebook/show.ts";
import { viewOf } from "../../src/notebook/view-of.ts";

const dataset = await load();
const { projects } = dataset;

async function bundle(value: unknown, settings: { language?: "zh" | "en"; limit?: number } = {}) {
  const all = { language: "zh" as const, limit: 20, ...settings };
  const { "text/html": html, "text/plain": text } = mimeBundle(await viewOf(value, all), all);
  return { html: String(html), text };
}

/** Texts of a table's cells, row by row. */
const cells = (html: string): string[][] =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) =>
    [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell!),
  );

test("figures have their unit in the header, a total row, and a mark where no amount is stated", async () => {
  const { html, text } = await bundle(measure(projects, { by: ["district"] }));
  const rows = cells(html);
  expect(rows[0]).toContain("投资（万元）");
  expect(rows.find(([district]) => district === "白云矿区")).toContain("60.00");
  // Row 92 alone: nine districts and no amount.
  expect(rows.find(([, count, priced]) => count === "1" && priced === "0")?.[4]).toBe("—");
  expect(rows.find(([first]) => first === "合计")).toEqual(["合计", "144", "142", "2", "944,220.08", "", "", ""]);
  expect(html).toContain("多地区联合项目单列一行");
  expect(text).toContain("944,220.08");
});

test("a long list shows its first rows and how many are left out", async () => {
  const { html, text } = await bundle(projects);
  expect(cells(html)).toHaveLength(1 + 20);
  expect(html).toContain("… 另 124 行");
  expect(text).toContain("… 另 124 行");
  expect((await bundle(projects, { limit: Number.POSITIVE_INFINITY })).html).not.toContain("… 另");
  expect((await bundle(projects, { limit: 143, language: "en" })).html).toContain("… 1 more row<");
});

test("households, facts, frames and plain records are tables too", async () => {
  expect((await bundle(measureHouseholds(projects))).text).toMatch(/合计 +10,896 +535,171 +49\.12/);
  const two = await bundle(fact(projects, { measure: "investment", keys: { district: ["白云矿区"] } }));
  expect(cells(two.html).slice(1)).toEqual([
    ["133", "30"],
    ["134", "30"],
    ["合计", "60"],
  ]);
  const traced = trace(dataset, {
    measure: "investment",
    keys: { district: ["昆区"] },
    joint: "split",
    where: { seq: [126] },
  });
  // Row 126: 5,000 万元 split among five districts.
  expect(cells((await bundle(traced)).html)[1]?.slice(0, 4)).toEqual(["126", "462", "1,000", "20.0%"]);
  const frame = toArquero(projects).filter("d => d.seq > 142");
  expect(cells((await bundle(frame)).html).map((row) => row[0])).toEqual(["seq", "143", "144"]);
  const records = [
    { year: 2018, amount: 1.5 },
    { year: 2019, amount: 1000, note: "a" },
    { year: null, amount: Number.NaN },
  ];
  expect(cells((await bundle(records)).html)).toEqual([
    ["year", "amount", "note"],
    ["2018", "1.5", "—"],
    ["2019", "1,000.0", "a"],
    ["—", "—", "—"],
  ]);
});

test("an audit is counted by rule, its findings and its ledger name lines", async () => {
  const made = audit(dataset);
  const short = cells((await bundle(made, { limit: 100 })).html);
  expect(short.find(([, , rule]) => rule === "投资额空白")).toEqual(["警示", "确定", "投资额空白", "1"]);
  expect(short.at(-1)).toEqual(["合计", "", "", String(made.findings.length)]);
  const blank = made.findings.filter(({ id }) => id === "amount-blank");
  // Lines 395 and 418 are the rows 73 and 92.
  expect(cells((await bundle(blank)).html)[1]?.slice(0, 5)).toEqual([
    "警示",
    "确定",
    "投资额空白",
    "73, 92",
    "395, 418",
  ]);
  const claim = made.reconciliations.filter(({ id }) => id === "households");
  expect(cells((await bundle(claim, { language: "en" })).html)[1]?.slice(1, 7)).toEqual([
    "112",
    "10,896",
    "10,896",
    "0",
    "households",
    "agrees",
  ]);
});

test("what a source prints can't become markup", async () => {
  const { html } = await bundle([{ '<b onclick="x">': '<script>alert("1")</script> & so on' }]);
  expect(html).not.toMatch(/<script|<b /);
  expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; so on");
});

test("nothing, and what no viewer knows, are shown as text", async () => {
  expect(await bundle([])).toEqual({ html: "undefined", text: "（无）" });
  expect((await bundle(null)).text).toBe("（无）");
  expect((await bundle(new Map([["a", 1]]))).text).toBe("Map(1) { 'a' => 1 }");
  expect((await bundle("text")).text).toBe("text");
});

test("a chart is drawn, with its specification for front ends that draw it and its words for others", async () => {
  const chart = chartNamed("district")!.draw(dataset, { language: "zh" })!;
  const settings = { language: "zh" as const, limit: 20 };
  const { "application/vnd.vegalite.v5+json": spec, ...rest } = mimeBundle(await viewOf(chart, settings), settings);
  expect(spec).toEqual({ ...chart.spec, $schema: "https://vega.github.io/schema/vega-lite/v5.json" });
  expect(rest["text/plain"]).toBe(`${chart.title}\n${chart.alt}`);
  expect(rest["image/svg+xml"]).toMatch(/^<svg .*昆区/s);
});

test("a specification of one's own is drawn in the type of the others", async () => {
  const settings = { language: "zh" as const, limit: 20 };
  const own = {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    title: { text: ["投资", "万元"] },
    data: { values: [{ 地区: "昆区", 投资: 3 }] },
    mark: "bar",
    encoding: { x: { field: "投资", type: "quantitative" }, y: { field: "地区" } },
  };
  const { "image/svg+xml": svg, "text/plain": text } = mimeBundle(await viewOf(own, settings), settings);
  expect(text).toBe("投资 万元");
  expect(svg).toMatch(/font-family="Noto Sans SC[^"]*"[^>]*>昆区</);
});

test("outside a notebook the text form is printed, in one a bundle is displayed", async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  await show([{ a: 1 }], { caption: "caption" });
  // A Deno that runs a script has the display, but throws when asked for it.
  const display = vi.fn(async () => {});
  const script = Object.defineProperty({}, "jupyter", {
    get: () => {
      throw new Error("only available in a kernel");
    },
  });
  vi.stubGlobal("Deno", script);
  await show("text");
  vi.unstubAllGlobals();
  expect(log.mock.calls).toEqual([["caption\n\na\n─\n1"], ["text"]]);
  log.mockRestore();
  vi.stubGlobal("Deno", { jupyter: { display } });
  await show([{ a: 1 }]);
  vi.unstubAllGlobals();
  expect(display.mock.calls).toEqual([
    [
      expect.objectContaining({ "text/plain": "a\n─\n1", "text/html": expect.stringContaining("<table") }),
      { raw: true },
    ],
  ]);
});
