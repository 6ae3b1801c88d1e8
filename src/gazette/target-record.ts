import { BLANK, type Clause } from "./clauses.ts";
import { lineAt, type Sentence } from "./prose.ts";
import type { Named } from "./quantity-names.ts";
import type { QuantityWords } from "./quantity-words.ts";
import type { Squeezed } from "./squeezed.ts";
import type { TargetCore } from "./target.ts";
import { leadingPlaces } from "./target-words.ts";

/** A target of a quantity, without its year and its place. */
export function measured({
  subject,
  indicator,
  operator,
  quantity,
  bound,
  per,
}: QuantityWords): Omit<TargetCore, "year" | "line" | "quote"> {
  return {
    subject,
    indicator,
    operator,
    value: quantity.value,
    ...(quantity.max !== undefined && { max: quantity.max }),
    unit: quantity.unit,
    ...(bound && { bound }),
    ...(per && { per }),
  };
}

/** 漏损率控制在12%以内，2020年控制在10%以内: what comes before a dated value of the same isn't of that year. */
export function undated(
  one: TargetCore,
  next: TargetCore | undefined,
  inherited: number | null,
  dated: boolean,
): TargetCore {
  const same = next && next.subject === one.subject && next.indicator === one.indicator && next.unit === one.unit;
  const again = same && dated && next.year === one.year && one.year === inherited && next.value !== one.value;
  return again && /(?:19|20)\d\d年/u.test(next.quote) && !/(?:19|20)\d\d年/u.test(one.quote)
    ? { ...one, year: null }
    : one;
}

/** The words of a clause with its titles in them, its words of time left out. */
export function shown(sentence: string, { at, text }: Clause, rest: string): string {
  return [...rest]
    .map((character, index) =>
      text[index] === BLANK || /[\ue000-\uf8ff]/u.test(character) ? sentence[at + index] : character,
    )
    .join("");
}

/** The same of the places that lead its part of the sentence, where it names none itself. */
export function withPlaces({ subject, indicator }: Named, places: string, words: string): Named {
  if (places === "" || /^[＿\s]*其中/u.test(words) || leadingPlaces(subject) !== "" || words.includes(places))
    return { subject, indicator };
  const whole =
    subject === indicator || !words.replaceAll(BLANK, "").includes(subject) ? indicator : `${subject}${indicator}`;
  return { subject: places, indicator: whole };
}

/** The line and the words of a clause. */
export function placeOf(
  sentence: Sentence,
  { at: places }: Squeezed,
  { at, text }: Clause,
): Pick<TargetCore, "line" | "quote"> {
  const quote = sentence.text.slice(places[at], places[at + text.length]);
  const indent = quote.length - quote.trimStart().length;
  return { line: lineAt(sentence, places[at]! + indent), quote: quote.trim() };
}

/** The words of a target and of the clause behind it that adds to it. */
export function joinedQuote(
  sentence: Sentence,
  { at: places }: Squeezed,
  { quote }: TargetCore,
  { at, text }: Clause,
): string {
  const to = places[at + text.length];
  return sentence.text.slice(sentence.text.lastIndexOf(quote, places[at]), to).trim();
}
