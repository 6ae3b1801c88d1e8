import { joinText } from "../lexicon/cell-text.ts";
import type { RawCell } from "./raw-table.ts";

/** A straight line of a page, along one axis; `at` is its place on the other. */
export interface Segment {
  readonly vertical: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A piece of text on a page: its left end, its baseline, its width and height, all in points from the lower left corner. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A table drawn with lines: its rows of cells from top to bottom, and the heights of its upper and lower edge. */
export interface Grid {
  readonly rows: readonly (readonly RawCell[])[];
  readonly top: number;
  readonly bottom: number;
}

// Lines that are nearer to each other than this are drawn as one.
const NEAR = 2.5;
const MOST_SEGMENTS = 20_000;

/** The tables that are drawn on a page, from top to bottom: lines that touch are one table, and a cell is what they enclose. */
export function drawnTables(segments: readonly Segment[], pieces: readonly Piece[]): Grid[] {
  return connected(segments.slice(0, MOST_SEGMENTS))
    .flatMap((lines): Grid[] => {
      const verticals = lines.filter(({ vertical }) => vertical);
      const xs = places(verticals.map(({ at }) => at));
      // A row that goes on over the page has no line at its end: its columns' lines end there.
      const ends = verticals.flatMap(({ from, to }) => [from, to]);
      const edges = ends.length === 0 ? [] : [Math.min(...ends), Math.max(...ends)];
      const ys = places([...lines.filter(({ vertical }) => !vertical).map(({ at }) => at), ...edges]).reverse();
      if (xs.length < 3 || ys.length < 2) return [];
      return [{ rows: cellsOf(lines, xs, ys, pieces), top: ys[0]!, bottom: ys.at(-1)! }];
    })
    .toSorted((a, b) => b.top - a.top);
}

function connected(segments: readonly Segment[]): Segment[][] {
  const parent = segments.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root]!;
    parent[index] = root;
    return root;
  };
  const byPlace = segments.map((_, index) => index).sort((a, b) => segments[a]!.at - segments[b]!.at);
  const across = byPlace.filter((index) => !segments[index]!.vertical);
  for (const index of byPlace.filter((each) => segments[each]!.vertical)) {
    const line = segments[index]!;
    for (const other of across) {
      const { at, from, to } = segments[other]!;
      if (at > line.to + NEAR) break;
      if (at >= line.from - NEAR && line.at >= from - NEAR && line.at <= to + NEAR) parent[find(index)] = find(other);
    }
  }
  const groups = new Map<number, Segment[]>();
  for (const [index, segment] of segments.entries()) {
    const root = find(index);
    groups.set(root, [...(groups.get(root) ?? []), segment]);
  }
  return [...groups.values()];
}

/** Where lines lie, each place once, from small to great. */
function places(lines: readonly number[]): number[] {
  const found: number[] = [];
  for (const at of lines.toSorted((a, b) => a - b)) if (found.length === 0 || at - found.at(-1)! > NEAR) found.push(at);
  return found;
}

function cellsOf(
  lines: readonly Segment[],
  xs: readonly number[],
  ys: readonly number[],
  pieces: readonly Piece[],
): RawCell[][] {
  const width = xs.length - 1;
  const height = ys.length - 1;
  const isDrawn = (vertical: boolean, at: number, middle: number) =>
    lines.some(
      (line) =>
        line.vertical === vertical &&
        Math.abs(line.at - at) <= NEAR &&
        line.from - NEAR <= middle &&
        middle <= line.to + NEAR,
    );
  // The cell that a field of the grid belongs to begins where a line stands to its left and above it.
  const left = grid(height, width, (row, column) =>
    column === 0 || isDrawn(true, xs[column]!, (ys[row]! + ys[row + 1]!) / 2) ? column : -1,
  );
  for (const row of left)
    for (let column = 1; column < width; column += 1) if (row[column] === -1) row[column] = row[column - 1]!;
  const above = grid(height, width, (row, column) =>
    row === 0 || isDrawn(false, ys[row]!, (xs[column]! + xs[column + 1]!) / 2) ? row : -1,
  );
  for (let row = 1; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      if (above[row]![column] === -1) above[row]![column] = above[row - 1]![column]!;
  const inside = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const row = ys.findIndex(
      (_, index) =>
        index < height && piece.y + piece.height / 2 <= ys[index]! && piece.y + piece.height / 2 > ys[index + 1]!,
    );
    const column = xs.findIndex(
      (_, index) =>
        index < width && piece.x + piece.width / 2 >= xs[index]! && piece.x + piece.width / 2 < xs[index + 1]!,
    );
    if (row < 0 || column < 0) continue;
    const key = `${above[row]![column]},${left[row]![column]}`;
    inside.set(key, [...(inside.get(key) ?? []), piece]);
  }
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column): RawCell => {
      const [top, start] = [above[row]![column]!, left[row]![column]!];
      const text = start === column ? textOf(inside.get(`${top},${start}`) ?? []) : "";
      return top === row && start === column ? { text } : { text, merged: true };
    }),
  );
}

function grid(height: number, width: number, value: (row: number, column: number) => number): number[][] {
  return Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => value(row, column)));
}

/** The text of some pieces: lines from top to bottom, pieces from left to right, a space where Latin words stand apart. */
export function textOf(pieces: readonly Piece[]): string {
  return linesOf(pieces)
    .map((line) =>
      line.reduce((text, piece, index) => {
        const before = line[index - 1];
        const gap = before ? piece.x - before.x - before.width : 0;
        return gap > piece.height * 0.2 ? joinText(text, piece.text) : text + piece.text;
      }, ""),
    )
    .reduce(joinText, "")
    .trim();
}

/** Pieces by the lines that they stand on, from top to bottom and left to right. */
export function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const open = lines.at(-1);
    if (open && Math.abs(open[0]!.y - piece.y) < Math.max(open[0]!.height, piece.height) * 0.5) open.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.toSorted((a, b) => a.x - b.x));
}
