import type { Fact } from "../measure/fact.ts";

/** Something that is drawn or listed, and its number. */
export interface Ranked<Mark> {
  readonly mark: Mark;
  readonly fact: Fact;
}

/**
 * The one that is largest of all that are shown, joint and unstated ones among them; null where there is none, where
 * several are largest, or where it alone states a number. A title may only name this one: the largest of some isn't the
 * largest of all.
 */
export function leaderOf<Mark>(shown: readonly Ranked<Mark>[]): Ranked<Mark> | null {
  const stated = shown.filter(({ fact }) => fact.value !== null);
  const most = Math.max(...stated.map(({ fact }) => fact.value!));
  const [first, second] = stated.filter(({ fact }) => fact.value === most);
  return first && !second && stated.length > 1 ? first : null;
}
