import type { Dataset } from "../project/dataset.ts";
import type { Change } from "./changes.ts";
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
