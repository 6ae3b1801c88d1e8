import { normaliseHeader } from "./header-terms.ts";
import { unitTokens } from "./unit-tokens.ts";

/** A heading as it is looked up, without the unit of money that stands behind its words. */
export function headingWithoutUnit(header: string): string {
  // Headings state their unit behind their words too: total cost £m, Baukosten in TEUR, стоимость, млн руб.
  const [words, unit] = unitBehind(header);
  const { currency, scale } = unitTokens(unit);
  const own = normaliseHeader((currency ?? scale) === null ? header : words).outer;
  // The amount of a path is its money: estimatedCost.value.
  return own.replace(SPACELESS_UNIT, "").replace(/(?<=\w)[./](?:value|amount|net|gross)$/, "");
}

/** The words of a heading, and those of a unit behind them; none where there is none. */
export function unitBehind(header: string): readonly [words: string, unit: string] {
  const words = header.replace(/[([（][^()[\]（）]*[)\]）]?/g, " ").split(/[\s,:]+/);
  let end = words.length;
  while (end > 1 && isUnitWord(words[end - 1]!)) end -= 1;
  return [words.slice(0, end).join(" "), words.slice(end).join(" ")];
}

function isUnitWord(word: string): boolean {
  const { currency, scale, unknown } = unitTokens(word);
  return (
    word === "" ||
    /^(?:in|of|en|de|em|di|i|w|v|в|dalam)$/i.test(word) ||
    ((currency ?? scale) !== null && unknown.length === 0)
  );
}

const SPACELESS_UNIT =
  /(?:in)?(?:(?:us|hk|nt|nz|au|ca|mop|[acrs])?[$£€¥₹]|(?:usd|eur|gbp|inr|cny|rmb|php|hkd|cad|aud))(?:'?000s?|thousands?|millions?|billions?|mn|bn|[mk]|lakhs?|crores?)?$/;
