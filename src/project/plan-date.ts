import { isHeld } from "./held.ts";
import type { Dataset } from "./dataset.ts";

/** The day that a plan is dated, and the line that says so. */
export interface PlanDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly line: number;
}

const DATE = /^[（(]?((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日[)）]?$/u;

/** The date line nearest above a source's table; null where none stands alone in its line. */
export function planDate({ lines, prose = lines, rows }: Pick<Dataset, "lines" | "prose" | "rows">): PlanDate | null {
  // Of a long table the text around it isn't read.
  if (!isHeld(rows)) return null;
  const first = rows[0]?.row.at.line ?? 0;
  for (let line = first - 1; line >= 1; line -= 1) {
    const found = DATE.exec((prose[line - 1] ?? "").trim());
    if (!found) continue;
    const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day, line } : null;
  }
  return null;
}

/** Days from a date to the end of its year. */
export function daysLeft({ year, month, day }: PlanDate): number {
  return Math.round((Date.UTC(year, 11, 31) - Date.UTC(year, month - 1, day)) / 86_400_000);
}
