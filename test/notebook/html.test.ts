import { expect, test } from "vitest";
import { notebookPage } from "../../tools/notebooks/html/page.ts";
import { proseHtml } from "../../tools/notebooks/html/prose.ts";
import { sanitise } from "../../tools/notebooks/html/sanitise.ts";
import type { Notebook, Output } from "../../tools/notebooks/notebook.ts";

const data = (bundle: Record<string, unknown>): Output => ({ output_type: "display_data", data: bundle, metadata: {} });

function page(...outputs: Output[]): string {
  const notebook: Notebook = {
    cells: [
      { cell_type: "markdown", id: "title", source: ["# 投资 & 地区\n", "\n", "正文"], metadata: {} },
      { cell_type: "code", id: "sum", source: "const a = 1 < 2;", metadata: {}, execution_count: 1, outputs },
    ],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  };
  return notebookPage(notebook, "01-test");
}

test("a page has its title, prose, code and outputs, and a policy that lets nothing run or load", () => {
  const html = page({ output_type: "stream", name: "stdout", text: ["一\n", "<二>\n"] });
  expect(html).toContain("<title>投资 &amp; 地区</title>");
  expect(html).toContain("<h1>投资 &amp; 地区</h1>");
  expect(html).toMatch(/a = <span class="hljs-number">1<\/span> &lt; /);
  expect(html).toContain("<pre>一\n&lt;二&gt;</pre>");
  expect(html).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"");
});

test("a chart is an image with its words, a table stays a table", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const html = page(
    data({ "image/svg+xml": svg, "text/plain": ['投资 "按地区"'] }),
    data({ "text/html": ['<table style="border:0">', '<tr><td colspan="2">1</td></tr></table>'], "text/plain": "1" }),
  );
  const base64 = Buffer.from(svg).toString("base64");
  expect(html).toContain(`<img src="data:image/svg+xml;base64,${base64}" alt="投资 &quot;按地区&quot;">`);
  expect(html).not.toContain("<script");
  expect(html).toContain('<table style="border:0"><tbody><tr><td colspan="2">1</td></tr></tbody></table>');
});

test.each([
  ['<p onclick="x()">a</p>', "<p>a</p>"],
  ["<div>a<script>x()</script><iframe src='//x'></iframe><!-- b --></div>", "<div>a</div>"],
  ['<a href="javascript:x()">a</a>', "<a>a</a>"],
  ['<a href=" &#106;avascript:x()">a</a>', "<a>a</a>"],
  ['<a href="https://example.com/a?b">a</a><a href="02-a.html#b">b</a>', null],
  ['<img src="https://example.com/x.png" alt="x">', '<img alt="x">'],
  ['<p style="background:url(https://example.com)">a</p>', "<p>a</p>"],
  ['<svg><a xlink:href="javascript:x()">a</a></svg>', ""],
])("sanitised, %s", (html, expected) => {
  expect(sanitise(html)).toBe(expected ?? html);
});

test("links between notebooks lead to their exports, others one folder up", () => {
  expect(proseHtml("[a](02-b.ipynb) [c](../data/c.csv) [d](https://d.example)")).toBe(
    '<p><a href="02-b.html">a</a> <a href="../../data/c.csv">c</a> <a href="https://d.example">d</a></p>\n',
  );
  expect(proseHtml("<b>a</b>")).toBe("<p>&lt;b&gt;a&lt;/b&gt;</p>\n");
});
