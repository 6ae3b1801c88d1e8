import { totalLabel } from "../lexicon/row-words.ts";
import type { RawRow } from "../table/raw-table.ts";
import type { Entry } from "./draft.ts";

// A block is never made longer than this to keep a group of rows with its sum.
const FURTHEST = 20_000;

/**
 * Where a block of rows may end: behind the last row that names a sum, where `lastSum` would cut it anyway, or else before a row
 * that is filled like most, so that no row goes on over the end.
 */
export function blockEnd(rows: readonly RawRow[]): number {
  for (let at = rows.length; at > rows.length / 2; at -= 1) if (namesSum(rows[at - 1]!)) return at;
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [width = 0] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [];
  for (let at = rows.length - 1; at > rows.length / 2; at -= 1) {
    const { cells } = rows[at]!;
    if (cells.length === width && cells.filter(({ text }) => text !== "").length >= 0.6 * width) return at;
  }
  return rows.length;
}

/** Whether a row of a few cells names a sum. */
export function namesSum({ cells, problem }: RawRow): boolean {
  const filled = cells.filter(({ text }) => text !== "");
  if (problem !== undefined || filled.length < 2 || filled.length > cells.length / 2) return false;
  const lead = filled.find(({ text }) => !/^[\d.,\s%]+$/.test(text));
  return lead !== undefined && totalLabel(lead.text) !== null;
}

/**
 * How many rows of a block can be told by themselves: those up to its last heading, or to its last sum, where it has
 * some, since the rows after it may belong to a sum that is still to come.
 */
export function lastSum(entries: readonly Entry[], rows: number): number {
  const at = entries.findLastIndex(({ kind }) => kind === "section" || kind === "subtotal" || kind === "total");
  const head = entries.findLastIndex(({ kind }) => kind === "header");
  // Where sums stand on top of their rows, the last one's are still to come.
  const isOnTop = entries.find(({ kind }) => kind === "subtotal" || kind === "project")?.kind === "subtotal";
  const opens = at >= 0 && (entries[at]!.kind === "section" || (isOnTop && entries[at]!.kind === "subtotal"));
  const end = opens ? at : at + 1;
  return at < 0 || end <= head + 1 || rows - end > FURTHEST ? rows : end;
}
