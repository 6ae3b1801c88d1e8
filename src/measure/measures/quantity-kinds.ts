import { amountOfKind, aspectOfKind, QUANTITY_KINDS } from "../../project/quantity-kind.ts";
import type { Project } from "../../project/project.ts";
import { type ThingId, thing } from "../../unit/unit.ts";
import { investment } from "./investment.ts";
import type { AmountDefinition, RatioDefinition } from "./measure-definition.ts";

/** Quantities of the kinds of a reviewed list, and the investment for each of them. */
export const QUANTITY_MEASURES: readonly (AmountDefinition | RatioDefinition)[] = QUANTITY_KINDS.flatMap((kind) => {
  const grammar = kind.grammar === 1 ? 1 : 2;
  const amount: AmountDefinition = {
    kind: "amount",
    id: kind.id,
    names: kind.names,
    grammar,
    unitOf: () => thing(kind.thing as ThingId),
    of: (project) => amountOfKind(project, kind),
    divisible: false,
    ofSome: true,
    ...(!kind.counted && { kindOf: (project: Project) => aspectOfKind(project, kind) }),
  };
  const ratio: RatioDefinition = {
    kind: "ratio",
    id: kind.per,
    names: kind.perNames,
    grammar,
    of: investment,
    per: amount,
    ...(kind.exponent !== undefined && { exponent: kind.exponent }),
  };
  return [amount, ratio];
});
