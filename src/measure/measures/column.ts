import type { Project } from "../../project/project.ts";
import { moneyUnit } from "../money-unit.ts";
import type { AmountDefinition } from "./measure-definition.ts";

/** The amounts of a money column of the source. */
export function columnMeasure(label: string): AmountDefinition {
  const of = ({ amounts }: Project) => amounts.find((amount) => amount.label === label)?.value ?? null;
  return {
    kind: "amount",
    id: label,
    names: { zh: label, en: label },
    grammar: 2,
    unitOf: moneyUnit,
    of,
    divisible: true,
  };
}
