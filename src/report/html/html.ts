import { createHash } from "node:crypto";
import type { PageAssets } from "../../disk/bundled.ts";
import type { Dataset } from "../../project/dataset.ts";
import type { ReportDocument } from "../document.ts";
import { deflated } from "../../print/zip.ts";
import { encodePageData, type PageStart } from "./page-data.ts";
import { pageCharacters } from "./page-characters.ts";
import { pageFonts } from "./page-fonts.ts";
import { PAGE_LABELS } from "./page-labels.ts";

/**
 * The report as one HTML file that works from the disk without a network. It holds the projects with their source
 * lines and the library's own code, so that a reader can change how joint projects and 棚改 count, filter, and follow
 * every number to its rows. A strict Content-Security-Policy allows this code and style alone, by their hashes. The
 * same input gives the same bytes.
 */
export async function renderHtml(
  report: ReportDocument,
  dataset: Dataset,
  start: PageStart,
  assets: PageAssets,
): Promise<string> {
  const labels = PAGE_LABELS[start.language];
  const fonts = pageFonts(pageCharacters(dataset, report, assets.script));
  // An end tag within the code would end its element: in JavaScript it stands in texts only, where it can be escaped.
  const script = assets.script.replace(/<\/(?=script)/gi, "<\\/").replaceAll("<!--", "\\x3c!--");
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(assets.style)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="${start.language === "zh" ? "zh-CN" : "en"}">
<!-- ${NOTICE} -->
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="generator" content="key-projects">
<title>${escapeHtml(report.title)}</title>
<link rel="icon" href="data:,">
<style>${assets.style}</style>
</head>
<body>
<noscript><p class="no-script">${escapeHtml(labels.noScript)}</p></noscript>
${await dataElement(encodePageData({ dataset, start }))}
${await packedElement("font-regular", fonts.regular)}
${await packedElement("font-bold", fonts.bold)}
<script>${script}</script>
</body>
</html>
`;
}

const NOTICE =
  "Holds Vega and Vega-Lite (BSD-3-Clause, University of Washington Interactive Data Lab), D3 (ISC, Mike Bostock) and " +
  "glyphs of Noto Sans SC (SIL Open Font License 1.1, Google and Adobe)";

// Below this a reader can look the data up in the file itself; above it, the file has to go by mail.
const MOST_PLAIN = 1_500_000;

async function dataElement(json: string): Promise<string> {
  if (json.length > MOST_PLAIN) return packedElement("data", new TextEncoder().encode(json));
  return `<script type="application/json" id="data">${json}</script>`;
}

async function packedElement(id: string, bytes: Uint8Array): Promise<string> {
  return `<script type="text/plain" id="${id}" data-packed="deflate">${base64(await deflated(bytes))}</script>`;
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
