import { FIELDS, type Field, HEADER_TERMS } from "./header-dictionary.ts";

/**
 * A header as it is looked up: one form of brackets and digits, no spaces, Latin letters small. `outer` leaves the
 * bracketed parts out, `joined` only the brackets, `brackets` are the texts within.
 */
export function normaliseHeader(header: string): { outer: string; joined: string; brackets: readonly string[] } {
  const plain = header
    .slice(0, 200)
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff_*]+/g, "")
    .replace(/[〔【[]/g, "(")
    .replace(/[〕】\]]/g, ")")
    .toLowerCase();
  const brackets = [...plain.matchAll(/\(([^()]*)\)?/g)].map((match) => match[1]!).filter((text) => text !== "");
  const trim = (text: string) => text.replace(/^[:、,.-]+|[:、,;-]+$/g, "");
  return {
    outer: trim(plain.replace(/\([^()]*\)?/g, "")),
    joined: trim(plain.replace(/[()]/g, "")),
    brackets,
  };
}

const RANKS: ReadonlyMap<string, { field: Field; rank: number }> = new Map(
  FIELDS.flatMap((field) =>
    field === "investment"
      ? []
      : HEADER_TERMS[field].map((term, rank): [string, { field: Field; rank: number }] => [term, { field, rank }]),
  ),
);

/** The field that a header's words name in the dictionary, and how high its term stands there; money isn't looked up here. */
export function lookUpHeader(header: string): { field: Field; rank: number; term: string } | null {
  const { outer, joined } = normaliseHeader(header);
  // A slash between two terms (建设地点/区域) means either.
  for (const term of [outer, joined, ...outer.split(/[/、]/)]) {
    const found = RANKS.get(term);
    if (found) return { ...found, term };
  }
  return null;
}
