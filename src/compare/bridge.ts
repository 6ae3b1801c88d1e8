import { sum } from "../measure/decimal.ts";
import { type FigureRow, type Figures, measure } from "../measure/measure.ts";
import { UnknownValueError } from "../measure/request/misuse.ts";
import type { Key, MeasureRequest } from "../measure/request/request.ts";
import { dimensionOf } from "../measure/dimensions/catalogue.ts";
import type { Dataset } from "../project/dataset.ts";
import type { MatchedProjects } from "./match.ts";

/** Ways from the old sum to the new one, in ten thousands of the currency: old − removed + added + changed = new, exactly. */
export interface BridgeSums {
  readonly old: number;
  readonly removed: number;
  readonly added: number;
  /** All that matched projects come to more or less, in the four kinds of `ofChanged`. */
  readonly changed: number;
  readonly new: number;
  /** What the sum leaves open: 0, always. */
  readonly residual: number;
  readonly ofChanged: ChangedSums;
}

/** The changes of matched projects by their kind. A blank isn't an amount of 0 that grew. */
export interface ChangedSums {
  /** Both editions state an amount. */
  readonly amounts: number;
  /** The old edition states none. */
  readonly filled: number;
  /** The new edition states none any more: what is lost from the sum, so never above 0. */
  readonly emptied: number;
  /** The project counts under another key (district, year, …), or only in one edition's scope. */
  readonly moved: number;
}

/** The way of one key of a dimension. */
export type BridgeRow = BridgeSums & { readonly key: Key };

type Request = Omit<MeasureRequest, "by" | "measures">;

interface Cell {
  readonly old: Map<number, number | null>;
  readonly new: Map<number, number | null>;
}

/**
 * The bridge between two editions by a dimension, or of the whole where none is given: a row for each key that either has,
 * under the joint policy asked for. Throws an UnknownNameError for a dimension that neither edition has.
 */
export function bridgeBy(
  editions: { readonly old: Dataset; readonly new: Dataset },
  matched: readonly MatchedProjects[],
  dimension: string | null,
  request: Request,
): BridgeRow[] {
  const by = dimension === null ? [] : [dimension];
  const [old, next] = figuresOf(editions, by, request);
  const cells = new Map<Key, Cell>();
  const put = (side: "old" | "new", { rows }: Figures) => {
    for (const row of rows) {
      const key = keyOf(row);
      const cell = cells.get(key) ?? { old: new Map(), new: new Map() };
      cells.set(key, cell);
      for (const { seq, amount } of row.contributions) cell[side].set(seq, amount);
    }
  };
  put("old", old);
  put("new", next);
  const groups = groupsByEnd(matched);
  const rows = [...cells].map(([key, cell]) => ({ key, ...sumsOf(cell, groups) }));
  const ordered = dimension !== null && dimensionOf(editions.new.projects, old.by[0] ?? dimension).ordered;
  const size = (row: BridgeRow) => Math.max(row.old, row.new);
  return rows.toSorted((a, b) =>
    ordered && typeof a.key === "number" && typeof b.key === "number" ? a.key - b.key : size(b) - size(a),
  );
}

/** The projects of each edition that are in scope, by their keys. */
export function scopeOf(
  editions: { readonly old: Dataset; readonly new: Dataset },
  request: Request,
): { readonly old: ReadonlySet<number>; readonly new: ReadonlySet<number> } {
  const [old, next] = figuresOf(editions, [], request).map(({ total }) => new Set(total.seqs));
  return { old: old!, new: next! };
}

/** What the whole comes to where neither edition has a project in scope. */
export const NO_BRIDGE: BridgeSums = {
  old: 0,
  removed: 0,
  added: 0,
  changed: 0,
  new: 0,
  residual: 0,
  ofChanged: { amounts: 0, filled: 0, emptied: 0, moved: 0 },
};

/**
 * What the rows of a dimension add up to. A project that moved from one key to another with another amount has moved in
 * each of its rows, while the whole has its amount changed: the kinds of change are those of the rows here.
 */
export function sumsOfRows(rows: readonly BridgeSums[]): BridgeSums {
  const of = (value: (row: BridgeSums) => number) => sum(rows.map(value));
  return {
    old: of((row) => row.old),
    removed: of((row) => row.removed),
    added: of((row) => row.added),
    changed: of((row) => row.changed),
    new: of((row) => row.new),
    residual: of((row) => row.residual),
    ofChanged: {
      amounts: of(({ ofChanged }) => ofChanged.amounts),
      filled: of(({ ofChanged }) => ofChanged.filled),
      emptied: of(({ ofChanged }) => ofChanged.emptied),
      moved: of(({ ofChanged }) => ofChanged.moved),
    },
  };
}

const keyOf = ({ keys }: FigureRow): Key => Object.values(keys)[0] ?? "";

/** Figures of both editions. A value or column that only one of them has leaves the other without rows. */
function figuresOf(
  { old, new: next }: { readonly old: Dataset; readonly new: Dataset },
  by: readonly string[],
  request: Request,
): readonly [Figures, Figures] {
  const made = [old, next].map((dataset) => {
    try {
      return measure(dataset, { by, ...request });
    } catch (error) {
      if (error instanceof UnknownValueError || (error as { code?: string }).code === "name.unknown")
        return error as Error;
      throw error;
    }
  });
  const [a, b] = made as [Figures | Error, Figures | Error];
  const none = (): Figures => measure([], { by: [] });
  if (a instanceof Error && b instanceof Error) throw b;
  return [a instanceof Error ? none() : a, b instanceof Error ? none() : b];
}

interface Groups {
  readonly old: ReadonlyMap<number, MatchedProjects>;
  readonly new: ReadonlyMap<number, MatchedProjects>;
}

function groupsByEnd(matched: readonly MatchedProjects[]): Groups {
  const by = (side: "old" | "new") =>
    new Map(matched.flatMap((group) => group[side].map(({ seq }) => [seq, group] as const)));
  return { old: by("old"), new: by("new") };
}

function sumsOf(cell: Cell, groups: Groups): BridgeSums {
  const amountsOf = (side: "old" | "new", isIn: (seq: number) => boolean) =>
    [...cell[side]].flatMap(([seq, amount]) => (isIn(seq) ? (amount ?? []) : []));
  const all = () => true;
  const old = sum(amountsOf("old", all));
  const next = sum(amountsOf("new", all));
  const removed = sum(amountsOf("old", (seq) => !groups.old.has(seq)));
  const added = sum(amountsOf("new", (seq) => !groups.new.has(seq)));
  const ofChanged = changedIn(cell, groups);
  const changed = sum(Object.values(ofChanged));
  return { old, removed, added, changed, new: next, residual: sum([next, -old, removed, -added, -changed]), ofChanged };
}

function changedIn(cell: Cell, groups: Groups): ChangedSums {
  const parts: Record<keyof ChangedSums, number[]> = { amounts: [], filled: [], emptied: [], moved: [] };
  const touched = new Set<MatchedProjects>();
  for (const side of ["old", "new"] as const)
    for (const seq of cell[side].keys()) {
      const group = groups[side].get(seq);
      if (group) touched.add(group);
    }
  for (const group of touched) {
    const [olds, news] = (["old", "new"] as const).map((side) => group[side].filter(({ seq }) => cell[side].has(seq)));
    const amounts = (side: "old" | "new", ends: MatchedProjects["old"]) =>
      ends.flatMap(({ seq }) => cell[side].get(seq) ?? []);
    const [before, after] = [amounts("old", olds!), amounts("new", news!)];
    const isMoved = olds!.length === 0 || news!.length === 0;
    const kind = isMoved ? "moved" : before.length === 0 ? "filled" : after.length === 0 ? "emptied" : "amounts";
    parts[kind].push(...after, ...before.map((amount) => -amount));
  }
  return {
    amounts: sum(parts.amounts),
    filled: sum(parts.filled),
    emptied: sum(parts.emptied),
    moved: sum(parts.moved),
  };
}
