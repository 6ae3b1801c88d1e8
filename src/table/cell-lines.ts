import { alignCells } from "./cell-alignment.ts";
import { type CellHeader, headerAt } from "./cell-header.ts";
import { readPipedCells } from "./piped-cells.ts";
import { headingStyle, isPageNumber, totalLabel } from "../lexicon/row-words.ts";
import { type CellLine, loneRow, type TextRegion, type TextRow, type TextSearch } from "./text-region.ts";

interface Move {
  /** Item that it leads to, and the number of the last project then. */
  readonly to: number;
  readonly number: number;
  readonly gain: number;
  readonly row: readonly string[] | null;
  readonly problem?: string;
  /** The row has more or fewer cells than columns; what they look like told their places. */
  readonly placed?: boolean;
}

interface Step {
  readonly score: number;
  /** Item that the move begins at, and the number of the last project before it. */
  readonly from: number;
  readonly before: number;
  readonly move: Move;
}

const LONGEST_CELL = 2_000;
const WRAPS = 8;
const MOST_SKIPPED = 400;
const ROW = 10;
const UNPLACED = 0.5;
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
  const items = lines.flatMap((line, index): CellLine[] => {
    const text = taken[index] || line.length > LONGEST_CELL ? "" : line.trim();
    return text === "" ? [] : [{ text, index }];
  });
  const regions: TextRegion[] = [];
  for (let start = 0; start < items.length; start += 1) {
    const region = bestRegion(items, start);
    if (!region) continue;
    regions.push({ layout: "cell-lines", rows: withBlanks(region.rows, lines) });
    start = region.end - 1;
  }
  return regions;
}

function bestRegion(items: readonly CellLine[], start: number): { rows: TextRow[]; end: number } | null {
  const headers = headerAt(items, start);
  let best: { rows: TextRow[]; end: number; score: number } | null = null;
  for (const header of headers) {
    const found = segment(items, start, header);
    if (found && (best === null || found.score > best.score)) best = found;
  }
  return best && best.rows.length > 1 ? best : null;
}

/** The best way to cut the cells after a header into rows, totals, headings and what stands between pages. */
function segment(
  items: readonly CellLine[],
  start: number,
  header: CellHeader,
): { rows: TextRow[]; end: number; score: number } | null {
  const first = start + header.length;
  // For each item, the best step that reaches it with each last number.
  const reached = new Map<number, Map<number, Step>>([
    [
      first,
      new Map<number, Step>([
        [0, { score: 0, from: -1, before: 0, move: { to: first, number: 0, gain: 0, row: null } }],
      ]),
    ],
  ]);
  let best = { at: first, number: 0, score: 0 };
  for (let at = first; at <= items.length && at <= best.at + MOST_SKIPPED; at += 1) {
    const states = reached.get(at);
    if (!states) continue;
    for (const [number, { score }] of states) {
      if (score > best.score) best = { at, number, score };
      for (const move of movesFrom(items, at, number, header, start)) {
        const total = score + move.gain;
        const there = reached.get(move.to) ?? new Map<number, Step>();
        const before = there.get(move.number);
        if (!before || total > before.score) there.set(move.number, { score: total, from: at, before: number, move });
        reached.set(move.to, there);
      }
    }
  }
  if (best.at === first) return null;
  const rows: TextRow[] = [];
  for (let at = best.at, number = best.number; at > first; ) {
    const step: Step = reached.get(at)!.get(number)!;
    const own = items.slice(step.from, at);
    const { row, problem, placed } = step.move;
    const cells = row ?? own.map(({ text }) => text);
    const marks = { ...(problem ? { problem } : {}), ...(placed ? { placed } : {}) };
    rows.push({ cells, first: own[0]!.index, last: own.at(-1)!.index, ...marks });
    at = step.from;
    number = step.before;
  }
  rows.push({ cells: header.labels, first: items[start]!.index, last: items[first - 1]!.index });
  const unplaced = rows.filter(({ problem }) => problem !== undefined).length;
  return { rows: rows.reverse(), end: best.at, score: best.score - unplaced * MISFIT };
}

interface Move {
  readonly to: number;
  readonly number: number;
  readonly gain: number;
  readonly row: readonly string[] | null;
  readonly problem?: string;
  /** The row has more or fewer cells than columns; what they look like told their places. */
  readonly placed?: boolean;
}

function movesFrom(items: readonly CellLine[], at: number, number: number, header: CellHeader, start: number): Move[] {
  const text = items[at]?.text;
  const moves: Move[] = [];
  if (text === undefined) return moves;
  const own = /^\d{1,4}$/.test(text) ? Number(text) : null;
  if (own !== null && (own === number + 1 || own === 1 || (own > number && own <= number + 20)))
    moves.push(...projectMoves(items, at, own, header, own === number + 1 ? 0 : 4));
  if (totalLabel(text) || (headingStyle(text) !== null && text.length <= 40 && own === null))
    moves.push(...labelMoves(items, at, number, header));
  else if (own === null && text.length <= 20 && /^\d{1,4}$/.test(items[at + 1]?.text ?? ""))
    moves.push({ to: at + 1, number, gain: -1.5, row: null });
  if (isPageNumber(text)) moves.push({ to: at + 1, number, gain: -3, row: null });
  const repeats = items
    .slice(start, start + header.length)
    .every(({ text: label }, index) => items[at + index]?.text === label);
  if (repeats) moves.push({ to: at + header.length, number, gain: 1, row: header.labels });
  return moves;
}

function projectMoves(
  items: readonly CellLine[],
  at: number,
  own: number,
  header: CellHeader,
  penalty: number,
): Move[] {
  const { kinds } = header;
  const moves: Move[] = [];
  for (let to = at + 2; to <= Math.min(items.length, at + kinds.length + WRAPS); to += 1) {
    const next = items[to]?.text;
    // A row that is wrapped doesn't reach over the number of the next one.
    if (to - at > kinds.length && items[to - 1]!.text === String(own + 1)) break;
    const ends =
      next === undefined ||
      /^\d{1,4}$/.test(next) ||
      totalLabel(next) ||
      headingStyle(next) ||
      next === header.first ||
      /^\d{1,4}$/.test(items[to + 1]?.text ?? "") ||
      to - at === kinds.length;
    if (!ends) continue;
    const { cells, score } = alignCells(
      items.slice(at, to).map(({ text }) => text),
      kinds,
    );
    const gain = ROW - penalty + score;
    if (gain <= 0) continue;
    if (cells)
      moves.push({
        to,
        number: own,
        gain,
        row: cells,
        placed: to - at !== kinds.length || cells.some((cell, index) => cell !== items[at + index]!.text),
      });
    else
      moves.push({
        to,
        number: own,
        gain: gain - UNPLACED,
        row: null,
        problem: `${kinds.length} cells (blank ones are lost where a line is a cell)`,
      });
  }
  return moves;
}

// A total or heading takes the numbers after it that are its own: those that leave the best rest.
function labelMoves(items: readonly CellLine[], at: number, number: number, { kinds, labels }: CellHeader): Move[] {
  const moves: Move[] = [];
  const money = kinds.flatMap((kind, index) => (kind === "money" ? [index] : []));
  for (let count = 0; count <= money.length + 1; count += 1) {
    const numbers = items.slice(at + 1, at + 1 + count).map(({ text }) => text);
    if (numbers.length < count || numbers.some((text) => !/^[\d,.，]+(?:[个项]|[万亿]?元)?$/.test(text))) break;
    const cells = labels.map(() => "");
    cells[0] = items[at]!.text;
    for (const [index, value] of numbers.entries()) if (money[index] !== undefined) cells[money[index]] = value;
    const placed = count === 0 || count === money.length || money.length === 1;
    moves.push({
      to: at + 1 + count,
      number,
      gain: 1 + count * 0.1,
      row: placed && count <= money.length ? cells : null,
    });
  }
  return moves;
}

/** Rows with the blank lines between them, so that every line belongs to one. */
export function withBlanks(rows: readonly TextRow[], lines: readonly string[]): TextRow[] {
  return rows.flatMap((row, index) => {
    const previous = rows[index - 1];
    const between: TextRow[] = [];
    for (let line = previous ? previous.last + 1 : row.first; line < row.first; line += 1)
      between.push(loneRow(lines, line));
    return [...between, row];
  });
}
