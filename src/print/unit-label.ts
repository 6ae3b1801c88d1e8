import type { Language } from "../language/language.ts";
import type { Unit } from "../unit/unit.ts";
import { unitName } from "../unit/unit-words.ts";

/** A heading with the unit of its column: 投资（万元）, "Investment (10⁴ yuan)"; without one where the unit has no name. */
export function labelIn(label: string, unit: Unit, language: Language): string {
  // Brackets don't stand within brackets: that the currency isn't stated follows a comma.
  const name = unitName(unit, language)
    .replace(/ ?[（(]([^（()）]*)[)）]/, language === "zh" ? "，$1" : ", $1")
    .replace(/^[，,] ?/, "");
  if (name === "") return label;
  return language === "zh" ? `${label}（${name}）` : `${label} (${name})`;
}
