import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { oneLine } from "../lexicon/cell-text.ts";
import { checkCells, MOST_COLUMNS } from "./limits.ts";
import type { RawCell, RawRow, RawTable } from "./raw-table.ts";
import type { Source, Tables } from "./source.ts";
import { readTextTables } from "./text-tables.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const HIDDEN = new Set(["script", "style", "template", "noscript", "head", "select", "iframe"]);
const BLOCKS = /^(?:p|div|h[1-6]|li|tr|section|article|header|footer|center|caption|dd|dt|pre|blockquote)$/;
const CAPTION_BLOCKS = 6;

/**
 * The tables of a web page, innermost ones only (an outer table lays out the page), each with the texts just above it.
 * A page without a table of its own is read as the text that it shows, one block a line.
 */
export function readHtml({ text, file }: Source): Tables {
  const page = parse(text, { sourceCodeLocationInfo: true });
  const found: { table: Element; above: readonly string[] }[] = [];
  const blocks: string[] = [];
  walk(page.childNodes, (table) => found.push({ table, above: blocks.slice(-CAPTION_BLOCKS) }), blocks);
  const tables = found.flatMap(({ table, above }) => readTable(table, above, file));
  checkCells(
    tables.reduce((sum, { rows }) => sum + rows.reduce((cells, row) => cells + row.cells.length, 0), 0),
    file,
  );
  if (tables.some(({ rows }) => rows.length > 1)) return { tables };
  return { ...readTextTables(blocks, file), lines: blocks };
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

// Depth first in the order of the page; the walk doesn't go into a table that it reports, nor recurse by call.
function walk(roots: readonly Node[], report: (table: Element) => void, blocks: string[]): void {
  const stack: (Node | "end")[] = [...roots].reverse();
  let open = "";
  const close = () => {
    for (const line of open.split("\n")) if (oneLine(line) !== "") blocks.push(oneLine(line));
    open = "";
  };
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node === "end") close();
    else if (node.nodeName === "#text" && "value" in node) open += node.value.replace(/\s+/g, " ");
    else if (isElement(node) && !HIDDEN.has(node.tagName)) {
      if (node.tagName === "br") open += "\n";
      else if (node.tagName === "table" && !descendants(node, "table").length) {
        close();
        report(node);
      } else {
        const block = BLOCKS.test(node.tagName) || /^t[dh]$/.test(node.tagName);
        if (block) {
          close();
          stack.push("end");
        }
        for (const child of [...node.childNodes].reverse()) stack.push(child);
      }
    }
  }
  close();
}

function descendants(root: Element, tag: string): Element[] {
  const found: Element[] = [];
  const stack: Node[] = [...root.childNodes].reverse();
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (!isElement(node)) continue;
    if (node.tagName === tag) found.push(node);
    for (const child of [...node.childNodes].reverse()) stack.push(child);
  }
  return found;
}

function readTable(table: Element, above: readonly string[], file: string): RawTable[] {
  const open: { text: string; left: number; wide: boolean }[] = [];
  const rows = descendants(table, "tr").map((tr, index): RawRow => {
    const cells: RawCell[] = [];
    const fill = () => {
      for (let span = open[cells.length]; span && span.left > 0; span = open[cells.length]) {
        span.left -= 1;
        cells.push({ text: span.wide ? "" : span.text, merged: true });
      }
    };
    fill();
    for (const cell of tr.childNodes) {
      if (!isElement(cell) || !/^t[dh]$/.test(cell.tagName)) continue;
      const text = shownText(cell);
      const across = span(cell, "colspan");
      const down = span(cell, "rowspan");
      for (let part = 0; part < across && cells.length < MOST_COLUMNS; part += 1) {
        open[cells.length] = { text, left: down - 1, wide: part > 0 };
        cells.push(part === 0 ? { text } : { text: "", merged: true });
      }
      fill();
    }
    const line = tr.sourceCodeLocation?.startLine;
    const at = line === undefined ? { file, row: index + 1 } : { file, line, row: index + 1 };
    return { cells, at, text: cells.map((cell) => cell.text).join(" | ") };
  });
  const title = descendants(table, "caption").map(shownText);
  const caption = [...above, ...title].map((text): RawRow => ({ cells: [{ text }], at: { file }, text }));
  return rows.length === 0 ? [] : [{ layout: "html", caption, rows }];
}

function span(cell: Element, name: string): number {
  const value = Number.parseInt(cell.attrs.find((each) => each.name === name)?.value ?? "1", 10);
  return Number.isInteger(value) && value > 0 ? Math.min(value, name === "colspan" ? MOST_COLUMNS : 65_534) : 1;
}

function shownText(cell: Element): string {
  let text = "";
  const stack: (Node | "\n")[] = [...cell.childNodes].reverse();
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node === "\n") text += "\n";
    else if (node.nodeName === "#text" && "value" in node) text += node.value.replace(/[ \t\r\n\f]+/g, " ");
    else if (isElement(node) && node.tagName === "br") text += "\n";
    else if (isElement(node) && !HIDDEN.has(node.tagName)) {
      const block = BLOCKS.test(node.tagName);
      if (block) {
        text += "\n";
        stack.push("\n");
      }
      for (const child of [...node.childNodes].reverse()) stack.push(child);
    }
  }
  return oneLine(text);
}
