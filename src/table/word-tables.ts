import { oneLine } from "../lexicon/cell-text.ts";
import { checkCells } from "./limits.ts";
import type { RawCell, RawRow, RawTable } from "./raw-table.ts";
import { readTextTables } from "./text-tables.ts";
import { placeCells } from "./word-grid.ts";
import type { Tables } from "./source.ts";
import type { WordBlock, WordCell, WordParagraph, WordTable } from "./word-blocks.ts";

const CAPTION_LINES = 6;
const BLANK: RawCell = { text: "" };
const BESIDE: RawCell = { text: "", merged: true };

/**
 * The tables of a Word document with the paragraphs just above each, nested ones after the table that they stand in, and
 * its lines: one a paragraph and one a row of a table. A document without tables is read as the text that it shows.
 */
export function wordTables(
  blocks: readonly WordBlock[],
  file: string,
): Required<Pick<Tables, "tables" | "lines" | "outside">> {
  const lines: string[] = [];
  const tables: RawTable[] = [];
  let above: RawRow[] = [];
  let below: RawRow[] = [];
  let cells = 0;

  const addLine = (text: string): number => lines.push(text);
  const addTable = (table: WordTable, caption: readonly RawRow[]): void => {
    const { width, rows: placed } = placeCells(table);
    cells += width * placed.length;
    checkCells(cells, file);
    const number = tables.length + 1;
    const open: RawCell[] = [];
    const nested: { table: WordTable; caption: readonly RawRow[] }[] = [];
    const rows: RawRow[] = [];
    for (const { cells: own, heading, hidden } of placed) {
      const made = rowCells(own, width, open);
      const text = made.map((cell) => cell.text).join(" | ");
      const at = { file, line: addLine(text), table: number, row: rows.length + 1 };
      rows.push({ cells: made, at, text, ...(heading ? { heading } : {}), ...(hidden ? { hidden } : {}) });
      for (const { blocks: inside } of own) {
        const before = [...caption, ...rows.slice(-CAPTION_LINES)].slice(-CAPTION_LINES);
        nested.push(...tablesIn(inside).map((each) => ({ table: each, caption: before })));
      }
    }
    if (rows.some((row) => row.cells.some(({ text }) => text !== "")))
      tables.push({ layout: "word", caption, rows, below });
    for (const { table: each, caption: before } of nested) addTable(each, before);
  };

  for (const block of blocks) {
    if (block.kind === "table") {
      below = [];
      addTable(block, above.slice(-CAPTION_LINES));
      above = [];
      continue;
    }
    for (const text of block.text.split("\n")) {
      const at = { file, line: addLine(text) };
      if (text.trim() === "") continue;
      const line = { cells: [{ text: text.trim() }], at, text };
      above.push(line);
      if (below.length < CAPTION_LINES) below.push(line);
    }
  }
  if (tables.length > 0) return { tables, lines, outside: [] };
  return { ...readTextTables(lines, file), lines };
}

function rowCells(own: readonly WordCell[], width: number, open: RawCell[]): RawCell[] {
  const cells: RawCell[] = Array.from({ length: width }, () => BLANK);
  const goesOn = new Set<number>();
  for (const { column, span, down, blocks } of own) {
    const origin = down ? open[column] : undefined;
    const cell = origin ?? cellOf(blocks);
    cells[column] = origin ? { ...origin, merged: true } : cell;
    for (let beside = column + 1; beside < Math.min(width, column + span); beside += 1) cells[beside] = BESIDE;
    open[column] = cell;
    goesOn.add(column);
  }
  // A merge ends where a row has no cell at its column.
  for (let column = 0; column < open.length; column += 1) if (!goesOn.has(column)) delete open[column];
  return cells;
}

function cellOf(blocks: readonly WordBlock[]): RawCell {
  const paragraphs = blocks.filter((block): block is WordParagraph => block.kind === "paragraph");
  const parts = paragraphs.flatMap(({ text }) =>
    text
      .split("\n")
      .map((part) => oneLine(part))
      .filter((part) => part !== ""),
  );
  const hidden = paragraphs.some((paragraph) => paragraph.hidden);
  const text = oneLine(parts.join("\n"));
  if (text === "") return BLANK;
  return { text, ...(parts.length > 1 ? { parts } : {}), ...(hidden ? { hidden } : {}) };
}

function tablesIn(blocks: readonly WordBlock[]): WordTable[] {
  return blocks.filter((block): block is WordTable => block.kind === "table");
}
