import { fold } from "./fold.ts";

const LANGUAGES = ["en", "zh", "es", "pt", "fr", "it", "de", "ru"];

/** What the country of a currency is called, folded: the code of a currency begins with that of its country (ISO 4217, ISO 3166). */
function namesOf(currency: string): readonly string[] {
  const region = currency.slice(0, 2);
  const names = LANGUAGES.flatMap((language) => {
    const name = new Intl.DisplayNames([language], { type: "region", fallback: "none" }).of(region);
    return name === undefined ? [] : [fold(name)];
  });
  return [...new Set(names)];
}

// Mexico is a part of the names of other places.
const OTHER_PLACES = /(?<!\p{L})(?:(?:nuevo|new|golfo de|gulf of|estado de) mexico)(?!\p{L})/gu;

const patterns = new Map<string, RegExp | null>();

function patternOf(currency: string): RegExp | null {
  const names = namesOf(currency);
  // Francs of several countries have none of their own.
  return names.length === 0 ? null : new RegExp(`(?<!\\p{L})(?:${names.join("|")})(?!\\p{L})`, "u");
}

/** Those of some currencies whose country one of some texts names. */
export function currenciesOfCountries(texts: readonly string[], currencies: readonly string[]): readonly string[] {
  const folded = texts.map((text) => fold(text.normalize("NFC")).replace(OTHER_PLACES, ""));
  return currencies.filter((code) => {
    if (!patterns.has(code)) patterns.set(code, patternOf(code));
    const pattern = patterns.get(code);
    return pattern ? folded.some((text) => pattern.test(text)) : false;
  });
}
