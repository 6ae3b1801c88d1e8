import { fold } from "./fold.ts";

// Words that make an amount one that the true one is above or below, folded, before it and behind it.
const BEFORE = new RegExp(
  `^(?:${[
    "不[低少小]于|不[超高大]过?于?|不超过|至少|最[低高少多]|超[过過逾]?|逾|[高大多]于|[低小少]于|至多|控制在|限额",
    "[<>≥≤]=?|at (?:least|most)|min(?:imum|\\.)?|max(?:imum|\\.)?|over|more than|above|up to|not (?:exceeding|to exceed|less than|more than)|under|less than|below",
    "mindestens|maximal|hochstens|bis zu|uber|mehr als|weniger als|unter|minstens|ten minste|maximaal|tot|minst|hogst|over",
    "au (?:moins|plus)|jusqu'?a|plus de|moins de|al menos|como maximo|hasta|mas de|menos de|minimo|maximo|ate|mais de|no minimo|no maximo|almeno|fino a|oltre|piu di|meno di",
    "не (?:менее|более)|до|свыше|более|менее|не менш(?:е)?|не більше|понад|co najmniej|ponad|do|minimalnie|maksymalnie|en az|en fazla|tren|duoi|toi thieu|toi da|minimal|maksimal|paling sedikit|hingga|最低|最大",
  ].join("|")})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])[\\s:：]*(?=\\D{0,6}\\d)`,
  "iu",
);
const BEHIND =
  /\s*(?:及?以[上下内]|之内|\+|or (?:more|less|above|below)|and (?:above|over|more)|plus|未満|以内|이상|이하)$/iu;
const RANGE = /^(\D{0,6}\d[\d.,\s]*(?:\D{0,8}?))\s*(?:[-–—~～]|至|到|to|bis|und|a|à|до)\s*(\D{0,6}\d.*)$/iu;

/** An amount's cell without the words that make it a bound (2.5亿元以上, not exceeding 5m); null where there are none. */
export function withoutBound(plain: string): string | null {
  const folded = fold(plain);
  // Folding keeps the length of all that stands before a number here, or no words are found.
  const before = folded.length === plain.length ? (BEFORE.exec(folded)?.[0].length ?? 0) : 0;
  const rest = plain.slice(before).replace(BEHIND, "").trim();
  return rest === plain.trim() || rest === "" ? null : rest;
}

/** The two ends of a range of amounts (1000-2000, 1亿至2亿元); null for any other text. */
export function rangeEnds(plain: string): readonly [from: string, to: string] | null {
  const [, from, to] = RANGE.exec(plain) ?? [];
  return from === undefined || to === undefined ? null : [from.trim(), to.trim()];
}
