import type { Field } from "../lexicon/header-dictionary.ts";
import { normaliseHeader } from "../lexicon/header-terms.ts";
import { type Candidate, joined } from "./candidates.ts";
import type { ColumnProfile } from "./column-profile.ts";

// What holds several projects, but names one itself where a list has no other name.
const HOLDS_PROJECTS =
  /^(?:(?:strategic|capital|investment|sub-?)?(?:programmes?|programs?|initiatives?)|计划名称|专项名称)(?:name|title)?$/;

/**
 * A programme beside the name of the project is what the project belongs to: its category, where no other column is and
 * several projects share one.
 */
export function programmeAsCategory(
  candidates: readonly Candidate[],
  chosen: Map<Field, Candidate>,
  profiles: readonly ColumnProfile[] | null,
): void {
  const name = chosen.get("name");
  if (chosen.has("category") || name === undefined) return;
  const programme = candidates.find(
    (each) =>
      each !== name &&
      each.field === "name" &&
      each.mapped === undefined &&
      HOLDS_PROJECTS.test(normaliseHeader(each.path.at(-1) ?? "").outer) &&
      (profiles === null || profiles[each.index]!.distinct < 1),
  );
  if (!programme) return;
  const beside = { zh: "另有一列是项目名称", en: "another column names the project" };
  chosen.set("category", { ...programme, reason: joined(programme.reason, beside) });
}
