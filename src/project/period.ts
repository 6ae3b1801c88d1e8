import type { Period } from "./project.ts";

/** The month in which a time ends, within its year: the last one where it names no part of it. */
export function lastMonth({ half, quarter, month, through }: Period): number {
  return through ?? month ?? (quarter === undefined ? (half ?? 2) * 6 : quarter * 3);
}
