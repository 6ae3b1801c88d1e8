import { joinText } from "../lexicon/cell-text.ts";
import type { Layout } from "./raw-table.ts";
import { commonWidth, loneRow, type TextRegion, type TextRow, type TextSearch } from "./text-region.ts";

/** Between two pages of one table stand blank lines and a running head; a sentence ends the table. */
export const LONGEST_GAP = 6;
const LONGEST_HEAD = 25;

/** Whether a line reads as prose, so that no table goes on over it. */
export function isSentence(line: string): boolean {
  return /[。！？；]/.test(line.slice(0, 1_000)) || line.slice(0, 1_000).replace(/\s+/g, " ").length > LONGEST_HEAD;
}

const FEWEST_CELLS = 3;
// A row is broken over a few lines at most.
const LONGEST_BREAK = 12;

/** Cells of a line, one for a line that only draws the table, or null where the line has no separator. */
export type Split = (line: string) => readonly string[] | null;

/**
 * Tables of a text whose cells are separated by a character. A row whose cells hold line breaks is put together again
 * where its parts make up exactly one row.
 */
export function readSeparated(search: TextSearch, layout: Layout, split: Split): TextRegion[] {
  const { lines, taken } = search;
  const cells = lines.map((line, index) => (taken[index] ? null : split(line)));
  const regions: TextRegion[] = [];
  for (const [first, last] of stretches(cells)) {
    const width = commonWidth(
      cells.slice(first, last + 1).flatMap((each) => (each && each.length >= FEWEST_CELLS ? [each.length] : [])),
    );
    if (width === 0) continue;
    const rows = wholeRows(lines, cells, first, last, width);
    regions.push(...cut(rows, width).map((part) => ({ layout, rows: part })));
  }
  return regions;
}

/** First and last lines of stretches whose separated lines are never further apart than a page break. */
function stretches(cells: readonly (readonly string[] | null)[]): [number, number][] {
  const found: [number, number][] = [];
  for (const [index, each] of cells.entries()) {
    if (each === null) continue;
    const open = found.at(-1);
    if (open && index - open[1] <= LONGEST_GAP + 1) open[1] = index;
    else found.push([index, index]);
  }
  return found;
}

function wholeRows(
  lines: readonly string[],
  cells: readonly (readonly string[] | null)[],
  first: number,
  last: number,
  width: number,
): TextRow[] {
  const rows: TextRow[] = [];
  for (let index = first; index <= last; index += 1) {
    const own = cells[index];
    if (!own) {
      rows.push(loneRow(lines, index));
      continue;
    }
    if (own.length === 1) {
      rows.push({ ...loneRow(lines, index), rule: true });
      continue;
    }
    const whole = own.length < width ? rejoin(lines, cells, index, width) : null;
    rows.push(whole ?? { cells: own, first: index, last: index });
    if (whole) index = whole.last;
  }
  return rows;
}

function rejoin(
  lines: readonly string[],
  cells: readonly (readonly string[] | null)[],
  first: number,
  width: number,
): TextRow | null {
  let joined = [...cells[first]!];
  for (let index = first + 1; index <= first + LONGEST_BREAK && index < lines.length; index += 1) {
    if (cells[index]?.length === 1) return null;
    const next = cells[index] ?? [lines[index]!.trim()];
    if (next.length === 1 && next[0] === "") return null;
    // A line that begins with a number and a separator is a row of its own, however short.
    if (next.length >= width || (next.length > 1 && /^\d{1,4}$/.test(next[0]!.trim()))) return null;
    joined = [...joined.slice(0, -1), joinText(joined.at(-1)!, next[0]!), ...next.slice(1)];
    if (joined.length === width) return { cells: joined, first, last: index };
    if (joined.length > width) return null;
  }
  return null;
}

/** Cuts rows into tables: at sentences, at long gaps, and where rows of another width begin after a gap. */
function cut(rows: readonly TextRow[], width: number): TextRow[][] {
  const tables: TextRow[][] = [];
  let open: TextRow[] = [];
  let gap: TextRow[] = [];
  let openWidth = width;
  const close = () => {
    if (open.length > 0) tables.push(open);
    open = [];
    gap = [];
  };
  for (const [index, row] of rows.entries()) {
    if (row.rule) {
      (open.length > 0 ? open : gap).push(...(open.length > 0 ? gap.splice(0) : []), row);
      continue;
    }
    if (row.cells.length < 2) {
      gap.push(row);
      if (isSentence(row.cells[0]!) || gap.length > LONGEST_GAP) close();
      continue;
    }
    if (open.length > 0 && gap.length > 0 && otherTable(rows, index, openWidth)) close();
    if (open.length === 0) {
      gap = gap.filter(({ rule }) => rule).slice(-1);
      // A table doesn't begin with a line of two cells.
      if (row.cells.length < FEWEST_CELLS) continue;
      openWidth = row.cells.length;
    }
    open.push(...gap, row);
    gap = [];
  }
  close();
  return tables;
}

// One row of another width is a damaged row; two of the same other width begin another table.
function otherTable(rows: readonly TextRow[], index: number, width: number): boolean {
  const [own, next] = rows.slice(index, index + 2);
  return own!.cells.length !== width && own!.cells.length >= FEWEST_CELLS && next?.cells.length === own!.cells.length;
}
