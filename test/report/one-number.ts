import { expect } from "vitest";
import type { ReportDocument } from "../../src/report/document.ts";
import { factsOf } from "../../src/report/facts-of.ts";

/** What a report counts under one name (units, districts, categories) has one number wherever it is said. */
export function expectOneNumber(document: ReportDocument): void {
  const counts = new Map<string, Set<number | null>>();
  for (const { query, value } of factsOf(document)) {
    if (query.measure !== "groups" || query.where !== undefined) continue;
    const of = `${query.of}`;
    counts.set(of, (counts.get(of) ?? new Set()).add(value));
  }
  for (const [of, values] of counts) expect([of, [...values]]).toEqual([of, [[...values][0]]]);
}
