import { type Backing, backedProjects, NOT_HELD, NotHeldError } from "../../project/held.ts";
import type { Project } from "../../project/project.ts";
import { moneyUnit } from "../measures/money-unit.ts";
import type { Filter, MeasureRequest } from "../request/request.ts";

/** As much of figures as is looked at here. */
interface Counted {
  readonly total: { readonly projects: number };
}

// What can be asked of some of the projects is what takes a scope of its own.
const SCOPED = ["figures", "rows", "largest", "negative", "top"];

/** Those of projects that aren't held which pass a filter: what is asked of them is asked of all within that filter. */
export function scopedProjects(all: readonly Project[], backing: Backing, where: Filter): readonly Project[] {
  const inScope: MeasureRequest = { by: [], joint: "apart", where };
  return backedProjects({
    examples: backing.examples,
    get count() {
      return (backing.answer({ kind: "figures", of: inScope }) as Counted).total.projects;
    },
    answer: (question) => {
      if (question.kind === "printed" || question.kind === "joint-cells") return backing.answer(question);
      if (!SCOPED.includes(question.kind)) throw new NotHeldError();
      const of = question.of as { readonly where?: Filter };
      const both = together(where, of.where ?? {});
      if (both) return backing.answer({ ...question, of: { ...of, where: both } });
      if (question.kind === "figures") return nothing(all, of as MeasureRequest);
      throw new NotHeldError();
    },
  });
}

/** Two filters as one; null where no project passes both. Throws a NotHeldError where one filter can't say so. */
function together(one: Filter, other: Filter): Filter | null {
  const both: Record<string, Filter[string]> = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const known = both[name];
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(value)) {
      if (typeof known === "boolean") return null;
      throw new NotHeldError();
    }
    both[name] = value;
  }
  return both as Filter;
}

function nothing(all: readonly Project[], { by, joint = "apart" }: MeasureRequest): object {
  const total = { projects: 0, priced: 0, missing: 0, investment: null, seqs: NOT_HELD };
  return { by, joint, unit: moneyUnit(all), additive: true, rows: [], total };
}
