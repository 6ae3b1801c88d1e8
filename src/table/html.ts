import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { oneLine, raised } from "../lexicon/cell-text.ts";
import { counted } from "./counted.ts";
import { checkCells, MOST_COLUMNS } from "./limits.ts";
import type { RawCell, RawRow, RawTable, SourceNote } from "./raw-table.ts";
import type { Source, Tables } from "./source.ts";
import { UnreadableSourceError } from "./unreadable-source.ts";
import { readTextTables } from "./text-tables.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const HIDDEN = new Set(["script", "style", "template", "noscript", "head", "select", "iframe"]);
const BLOCKS = /^(?:p|div|h[1-6]|li|tr|section|article|header|footer|center|caption|dd|dt|pre|blockquote)$/;
const CAPTION_BLOCKS = 6;
const DEEPEST_TABLE = 200;
const DEEPEST_DIV = 20_000;
const DEEPEST_FORMAT = 10_000;
// What claims more cells than its text has room for doesn't show a table.
const SPARE_CELLS = 100_000;
const BESIDE: RawCell = { text: "", merged: true };

/**
 * The tables of a web page, innermost ones only (an outer table lays out the page), each with the texts just above it.
 * A page without a table of its own is read as the text that it shows, one block a line.
 */
export function readHtml({ text, file }: Source): Tables {
  checkNesting(text, file);
  const page = parse(text, { sourceCodeLocationInfo: true });
  const outer = outerTables(page.childNodes);
  const budget = { cells: 0, most: text.length + SPARE_CELLS };
  const found: { table: Element; from: number }[] = [];
  const blocks: Block[] = [];
  walk(page.childNodes, outer, (table) => found.push({ table, from: blocks.length }), blocks);
  const tables = found.flatMap(({ table, from }, index) => {
    const to = Math.min(found[index + 1]?.from ?? blocks.length, from + CAPTION_BLOCKS);
    const around = { above: blocks.slice(Math.max(0, from - CAPTION_BLOCKS), from), below: blocks.slice(from, to) };
    return readTable(table, around, file, budget);
  });
  if (tables.some(({ rows }) => rows.length > 1))
    return { tables, prose: proseOf(blocks, text), notes: hiddenNotes(tables) };
  const lines = shown(blocks);
  return { ...readTextTables(lines, file), lines };
}

/** A piece of the page's text, and the 1-based line of the source where it begins. */
interface Block {
  readonly text: string;
  readonly line: number;
}

const shown = (some: readonly Block[]): string[] => some.map((block) => block.text);

/** The text around the tables, under the lines of the source; several blocks of one line are parted by breaks. */
function proseOf(blocks: readonly Block[], page: string): string[] {
  const lines = page.split(/\r\n|\n|\r/).map(() => "");
  for (const { text, line } of blocks) {
    lines[line - 1] = lines[line - 1] === "" ? text : `${lines[line - 1]}\n${text}`;
  }
  return lines;
}

function hiddenNotes(tables: readonly RawTable[]): SourceNote[] {
  return tables.flatMap(({ rows }): SourceNote[] => {
    const hidden = rows.filter((row) => row.hidden || row.cells.some((cell) => cell.hidden));
    if (hidden.length === 0) return [];
    const words = {
      zh: `网页表格有 ${hidden.length} 行是隐藏的或含隐藏单元格，已照常读取`,
      en: `a table of the page has ${counted(hidden.length, "row")} hidden whole or in part, read like the others`,
    };
    return [{ code: "hidden.rows", words, at: hidden[0]!.at }];
  });
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

// Depth first in the order of the page; the walk doesn't go into a table that it reports, nor recurse by call.
function walk(
  roots: readonly Node[],
  outer: ReadonlySet<Node>,
  report: (table: Element) => void,
  blocks: Block[],
): void {
  const stack: (Node | "end")[] = [...roots].reverse();
  let open = "";
  let line = 1;
  const close = () => {
    for (const words of open.split("\n")) if (oneLine(words) !== "") blocks.push({ text: oneLine(words), line });
    open = "";
  };
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node === "end") close();
    else if (node.nodeName === "#text" && "value" in node) {
      if (open.trim() === "") line = firstLine(node);
      open += node.value.replace(/\s+/g, " ");
    } else if (isElement(node) && !HIDDEN.has(node.tagName)) {
      if (node.tagName === "br") close();
      else if (node.tagName === "table" && !outer.has(node)) {
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

/** The 1-based line on which the first words of a text stand. */
function firstLine(node: DefaultTreeAdapterTypes.TextNode): number {
  const breaks = /^\s*/u.exec(node.value)![0].split("\n").length - 1;
  return (node.sourceCodeLocation?.startLine ?? 1) + breaks;
}

// The parser takes ever longer the deeper elements stand within each other, formatting most of all.
function checkNesting(text: string, file: string): void {
  const depths = new Map<string, number>();
  for (const [, slash, name = ""] of text.matchAll(/<(\/?)(table|div|span|font|b|i|u|a|em|strong)\b/gi)) {
    const tag = name.toLowerCase();
    const depth = Math.max(0, (depths.get(tag) ?? 0) + (slash === "" ? 1 : -1));
    depths.set(tag, depth);
    const most = tag === "table" ? DEEPEST_TABLE : tag === "div" ? DEEPEST_DIV : DEEPEST_FORMAT;
    if (depth > most)
      throw new UnreadableSourceError(
        `${file}: expected a web page, got one with <${tag}> more than ${most} deep`,
        `${file}：应为网页，实为 <${tag}> 嵌套超过 ${most} 层的网页`,
      );
  }
}

/** The tables that hold other tables. */
function outerTables(roots: readonly Node[]): Set<Node> {
  const outer = new Set<Node>();
  const stack = roots.map((node): [Node, Node | null] => [node, null]);
  while (stack.length > 0) {
    const [node, around] = stack.pop()!;
    if (!isElement(node)) continue;
    if (node.tagName === "table" && around) outer.add(around);
    for (const child of node.childNodes) stack.push([child, node.tagName === "table" ? node : around]);
  }
  return outer;
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

function readTable(
  table: Element,
  { above, below }: Readonly<Record<"above" | "below", readonly Block[]>>,
  file: string,
  budget: { cells: number; readonly most: number },
): RawTable[] {
  const open: { text: string; left: number; wide: boolean }[] = [];
  const rows = descendants(table, "tr").map((tr, index): RawRow => {
    const cells: RawCell[] = [];
    const fill = () => {
      for (let span = open[cells.length]; span && span.left > 0; span = open[cells.length]) {
        span.left -= 1;
        cells.push(span.wide ? BESIDE : { text: span.text, merged: true });
      }
    };
    fill();
    for (const cell of tr.childNodes) {
      if (!isElement(cell) || !/^t[dh]$/.test(cell.tagName)) continue;
      const parts = shownParts(cell);
      const text = oneLine(parts.join("\n"));
      const own = { text, ...(parts.length > 1 ? { parts } : {}), ...(isHidden(cell) ? { hidden: true } : {}) };
      const across = span(cell, "colspan");
      const down = span(cell, "rowspan");
      for (let part = 0; part < across && cells.length < MOST_COLUMNS; part += 1) {
        open[cells.length] = { text, left: down - 1, wide: part > 0 };
        cells.push(part === 0 ? own : BESIDE);
      }
      fill();
    }
    budget.cells += cells.length;
    checkCells(budget.cells > budget.most ? Number.POSITIVE_INFINITY : budget.cells, file);
    const line = tr.sourceCodeLocation?.startLine;
    const at = line === undefined ? { file, row: index + 1 } : { file, line, row: index + 1 };
    const hidden =
      isHidden(tr) ||
      (tr.parentNode !== null && isElement(tr.parentNode as Node) && isHidden(tr.parentNode as Element));
    return { cells, at, text: cells.map((cell) => cell.text).join(" | "), ...(hidden ? { hidden } : {}) };
  });
  const title = descendants(table, "caption").map(shownText);
  const lineOf = (text: string): RawRow => ({ cells: [{ text }], at: { file }, text });
  const caption = [...shown(above), ...title].map(lineOf);
  return rows.length === 0 ? [] : [{ layout: "html", caption, rows, below: shown(below).map(lineOf) }];
}

function isHidden({ attrs }: Element): boolean {
  return attrs.some(({ name, value }) => name === "hidden" || (name === "style" && /display\s*:\s*none/i.test(value)));
}

function span(cell: Element, name: string): number {
  const value = Number.parseInt(cell.attrs.find((each) => each.name === name)?.value ?? "1", 10);
  return Number.isInteger(value) && value > 0 ? Math.min(value, name === "colspan" ? MOST_COLUMNS : 65_534) : 1;
}

function shownText(cell: Element): string {
  return oneLine(shownParts(cell).join("\n"));
}

function shownParts(cell: Element): string[] {
  let text = "";
  let isRaised = false;
  const stack: (Node | "\n" | "raised")[] = [...cell.childNodes].reverse();
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node === "\n") text += "\n";
    else if (node === "raised") isRaised = false;
    else if (node.nodeName === "#text" && "value" in node) {
      const own = node.value.replace(/[ \t\r\n\f]+/g, " ");
      text += isRaised ? raised(own, text) : own;
    } else if (isElement(node) && node.tagName === "br") text += "\n";
    else if (isElement(node) && !HIDDEN.has(node.tagName)) {
      const block = BLOCKS.test(node.tagName);
      if (block) {
        text += "\n";
        stack.push("\n");
      }
      if (node.tagName === "sup") {
        isRaised = true;
        stack.push("raised");
      }
      for (const child of [...node.childNodes].reverse()) stack.push(child);
    }
  }
  return text
    .split("\n")
    .map((part) => oneLine(part))
    .filter((part) => part !== "");
}
