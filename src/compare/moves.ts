import type { Dataset } from "../project/dataset.ts";
import { type Change, monthOf } from "./changes.ts";
import { withoutUnit } from "./shared-columns.ts";
import type { Comparison, MatchedPair, ProjectEnd } from "./compare-editions.ts";

/** A project that is due in another year than in the old edition. */
export interface CompletionMove {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly years: number;
}

const newEnds = ({ new: next }: MatchedPair): readonly ProjectEnd[] =>
  Array.isArray(next) ? (next as readonly ProjectEnd[]) : [next as ProjectEnd];

/** The projects that are due later or earlier, those that moved furthest first. */
export function completionMoves({ matched }: Comparison, { projects }: Pick<Dataset, "projects">): CompletionMove[] {
  const years = new Map(projects.map(({ seq, completionYear }) => [seq, completionYear]));
  return matched
    .flatMap((pair): CompletionMove[] => {
      const difference = pair.changes.find(({ field }) => field === "completion")?.difference;
      const ends = newEnds(pair);
      const due = ends.flatMap(({ seq }) => years.get(seq) ?? []);
      if (!difference || due.length === 0) return [];
      const to = Math.max(...due);
      return [{ name: ends.map(({ name }) => name).join("、"), from: to - difference, to, years: difference }];
    })
    .toSorted((a, b) => Math.abs(b.years) - Math.abs(a.years));
}

/** How much later (earlier below 0) a project is due than in the old edition. */
export interface CompletionDelay {
  readonly name: string;
  /** Twelve for each year where the editions name no months. */
  readonly months: number;
  /** False where one edition names a month and the other a year alone, so that it may be some months more or less. */
  readonly isExact: boolean;
}

/** The projects that are due later or earlier, by months where both editions name them; the longest first. */
export function completionDelays({ matched }: Comparison): CompletionDelay[] {
  const monthIn = (text: Change["old"]) => (typeof text === "string" ? monthOf(text) : null);
  return matched
    .flatMap((pair): CompletionDelay[] => {
      const change = pair.changes.find(({ field }) => field === "completion");
      const months = change?.months ?? (change?.difference ?? 0) * 12;
      if (!change || months === 0) return [];
      const isExact = change.months !== undefined || (monthIn(change.old) === null && monthIn(change.new) === null);
      return [
        {
          name: newEnds(pair)
            .map(({ name }) => name)
            .join("、"),
          months,
          isExact,
        },
      ];
    })
    .toSorted((a, b) => Math.abs(b.months) - Math.abs(a.months));
}

/** How much further a column of what is done to date went in the projects of which both editions state it. */
export interface DoneMove {
  /** Heading of the column, or both of them. */
  readonly field: string;
  readonly more: readonly ChangedProject[];
  /** What is done to date doesn't shrink by itself: a correction, another count, or a slip. */
  readonly less: readonly ChangedProject[];
}

/** The changes of what is done to date, column by column. */
export function doneMoves({ matched }: Comparison, { projects }: Pick<Dataset, "projects">): DoneMove[] {
  const labels = new Set(
    projects.flatMap(({ amounts }) =>
      amounts.flatMap(({ label, role }) => (role === "done-to-date" ? withoutUnit(label) : [])),
    ),
  );
  const byField = new Map<string, ChangedProject[]>();
  for (const pair of matched)
    for (const { difference, ...change } of pair.changes) {
      if (difference === null || difference === 0 || !labels.has(change.field.split(" → ").at(-1)!)) continue;
      const name = newEnds(pair)
        .map((end) => end.name)
        .join("、");
      byField.set(change.field, [...(byField.get(change.field) ?? []), { name, change: { ...change, difference } }]);
    }
  return [...byField].map(([field, changed]) => ({
    field,
    more: changed.filter(({ change }) => change.difference > 0),
    less: changed.filter(({ change }) => change.difference < 0),
  }));
}

/** A project with what changed in one of its fields. */
export interface ChangedProject {
  readonly name: string;
  readonly change: Change & { readonly difference: number };
}

/** The projects whose stated amount grew or fell, the largest differences first. */
export function amountChanges({ matched }: Comparison): ChangedProject[] {
  return matched
    .flatMap((pair): ChangedProject[] => {
      const change = pair.changes.find(({ field }) => field === "investment");
      const difference = change?.difference;
      if (!change || !difference) return [];
      return [
        {
          name: newEnds(pair)
            .map(({ name }) => name)
            .join("、"),
          change: { ...change, difference },
        },
      ];
    })
    .toSorted((a, b) => Math.abs(b.change.difference) - Math.abs(a.change.difference));
}
