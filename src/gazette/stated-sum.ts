import type { Sentence } from "./prose.ts";

/** What an amount of a text is of, by the words before it. */
export type SumRole = "total" | "plan" | "done" | "fund";

/** A number of projects, or an amount of money, that a text states of all its projects or of a part of them. */
export interface StatedSum {
  readonly kind: "count" | "money";
  readonly role: SumRole;
  /** As printed. */
  readonly digits: string;
  /** Power of ten of the currency that the digits are in; 0 for a count. */
  readonly exponent: number;
  /** ISO 4217; null where the words name none. */
  readonly currency: string | null;
  /** Said to be about so much. */
  readonly approximate: boolean;
  /** Words between 其中 and the number that name the part; null where it is of the whole. */
  readonly part: string | null;
  /** Words of the clause before the number. */
  readonly words: string;
  readonly sentence: Sentence;
  /** In which year, or up to the end of which, the projects counted are due, where an English sentence says so. */
  readonly due?: { readonly year: number; readonly upTo: boolean };
}
