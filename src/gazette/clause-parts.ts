// A full stop in front of a capital ends a sentence in letters; one behind an abbreviation (12,5 Mio. Euro, No. 3) may not.
const ENDS =
  /(?<=[。！？；;])|(?<=[\p{Ll}\d)%€][.!?])(?<!\b(?:No|Nos|Nr|Mio|Mrd|Mill|ca|approx|Art|St|vs)\.)\s+(?=\p{Lu})/u;
const COMMA = /(?<=[，])/u;

/** The statements of a sentence as it was rejoined: words with spaces hold several up to their full stops. */
export function statementParts(text: string): string[] {
  return text.split(ENDS).filter((part) => part.trim() !== "");
}

/** The same, with the clauses of Chinese apart. */
export function clauseParts(text: string): string[] {
  return statementParts(text).flatMap((part) => part.split(COMMA));
}
