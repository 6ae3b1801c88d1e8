import { headingWithoutThings } from "../../lexicon/heading-kinds.ts";
import { readMoneyUnit } from "../../lexicon/money-terms.ts";
import type { Project } from "../../project/project.ts";
import { moneyUnit } from "./money-unit.ts";
import type { AmountDefinition } from "./measure-definition.ts";

/** A heading without units in brackets, its own or that of a heading over it: figures have a unit of their own. */
export function headingWithoutUnit(heading: string): string {
  return headingWithoutThings(heading).replace(/\s*[（(]([^（()）]*)[)）](?=\s*$|\s)/g, (all, words: string) =>
    readMoneyUnit(words) ? "" : all,
  );
}

/** The amounts of a money column of the source. */
export function columnMeasure(label: string): AmountDefinition {
  const of = ({ amounts }: Project) => amounts.find((amount) => amount.label === label)?.value ?? null;
  return {
    kind: "amount",
    id: label,
    names: { zh: headingWithoutUnit(label), en: headingWithoutUnit(label) },
    grammar: 2,
    unitOf: moneyUnit,
    of,
    divisible: true,
  };
}
