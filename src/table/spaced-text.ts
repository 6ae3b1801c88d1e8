import { cellsExpected } from "./counted.ts";
import { joinText } from "../lexicon/cell-text.ts";
import { lookUpHeader } from "../lexicon/header-terms.ts";
import { LONGEST_ROW } from "./limits.ts";
import { readMoneyRole } from "../lexicon/money-terms.ts";
import { isNote, totalLabel } from "../lexicon/row-words.ts";
import { isSentence, LONGEST_GAP } from "./separated-text.ts";
import { type Chunk, chunksOf, isAligned, placeInColumns, spansOf } from "./text-columns.ts";
import { loneRow, type TextRegion, type TextRow, type TextSearch } from "./text-region.ts";

const FEWEST_TERMS = 3;
const SAMPLE_ROWS = 300;

/**
 * Tables of a text whose columns are set with spaces, found by their headers. Where rows have fewer cells than the header,
 * the place on the line tells which are blank, provided that the columns stand under each other; single spaces only count
 * where each row has as many words as the header has columns.
 */
export function readSpaced({ lines, taken }: TextSearch): TextRegion[] {
  const regions: TextRegion[] = [];
  let open: { read: ReadRow; width: number; last: string; loose: object } | null = null;
  for (let index = 0; index < lines.length; index += 1) {
    if (taken[index]) continue;
    const header = headerOf(lines[index]!);
    let rows: TextRow[] = [];
    if (header) {
      const width = header.cells.length;
      const read = header.single ? wordRows(width) : columnRows(lines, taken, index, header.cells);
      rows = collect(lines, taken, index, read);
      if (rows.length < 2) continue;
      open = { read, width, last: "", loose: header.single ? { loose: true } : {} };
    } else if (open && goesOn(lines[index]!, index, open)) rows = collect(lines, taken, index, open.read);
    if (!open || rows.length === 0) continue;
    regions.push({ layout: "spaces", rows, ...open.loose });
    open.last = lastNumber(rows) ?? open.last;
    index = rows.at(-1)!.last;
  }
  return regions;
}

// After a sentence or a page, a line is a row of the table again where it has a cell for each column and the next number.
function goesOn(
  line: string,
  index: number,
  { read, width, last }: { read: ReadRow; width: number; last: string },
): boolean {
  if (last === "" || line.length > LONGEST_ROW || !/^\s*\d{1,4}\s/.test(line)) return false;
  const row = read(line, index);
  return row !== null && row.cells.length === width && Number(row.cells[0]) === Number(last) + 1;
}

function lastNumber(rows: readonly TextRow[]): string | undefined {
  return rows.findLast(({ cells }) => /^\d{1,4}$/.test(cells[0] ?? ""))?.cells[0];
}

type ReadRow = (line: string, index: number) => TextRow | null;

function headerOf(line: string): { cells: readonly Chunk[]; single: boolean } | null {
  if (line.length > 1_000 || !/\S[\s\u3000]+\S/.test(line)) return null;
  const wide = chunksOf(line, 2);
  const terms = (cells: readonly Chunk[]) => cells.filter(({ text }) => isHeading(text)).length;
  if (wide.length >= FEWEST_TERMS && terms(wide) >= FEWEST_TERMS) return { cells: wide, single: false };
  const words = chunksOf(line, 1);
  return words.length > FEWEST_TERMS && terms(words) >= words.length * 0.8 ? { cells: words, single: true } : null;
}

function isHeading(text: string): boolean {
  return text.length <= 30 && (lookUpHeader(text) !== null || readMoneyRole([text]) !== null);
}

function wordRows(width: number): ReadRow {
  return (line, index) => {
    const cells = chunksOf(line, 1).map(({ text }) => text);
    if (cells.length === width || totalLabel(cells[0] ?? "")) return { cells, first: index, last: index };
    if (!/^\d{1,4}$/.test(cells[0] ?? "") || cells.length < 2) return null;
    return {
      cells,
      first: index,
      last: index,
      problem: {
        zh: `${width} 列各一个词（单个空格分不清单元格）`,
        en: `${width} words for ${width} columns (single spaces don't tell cells apart)`,
      },
    };
  };
}

function columnRows(
  lines: readonly string[],
  taken: readonly boolean[],
  header: number,
  heads: readonly Chunk[],
): ReadRow {
  const width = heads.length;
  const full: (readonly Chunk[])[] = [heads];
  for (const [offset, line] of lines.slice(header + 1, header + 1 + SAMPLE_ROWS).entries()) {
    if (taken[header + 1 + offset] || line.length > LONGEST_ROW) break;
    const cells = chunksOf(line, 2);
    if (cells.length === width) full.push(cells);
  }
  const spans = spansOf(full);
  const aligned = isAligned(full);
  return (line, index) => {
    const chunks = chunksOf(line, 2);
    const row = { first: index, last: index };
    if (chunks.length === width) return { ...row, cells: chunks.map(({ text }) => text) };
    const numbered = /^\d{1,4}$/.test(chunks[0]?.text ?? "");
    if (!aligned && !(chunks.length >= 2 && totalLabel(chunks[0]!.text)))
      return numbered && chunks.length >= 2
        ? { ...row, cells: chunks.map(({ text }) => text), problem: cellsExpected(width) }
        : null;
    const cells = placeInColumns(chunks, spans);
    if (cells) {
      // A line of one word at the margin is a heading or a running head, not a cell.
      const lone = chunks.length === 1 && (cells[0] !== "" || isNote(chunks[0]!.text));
      return lone ? null : { ...row, cells };
    }
    if (chunks.length >= 2 && totalLabel(chunks[0]!.text)) return { ...row, cells: chunks.map(({ text }) => text) };
    return numbered && chunks.length >= 2
      ? {
          ...row,
          cells: chunks.map(({ text }) => text),
          problem: { zh: `表头之下的 ${width} 个单元格`, en: `${width} cells under their headings` },
        }
      : null;
  };
}

/** The rows from a header on, as far as the table goes: it ends at a sentence and where no row comes for a while. */
function collect(lines: readonly string[], taken: readonly boolean[], header: number, read: ReadRow): TextRow[] {
  const first = read(lines[header]!, header);
  if (!first) return [];
  const rows: TextRow[] = [first];
  const gap: TextRow[] = [];
  for (let index = header + 1; index < lines.length && !taken[index]; index += 1) {
    const line = lines[index]!;
    const row = line.length > LONGEST_ROW || line.trim() === "" ? null : read(line, index);
    if (row && isWrappedHeading(rows, row))
      rows[0] = {
        ...rows[0]!,
        cells: rows[0]!.cells.map((cell, column) => joinText(cell, row.cells[column]!)),
        last: index,
      };
    else if (row) rows.push(...gap.splice(0), row);
    else {
      gap.push(loneRow(lines, index));
      const text = line.trim();
      if (gap.length > LONGEST_GAP || (isSentence(text) && !isNote(text) && gap.length > 0 && text !== "")) break;
    }
  }
  return rows;
}

// A heading of two lines (总投资 above （万元）) is put together before any row is read.
function isWrappedHeading(rows: readonly TextRow[], row: TextRow): boolean {
  const head = rows[0]!;
  if (rows.length > 1 || row.first !== head.last + 1 || row.cells.length !== head.cells.length || row.cells[0] !== "")
    return false;
  return row.cells.every(
    (cell, column) =>
      cell === "" ||
      (cell.length <= 10 &&
        !/^\d/.test(cell) &&
        (isHeading(joinText(head.cells[column]!, cell)) || /^[(（].*[)）]$/.test(cell))),
  );
}
