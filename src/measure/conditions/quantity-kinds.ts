import type { Language } from "../../language/language.ts";
import { HOUSEHOLD_KINDS, householdWorks } from "../../project/household.ts";
import type { Project } from "../../project/project.ts";
import { amountOfKind, QUANTITY_KINDS, type QuantityKind } from "../../project/quantity-kind.ts";
import type { ConditionDefinition } from "./condition.ts";
import { yesNo } from "./yes-no.ts";

/** Kinds of works that are left out or looked at alone: the projects whose words state a quantity of the kind. */
export const KIND_CONDITIONS: readonly ConditionDefinition[] = QUANTITY_KINDS.flatMap((kind) => {
  if (!kind.condition) return [];
  const { id, names, only, without } = kind.condition;
  const grammar = kind.grammar === 1 ? 1 : 2;
  const condition = yesNo({ id, names, grammar }, (project) => amountOfKind(project, kind) !== null, {
    true: only,
    false: without,
  });
  const words: ConditionDefinition["words"] = (value, language, projects) =>
    (projects && worksWords(kind, value === true, language, projects)) ?? condition.words(value, language);
  return [{ ...condition, words }];
});

/** The condition in the words that the projects have for works for households; undefined for any other kind. */
function worksWords({ id }: QuantityKind, isOnly: boolean, language: Language, projects: readonly Project[]) {
  const kind = HOUSEHOLD_KINDS.find((known) => known.id === id);
  if (!kind) return undefined;
  const { short, en } = householdWorks(projects, kind);
  if (language === "zh") return `${isOnly ? "只含" : "不含"}${short}`;
  return isOnly ? `${en} only` : `without ${en}`;
}
