import type { Project } from "../project/project.ts";
import type { Position } from "../table/raw-table.ts";
import { placesOf } from "./basis/places.ts";
import type { Going, Hit } from "./basis/rule.ts";

/** A rule that goes over the values of a field. */
export type Valued = Extract<Going<Hit>, { readonly values: unknown }>;

/** The projects that have a value: one of them, the first ones by where they stand, and how many they are. */
interface Having {
  readonly one: Project;
  readonly first: Map<number, Position>;
  count: number;
}

/** The values of fields, gathered block by block. */
export interface Values {
  readonly take: (projects: readonly Project[]) => void;
  /** What a rule finds among the values of its field, with the projects that have them. */
  readonly hitsOf: (going: Valued, test: (projects: readonly Project[]) => readonly Hit[]) => Hit[];
}

/** Opens the values of fields; of each the first `most` projects are kept. */
export function openValues(most: number): Values {
  const known = { category: new Map<string, Having>(), districts: new Map<string, Having>() };
  const put = (field: keyof typeof known, value: string, project: Project) => {
    const having = known[field].get(value) ?? { one: only(project, field, value), first: new Map(), count: 0 };
    known[field].set(value, having);
    having.count += 1;
    if (having.first.size < most) having.first.set(project.seq, project.source);
  };
  return {
    take: (projects) => {
      for (const project of projects) {
        if (project.category !== null) put("category", project.category, project);
        for (const name of new Set(project.districts)) put("districts", name, project);
      }
    },
    hitsOf: (going, test) => {
      const { values } = going;
      const field = known[values];
      return test([...field.values()].map(({ one }) => one)).map((hit) => {
        const having = going.of(hit).flatMap((value) => field.get(value) ?? []);
        const places = new Map(having.flatMap(({ first }) => [...first]));
        const seqs = [...places.keys()].sort((a, b) => a - b).slice(0, most);
        const all = having.reduce((sum, { count }) => sum + count, 0);
        const isCut = having.some(({ first, count }) => count > first.size) || places.size > seqs.length;
        return { ...hit, seqs, at: placesOf(seqs.map((seq) => places.get(seq)!)), ...(isCut && { count: all }) };
      });
    },
  };
}

/** A project with one value alone. */
function only(project: Project, field: "category" | "districts", value: string): Project {
  return {
    ...project,
    category: field === "category" ? value : null,
    districts: field === "districts" ? [value] : [],
  };
}
