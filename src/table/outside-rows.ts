import { LONGEST_ROW } from "./limits.ts";
import { chunksOf } from "./text-columns.ts";
import type { TextRegion, TextRow, TextSearch } from "./text-region.ts";

// A number that is missing here and there doesn't hide the rows that follow.
const FARTHEST = 20;
const FEWEST_CELLS = 3;
const LONGEST_CELL = 60;
const NUMBER = /^\d{1,5}$/;

interface Before {
  readonly layout: string;
  readonly width: number;
  number: number;
}

/** Lines in no table that look like rows of the one before them: the numbering goes on, and there are as many cells. */
export function outsideRows({ lines, taken }: TextSearch, regions: readonly TextRegion[]): TextRow[] {
  const ends = new Map(regions.map((region) => [region.rows.at(-1)!.last, region]));
  const found: TextRow[] = [];
  let before: Before | null = null;
  for (let index = 0; index < lines.length; index += 1) {
    const region = ends.get(index);
    if (region) before = numberedEnd(region) ?? before;
    if (taken[index] || !before) continue;
    const row =
      before.layout === "cell-lines" ? cellRow(lines, taken, index, before) : lineRow(lines[index]!, index, before);
    if (!row) continue;
    found.push(row);
    before.number = Number(row.cells[0]);
    index = row.last;
  }
  return found;
}

function numberedEnd({ rows, layout }: TextRegion): Before | null {
  const last = rows.findLast(({ cells }) => NUMBER.test(cells[0] ?? "") && cells.length >= FEWEST_CELLS);
  return last ? { layout, width: last.cells.length, number: Number(last.cells[0]) } : null;
}

function isNext(text: string | undefined, { number }: Before): boolean {
  return text !== undefined && NUMBER.test(text) && Number(text) > number && Number(text) <= number + FARTHEST;
}

function lineRow(line: string, index: number, before: Before): TextRow | null {
  if (line.length > LONGEST_ROW || !/^[\s|│┃║｜]*\d/.test(line) || /[。！？；：]\s*$/.test(line)) return null;
  for (const cells of waysToCut(line))
    if (
      isNext(cells[0], before) &&
      cells.length >= Math.max(FEWEST_CELLS, before.width - 1) &&
      cells.length <= before.width + 1
    )
      return { cells, first: index, last: index };
  return null;
}

function waysToCut(line: string): string[][] {
  const trimmed = line.trim();
  const cut = (separator: string | RegExp) => trimmed.split(separator).map((cell) => cell.trim());
  if (/\t/.test(trimmed)) return [cut("\t")];
  if (/[|│┃║｜]/.test(trimmed))
    return [
      trimmed
        .replace(/^[|│┃║｜]|[|│┃║｜]$/g, "")
        .split(/[|│┃║｜]/)
        .map((cell) => cell.trim()),
    ];
  return [chunksOf(line, 2), chunksOf(line, 1)].map((chunks) => chunks.map(({ text }) => text));
}

function cellRow(lines: readonly string[], taken: readonly boolean[], index: number, before: Before): TextRow | null {
  if (!isNext(lines[index]!.trim(), before)) return null;
  const cells = [lines[index]!.trim()];
  let last = index;
  for (let at = index + 1; at < lines.length && !taken[at] && cells.length < before.width; at += 1) {
    const text = lines[at]!.trim();
    if (text === "") continue;
    if (NUMBER.test(text) && Number(text) === Number(cells[0]) + 1) break;
    if (text.length > LONGEST_CELL) return null;
    cells.push(text);
    last = at;
  }
  return cells.length >= Math.max(FEWEST_CELLS, before.width - 2) ? { cells, first: index, last } : null;
}
