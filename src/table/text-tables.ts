import { readCellLines } from "./cell-lines.ts";
import { readLabelledRecords } from "./labelled-records.ts";
import { LONGEST_ROW } from "./limits.ts";
import type { RawRow, RawTable } from "./raw-table.ts";
import { outsideRows } from "./outside-rows.ts";
import { readRuled } from "./ruled-text.ts";
import { LONGEST_GAP, readSeparated } from "./separated-text.ts";
import { readSpaced } from "./spaced-text.ts";
import type { TextRegion, TextRow, TextSearch } from "./text-region.ts";

const LAYOUTS: readonly ((search: TextSearch) => TextRegion[])[] = [
  (search) =>
    readSeparated(search, "tabs", (line) =>
      line.includes("\t") && line.length < LONGEST_ROW ? line.split("\t").map((cell) => cell.trim()) : null,
    ),
  readRuled,
  readCellLines,
  readSpaced,
  readLabelledRecords,
];

/**
 * The tables of a text, in its order, however each is laid out; no line belongs to two of them. `outside` are lines in none
 * that look like rows of the one before them.
 */
export function readTextTables(lines: readonly string[], file: string): { tables: RawTable[]; outside: RawRow[] } {
  const taken = lines.map(() => false);
  const regions: TextRegion[] = [];
  for (const read of LAYOUTS)
    for (const region of read({ lines, taken })) {
      regions.push(region);
      for (const { first, last } of region.rows) taken.fill(true, first, last + 1);
    }
  const firstOf = ({ rows }: TextRegion) => rows[0]!.first;
  const sorted = regions.toSorted((a, b) => firstOf(a) - firstOf(b));
  const tables = sorted.map(({ layout, rows, loose }): RawTable => {
    const start = rows[0]!.first;
    const above = Array.from(
      { length: Math.min(start, LONGEST_GAP) },
      (_, index) => start - Math.min(start, LONGEST_GAP) + index,
    );
    const lineAt = (index: number) => rawRow({ cells: [lines[index]!.trim()], first: index, last: index }, lines, file);
    const caption = above.filter((index) => !taken[index]).map(lineAt);
    const end = rows.at(-1)!.last + 1;
    const after = lines.slice(end, end + LONGEST_GAP).map((_, index) => end + index);
    const next = after.findIndex((index) => taken[index]);
    const below = (next < 0 ? after : after.slice(0, next)).map(lineAt);
    return { layout, caption, below, rows: rows.map((row) => rawRow(row, lines, file)), ...(loose ? { loose } : {}) };
  });
  const outside = outsideRows({ lines, taken }, sorted).map((row) => rawRow(row, lines, file));
  return { tables, outside };
}

function rawRow(
  { cells, first, last, problem, placed, made }: TextRow,
  lines: readonly string[],
  file: string,
): RawRow {
  if (made) return { cells: cells.map((text) => ({ text })), at: { file, row: 0 }, text: "" };
  return {
    cells: cells.map((text) => ({ text })),
    at: last > first ? { file, line: first + 1, lastLine: last + 1 } : { file, line: first + 1 },
    text: lines.slice(first, last + 1).join("\n"),
    ...(problem === undefined ? {} : { problem }),
    ...(placed ? { placed } : {}),
  };
}
