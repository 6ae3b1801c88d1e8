import { moneyUnit } from "./money-unit.ts";
import type { AmountDefinition } from "./measure-definition.ts";

/** Planned investment. */
export const investment: AmountDefinition = {
  kind: "amount",
  id: "investment",
  names: { zh: "计划投资", en: "Planned investment" },
  grammar: 1,
  unitOf: moneyUnit,
  of: (project) => project.investment,
  divisible: true,
};
