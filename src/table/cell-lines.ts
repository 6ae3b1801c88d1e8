import { type CellHeader, headerAt } from "./cell-header.ts";
import { type CellTable, segmentCells } from "./cell-segments.ts";
import { readPipedCells } from "./piped-cells.ts";
import { type CellLine, loneRow, type TextRegion, type TextRow, type TextSearch } from "./text-region.ts";

const LONGEST_CELL = 2_000;
const FEWEST_WAYS = 3_000_000;
const WAYS_A_LINE = 200;
// What a row whose cells find no columns tells against a number of columns.
const MISFIT = 3;

/**
 * Tables that were copied with one cell a line, so that blank cells and the ends of rows are lost. Rows begin where the
 * numbering goes on; their cells find their columns by what they look like, and a row whose cells can't is an issue.
 */
export function readCellLines(search: TextSearch): TextRegion[] {
  const piped = readPipedCells(search);
  if (piped.length > 0) return piped;
  const { lines, taken } = search;
  const regions: TextRegion[] = [];
  const patience = { left: FEWEST_WAYS + WAYS_A_LINE * lines.length };
  let last: CellTable | null = null;
  for (const items of stretches(lines, taken))
    for (let start = 0; start < items.length; start += 1) {
      const found = bestTable(items, start, last, patience);
      if (!found) continue;
      for (const rows of found.parts) regions.push({ layout: "cell-lines", rows: withBlanks(rows, lines) });
      last = found;
      start = found.end - 1;
    }
  return regions;
}

// Lines of text between those that another table has taken: no row goes on over one.
function stretches(lines: readonly string[], taken: readonly boolean[]): CellLine[][] {
  const found: CellLine[][] = [[]];
  for (const [index, line] of lines.entries()) {
    const text = line.length > LONGEST_CELL ? "" : line.trim();
    if (taken[index]) found.push([]);
    else if (text !== "") found.at(-1)!.push({ text, index });
  }
  return found.filter((items) => items.length > 1);
}

function bestTable(
  items: readonly CellLine[],
  start: number,
  last: CellTable | null,
  patience: { left: number },
): CellTable | null {
  let best: CellTable | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const header of headerAt(items, start)) {
    const goesOn = last !== null && sameLabels(last.header, header);
    const found = segmentCells(items, start, header, goesOn ? last.number : 0, patience);
    const score = found === null ? 0 : found.score - found.unplaced * MISFIT;
    if (found && (best === null || score > most)) {
      best = found;
      most = score;
    }
  }
  return best;
}

function sameLabels(one: CellHeader, other: CellHeader): boolean {
  return one.labels.join("|") === other.labels.join("|");
}

// Rows with the blank lines between them, so that every line belongs to one.
function withBlanks(rows: readonly TextRow[], lines: readonly string[]): TextRow[] {
  return rows.flatMap((row, index) => {
    const previous = rows[index - 1];
    const between: TextRow[] = [];
    for (let line = previous ? previous.last + 1 : row.first; line < row.first; line += 1)
      between.push(loneRow(lines, line));
    return [...between, row];
  });
}
