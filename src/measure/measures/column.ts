import { headingWithoutThings } from "../../lexicon/heading-kinds.ts";
import { readMoneyUnit } from "../../lexicon/money-terms.ts";
import { unitBehind } from "../../lexicon/unit-behind.ts";
import { unitTokens } from "../../lexicon/unit-tokens.ts";
import type { Project } from "../../project/project.ts";
import { moneyUnit } from "./money-unit.ts";
import type { AmountDefinition } from "./measure-definition.ts";

/** A heading without its unit or that of a heading over it, in brackets or behind (Spend £000): figures have one of their own. */
export function headingWithoutUnit(heading: string): string {
  const plain = headingWithoutThings(heading).replace(/\s*[（(]([^（()）]*)[)）](?=\s*$|\s)/g, (all, words: string) =>
    readMoneyUnit(words) ? "" : all,
  );
  const [words, unit] = unitBehind(plain);
  // A scale alone may be a word of the heading; what has brackets left isn't cut.
  if (/[（(]/.test(plain) || unitTokens(unit).currency === null) return plain;
  const last = words.split(" ").at(-1) ?? "";
  return last === "" ? plain : plain.slice(0, plain.lastIndexOf(last) + last.length);
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
