import { amountOfKind, QUANTITY_KINDS } from "../../project/quantity-kind.ts";
import type { ConditionDefinition } from "./condition.ts";
import { yesNo } from "./yes-no.ts";

/** Kinds of works that are left out or looked at alone: the projects whose words state a quantity of the kind. */
export const KIND_CONDITIONS: readonly ConditionDefinition[] = QUANTITY_KINDS.flatMap((kind) => {
  if (!kind.condition) return [];
  const { id, names, only, without } = kind.condition;
  const grammar = kind.grammar === 1 ? 1 : 2;
  return [
    yesNo({ id, names, grammar }, (project) => amountOfKind(project, kind) !== null, { true: only, false: without }),
  ];
});
