import { backingOf } from "../project/held.ts";
import type { Project } from "../project/project.ts";
import { unpricedKind } from "../project/unpriced.ts";
import type { Fact } from "./fact.ts";

/** Numbers that follow each other. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** What is asked of the projects that a number is made of, where they aren't held: see the functions below. */
export interface RowsAnswer {
  /** The first of them. */
  readonly runs: readonly Run[];
  /** Whether one of them states something that isn't an amount here. */
  readonly unread: boolean;
  /** Whether one of them states an amount that isn't added up. */
  readonly uncounted: boolean;
  /** Their first and last line in the source. */
  readonly lines: readonly [number, number] | null;
}

/** As many runs as are asked for at once: no list of words names more. */
export const MOST_RUNS = 50;

/** Numbers in their order as runs. */
export function runsIn(seqs: readonly number[]): Run[] {
  const runs: { from: number; to: number }[] = [];
  for (const seq of seqs) {
    const run = runs.at(-1);
    if (run && run.to + 1 === seq) run.to = seq;
    else runs.push({ from: seq, to: seq });
  }
  return runs;
}

/** The rows that a number is made of, asked of projects that aren't held; null where they are. */
export function askedRows(projects: readonly Project[], { query }: Pick<Fact, "query">): RowsAnswer | null {
  return (backingOf(projects)?.answer({ kind: "rows", of: query }) as RowsAnswer | undefined) ?? null;
}

/** The numbers of the projects that a number is made of, as runs; at most MOST_RUNS of them where they aren't held. */
export function runsOf(projects: readonly Project[], fact: Fact): readonly Run[] {
  return askedRows(projects, fact)?.runs ?? runsIn(fact.seqs);
}

/** Why the projects that a number is made of have no amount that counts. */
export function unpricedKindOf(projects: readonly Project[], fact: Fact): "blank" | "unread" {
  const asked = askedRows(projects, fact);
  if (asked) return asked.unread ? "unread" : "blank";
  const seqs = new Set(fact.seqs);
  return unpricedKind(projects.filter(({ seq }) => seqs.has(seq)));
}
