import { readFileSync } from "node:fs";
import hljs from "highlight.js/lib/core";
import typescript from "highlight.js/lib/languages/typescript";
import { escapeHtml } from "../../../src/print/markup.ts";
import { type Cell, joined, type Notebook, numberedCode } from "../notebook.ts";
import { outputHtml } from "./output.ts";
import { proseHtml } from "./prose.ts";

hljs.registerLanguage("typescript", typescript);

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * A notebook as one static page: prose, code and stored outputs, with no script, nothing to load and a policy that allows
 * neither. `name` is the notebook's, without its suffix.
 */
export function notebookPage(notebook: Notebook, name: string): string {
  const numbers: ReadonlyMap<Cell, number> = numberedCode(notebook);
  const title = notebook.cells.map(titleOf).find((found) => found !== null) ?? name;
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(title)}</title>
<style>
${readFileSync("tools/notebooks/html/page.css", "utf8")}</style>
</head>
<body>
<main>
${notebook.cells.map((cell) => cellHtml(cell, numbers.get(cell))).join("\n")}
</main>
<footer><p>由 <code>notebooks/${escapeHtml(name)}.ipynb</code> 生成，<code>npm run notebooks</code> 可重做。</p></footer>
</body>
</html>
`;
}

function titleOf(cell: Cell): string | null {
  if (cell.cell_type !== "markdown") return null;
  return /^# (.+)$/m.exec(joined(cell.source))?.[1] ?? null;
}

function cellHtml(cell: Cell, number: number | undefined): string {
  const source = joined(cell.source);
  if (cell.cell_type === "markdown") return `<section class="prose">\n${proseHtml(source)}</section>`;
  if (cell.cell_type !== "code" || number === undefined) return "";
  const code = hljs.highlight(source, { language: "typescript" }).value;
  const outputs = cell.outputs.map((output) => `<div class="output" tabindex="0">${outputHtml(output)}</div>`);
  return `<section class="code" id="${escapeHtml(cell.id)}">
<pre class="source" tabindex="0"><code>${code}</code></pre>
${outputs.join("\n")}
</section>`;
}
