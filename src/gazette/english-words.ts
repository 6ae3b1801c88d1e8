/** Verbs of English plans, as patterns: to make less. */
export const FALL = "reduc(?:e|ed|ing|tion)|cut|lower(?:ed)?|decreas(?:e|ed)|halv(?:e|ed)|fall|decline|drop|shrink";
/** To make more. */
export const RISE =
  "increas(?:e|ed)|rais(?:e|ed)|ris(?:e|en)|grow|improv(?:e|ed)|expand(?:ed)?|boost(?:ed)?|extend(?:ed)?";
/** To make, or do away with, things that are counted. */
export const WORK =
  "build|construct|install|purchase|buy|procure|plant|create|provide|retrofit|insulate|renovate|train|deliver|replace|open|establish|upgrade|restore|recruit|support|connect|introduce|convert|fund|develop|complete|launch|roll out|add|secure|inspect|refurbish|electrify|remove|close|phase out|adopt|publish|designate";
/** The same, done. */
export const DONE = `(?:${WORK})(?:e?d)?|built|bought`;
/** What makes a promise of a verb. */
export const WILL = "(?:will|shall|should|must|may|is to|are to|to|would|aims? to|commits? to)";

/** A name without its article, and without the words of time before and behind it. */
export function nounOf(words: string): string {
  return words
    .replace(/^.*\b(?:by|in)\s+(?:the end of\s+)?(?:19|20)\d\d,?\s*/iu, "")
    .replace(/\s+(?:by|in|before|no later than|over the period)\s.*\d{4}.*$/iu, "")
    .replace(/^(?:[,\s]|of\b|and\b|the\b|an?\b|its\b|all\b|new\b(?=\s+$)|the city will\b|we will\b|will\b)+/iu, "")
    .replace(/[,.;\s]+$/u, "")
    .trim();
}
