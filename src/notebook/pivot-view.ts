import type { Comparison } from "../compare/compare-editions.ts";
import type { Pivot } from "../measure/pivot.ts";
import { changesGrid } from "../print/comparison-grid.ts";
import { overlapNote } from "../print/figures-grid.ts";
import { pivotGrid } from "../print/pivot-grid.ts";
import { type Viewer, withKeys } from "./view.ts";

/** Shows a measure by two dimensions, with totals on both sides. */
export const viewPivot: Viewer = (value, { language, limit }) => {
  if (!withKeys(value, "down", "across", "cells", "rowTotals")) return null;
  const pivot = value as Pivot;
  const grid = pivotGrid(pivot, language);
  const note = overlapNote(pivot, language);
  return {
    kind: "table",
    grid: { ...grid, rows: grid.rows.slice(0, limit) },
    rowCount: grid.rows.length,
    notes: note === null ? [] : [note],
  };
};

/** Shows what changed between two editions, with the lines of both. */
export const viewComparison: Viewer = (value, { language, limit }) => {
  if (!withKeys(value, "matched", "added", "removed", "doubtful", "bridge")) return null;
  const grid = changesGrid(value as Comparison, language);
  return { kind: "table", grid: { ...grid, rows: grid.rows.slice(0, limit) }, rowCount: grid.rows.length, notes: [] };
};
