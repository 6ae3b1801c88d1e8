import { backingOf } from "../project/held.ts";
import type { Project } from "../project/project.ts";
import { inScope } from "./conditions/catalogue.ts";
import { compare, decimal } from "./decimal.ts";
import { measure } from "./measure.ts";
import type { Filter, JointPolicy } from "./request/request.ts";

/** Which projects count. */
export interface Scoped {
  readonly where?: Filter;
  readonly joint?: JointPolicy;
}

/** What is asked of projects that aren't held: the numbers of the largest of a scope. */
export interface LargestQuestion extends Scoped {
  readonly most: number;
}

/** The numbers of the projects of a scope that state an amount, the largest first; and how many there are. */
export function largestSeqs(
  projects: readonly Project[],
  { where = {}, joint }: Scoped,
  most: number,
): { readonly seqs: readonly number[]; readonly priced: number } {
  const backing = backingOf(projects);
  const scope = { where, ...(joint && { joint }) };
  if (backing) {
    const of: LargestQuestion = { ...scope, most };
    const seqs = backing.answer({ kind: "largest", of }) as readonly number[];
    return { seqs, priced: measure(projects, { by: [], ...scope }).total.priced };
  }
  const ranked = inScope(projects, scope)
    .filter(({ investment }) => investment !== null)
    .toSorted((a, b) => compare(decimal(b.investment!), decimal(a.investment!)) || a.seq - b.seq);
  return { seqs: ranked.slice(0, most).map(({ seq }) => seq), priced: ranked.length };
}

/** The largest of some projects that state an amount, themselves. */
export function largestProjects(projects: readonly Project[], most: number): readonly Project[] {
  const backing = backingOf(projects);
  if (backing) return backing.answer({ kind: "top", of: { where: {}, most } satisfies LargestQuestion }) as Project[];
  const bySeq = new Map(projects.map((project) => [project.seq, project]));
  return largestSeqs(projects, {}, most).seqs.map((seq) => bySeq.get(seq)!);
}

/** Whether the amounts of a scope are parts of their sum: none of them takes something from it. */
export function hasNegative(projects: readonly Project[], { where = {}, joint }: Scoped): boolean {
  const scope = { where, ...(joint && { joint }) };
  const backing = backingOf(projects);
  if (backing) return backing.answer({ kind: "negative", of: scope }) as boolean;
  return inScope(projects, scope).some(({ investment }) => investment !== null && investment < 0);
}
