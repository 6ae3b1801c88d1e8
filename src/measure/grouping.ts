import type { Project } from "../project/project.ts";
import { cellId } from "./cell-id.ts";
import type { FactQuery } from "./fact-query.ts";
import { type FigureRow, type Figures, measure } from "./measure.ts";
import { type MeasureRequest, UNSTATED } from "./request/request.ts";

/** Figures whose rows are found by their keys. */
export interface Grouping {
  readonly figures: Figures;
  readonly rows: ReadonlyMap<string, readonly FigureRow[]>;
}

// The charts and the sections of a report ask for the same groupings, thousands of times. Those of some hundred scopes
// are enough for a page whose reader tries many.
const groupings = new WeakMap<readonly Project[], Map<string, Grouping>>();
const MOST_GROUPINGS = 500;

/** Figures of some projects, made once for all requests that are alike. */
export function groupingOf(projects: readonly Project[], request: MeasureRequest): Grouping {
  const known = groupings.get(projects) ?? new Map<string, Grouping>();
  groupings.set(projects, known);
  const { by, joint = "apart", weights = {}, where = {}, measures = [], ...others } = request;
  const id = JSON.stringify([by, joint, weights, where, measures, others]);
  const found = known.get(id);
  if (found) return found;
  const figures = measure(projects, request);
  const rows = new Map<string, FigureRow[]>();
  for (const row of figures.rows) {
    const cell = cellId(figures.by.map((dimension) => row.keys[dimension]!));
    rows.set(cell, [...(rows.get(cell) ?? []), row]);
  }
  if (known.size >= MOST_GROUPINGS) known.clear();
  const grouping = { figures, rows };
  known.set(id, grouping);
  return grouping;
}

/** The same without a way to their rows: as `measure` gives them, and as it throws. */
export function figuresOnce(projects: readonly Project[], request: MeasureRequest): Figures {
  return groupingOf(projects, request).figures;
}

/** The rows of a cell, which may name several keys of a dimension or leave one open. */
export function rowsIn({ figures, rows }: Grouping, keys: NonNullable<FactQuery["keys"]>): readonly FigureRow[] {
  const { by } = figures;
  // Most queries name one cell; what asks for several, or leaves a dimension open, looks at every row.
  const cell = by.map((dimension) => keys[dimension]);
  if (cell.every((one) => one?.length === 1)) return rows.get(cellId(cell.map((one) => one![0]!))) ?? [];
  const wanted = cell.map((one) => one && new Set(one.map(String)));
  return figures.rows.filter((row) =>
    by.every((dimension, index) => wanted[index]?.has(String(row.keys[dimension])) ?? true),
  );
}

/** Whether a row is of something that has a name, so that it counts as one of them: what isn't stated is no unit. */
export function isNamed({ keys }: Pick<FigureRow, "keys">, { of }: Pick<FactQuery, "of">): boolean {
  return of === undefined || keys[of] !== UNSTATED;
}
