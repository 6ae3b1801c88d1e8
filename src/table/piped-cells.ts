import { lookUpHeader } from "../lexicon/header-terms.ts";
import { readMoneyRole } from "../lexicon/money-terms.ts";
import { totalLabel } from "../lexicon/row-words.ts";
import type { TextRegion, TextRow, TextSearch } from "./text-region.ts";

interface Cell {
  readonly text: string;
  readonly line: number;
}

const CELL_LINE = /^[^|]*\|+\s*$/;
const FEWEST_COLUMNS = 3;

/**
 * Tables with one cell a line where each cell ends with `|`, so that blank cells are lines of their own: rows are cut
 * by the number of headings.
 */
export function readPipedCells({ lines, taken }: TextSearch): TextRegion[] {
  const regions: TextRegion[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (!isCellLine(lines, taken, index)) continue;
    const cells: Cell[] = [];
    let last = index;
    for (; last < lines.length && (isCellLine(lines, taken, last) || lines[last]!.trim() === ""); last += 1)
      for (const text of lines[last]!.trim() === "" ? [] : lines[last]!.trim().replace(/\|$/, "").split("|"))
        cells.push({ text: text.trim(), line: last });
    const rows = rowsOf(cells);
    if (rows) regions.push({ layout: "cell-lines", rows });
    index = last;
  }
  return regions;
}

function isCellLine(lines: readonly string[], taken: readonly boolean[], index: number): boolean {
  const line = lines[index]!;
  return !taken[index] && line.length < 5_000 && line.trimEnd().endsWith("|") && CELL_LINE.test(line);
}

function rowsOf(cells: readonly Cell[]): TextRow[] | null {
  const start = cells.findIndex(({ text }) => text !== "" && lookUpHeader(text)?.field === "seq");
  if (start < 0) return null;
  const width = cells
    .slice(start)
    .findIndex(({ text }, index) => index > 0 && (/^(?:1|一|[一（(].?[）)])$/.test(text) || totalLabel(text) !== null));
  const heads = cells.slice(start, start + width);
  const known = heads.filter(({ text }) => lookUpHeader(text) !== null || readMoneyRole([text]) !== null).length;
  if (width < FEWEST_COLUMNS || known < FEWEST_COLUMNS) return null;
  const rows: TextRow[] = [];
  for (let at = start; at < cells.length; at += width) {
    const own = cells.slice(at, at + width);
    const first = Math.max(own[0]!.line, (rows.at(-1)?.last ?? -1) + 1);
    const last = Math.max(first, own.at(-1)!.line);
    rows.push({ cells: own.map(({ text }) => text), first, last });
  }
  // Cut at the wrong width, the numbers would stand in any column.
  const numbered = rows
    .slice(1)
    .filter(
      ({ cells: [first = ""] }) => /^\d+$|^$|^[一二三四五六七八九十（(]/.test(first) || totalLabel(first) !== null,
    ).length;
  return numbered >= (rows.length - 1) * 0.8 ? rows : null;
}
