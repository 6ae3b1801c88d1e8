import { MOST_COLUMNS } from "./limits.ts";
import type { WordRow, WordTable } from "./word-blocks.ts";

// Borders that were drawn by hand miss each other by a little, and each miss is a column of the grid.
const SAME_EDGE = 90;

/**
 * The rows of a Word table with their cells under its columns: columns of the grid that no cell begins in are left out,
 * and edges that all but meet are one.
 */
export function placeCells(table: WordTable): { width: number; rows: readonly WordRow[] } {
  return placeBy(table, snapped(table.edges)) ?? placeBy(table, (column) => column)!;
}

function placeBy({ rows }: WordTable, snap: (column: number) => number): { width: number; rows: WordRow[] } | null {
  const begins = new Set<number>();
  for (const { cells } of rows) {
    let last = -1;
    for (const { column } of cells) {
      const edge = snap(column);
      if (edge <= last) return null;
      begins.add(edge);
      last = edge;
    }
  }
  const edges = [...begins].sort((a, b) => a - b).slice(0, MOST_COLUMNS);
  const places = new Map(edges.map((edge, index) => [edge, index]));
  const placeOfEnd = (end: number) => {
    let [low, high] = [0, edges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (edges[middle]! < end) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const placed = rows.map(
    (row): WordRow => ({
      ...row,
      cells: row.cells.flatMap((cell) => {
        const column = places.get(snap(cell.column));
        if (column === undefined) return [];
        return [{ ...cell, column, span: Math.max(1, placeOfEnd(snap(cell.column + cell.span)) - column) }];
      }),
    }),
  );
  return { width: edges.length, rows: placed };
}

function snapped(edges: readonly number[]): (column: number) => number {
  const first: number[] = [];
  for (const [column, edge] of edges.entries()) {
    const before = first[column - 1];
    first.push(before !== undefined && edge - edges[before]! <= SAME_EDGE ? before : column);
  }
  return (column) => first[column] ?? column;
}
