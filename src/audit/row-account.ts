import type { Dataset, RowKind } from "../project/dataset.ts";

/** What the rows of a source's tables were read as: how many of each kind. The counts add up to all rows. */
export function rowAccount({ rows, rowKinds }: Dataset): ReadonlyMap<RowKind, number> {
  if (rowKinds) return new Map(Object.entries(rowKinds) as [RowKind, number][]);
  const counts = new Map<RowKind, number>();
  for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
