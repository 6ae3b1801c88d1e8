import { completionPoint, type TimePoint } from "../../project/planned-term.ts";
import type { Project } from "../../project/project.ts";
import type { Claim } from "./reconciliation.ts";

/** By when something is to be done: a year, and the month where the words name one before the last. */
export interface Deadline {
  readonly year: number;
  readonly month: number | null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const QUARTERS = "一二三四";

/** The deadline in a year that words set: 2026年6月底前, 2026年上半年, by June 2026. */
export function deadlineIn(words: string, year: number): Deadline {
  const zh = new RegExp(
    `${year}\\s*年\\s*(?:第?(?<quarter>[一二三四1-4])季度|(?<half>上半年)|(?<month>\\d{1,2})\\s*月)`,
    "u",
  );
  const en = new RegExp(`\\b(?<name>${MONTHS.join("|")})[a-z]*\\.?,?\\s+${year}\\b`, "iu");
  const { quarter, half, month, name } = { ...zh.exec(words)?.groups, ...en.exec(words)?.groups };
  const found =
    quarter !== undefined
      ? 3 * (/\d/.test(quarter) ? Number(quarter) : QUARTERS.indexOf(quarter) + 1)
      : half !== undefined
        ? 6
        : name !== undefined
          ? MONTHS.indexOf(name.toLowerCase()) + 1
          : Number(month ?? 12);
  return { year, month: found >= 1 && found < 12 ? found : null };
}

/** The rows that bear on a deadline by what they say of it. */
export interface DeadlineRows {
  readonly rows: readonly Project[];
  /** Those that end after it. */
  readonly late: readonly Project[];
  /** Those without a year. */
  readonly undated: readonly Project[];
  /** Those of its year, where it has a month and they state none. */
  readonly unsure: readonly Project[];
}

/**
 * A deadline against the completion of the rows that bear on it, or another time of theirs: the latest counts, by months where
 * both state them. What has no year, or no month in the deadline's year, may end later: where there is such a row and none is
 * known to be late, whether all keep the deadline can't be checked.
 */
export function reconcileDeadline(
  { year, month }: Deadline,
  rows: readonly Project[],
  pointOf: (row: Project) => TimePoint | null = (row) => completionPoint(row, rows),
): Pick<Claim, "stated" | "computed" | "residual" | "status" | "seqs" | "unit"> & DeadlineRows {
  const points = new Map(rows.map((row) => [row, pointOf(row)]));
  const dated = rows.flatMap((row) => points.get(row)?.year ?? []);
  const latest = dated.length === 0 ? null : Math.max(...dated);
  const monthOf = (row: Project) => points.get(row)?.month ?? null;
  const ofYear = month === null ? [] : rows.filter((row) => points.get(row)?.year === year);
  const late = rows.filter((row) => {
    const point = points.get(row);
    return point && (point.year > year || (ofYear.includes(row) && monthOf(row)! > month!));
  });
  const undated = rows.filter((row) => !points.get(row));
  const unsure = ofYear.filter((row) => monthOf(row) === null);
  const kept = undated.length + unsure.length > 0 ? "unverifiable" : "agrees";
  return {
    stated: year,
    computed: latest,
    // Months late are no number of years.
    residual: latest === null || (late.length > 0 && latest === year) ? null : latest - year,
    status: latest === null ? "not-evidenced" : late.length > 0 ? "differs" : kept,
    seqs: rows.map(({ seq }) => seq),
    unit: "年",
    rows,
    late,
    undated,
    unsure,
  };
}
