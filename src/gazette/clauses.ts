/** A piece of a sentence between its pauses. */
export interface Clause {
  /**
   * Its words, as long as printed: brackets are blanked out, and each character of a title 《…》 is a stand-in that holds
   * no digit and no comma (see `unveiled`).
   */
  readonly text: string;
  /** Where it begins in the sentence. */
  readonly at: number;
  /** It is the first after a semicolon or the beginning. */
  readonly fresh: boolean;
}

/** What stands for a character that isn't to be read: of a bracket, or of words of time. */
export const BLANK = "＿";

const BLANKED = /《[^》]*》|[（(][^（()）]*[)）]|[〔［][^〕］]*[〕］]\s*第?\d*号?/gu;
// 县（市、区）
const PLACES = /^[（(][旗县区市州盟乡镇、，]+[)）]$/u;
// Private characters, each of which tells its place in the sentence.
const FIRST_VEIL = 0xe000;
const VEILS = 0x1900;
const PAUSE = /[，；：。！？;:]|(?<!\d),|,(?!\d{3}(?!\d))|(?<=[a-z)])\.(?=\s+[A-Z])|$/gu;

/** The clauses of a sentence; a comma between digits is none. */
export function clausesOf(sentence: string): Clause[] {
  const plain = sentence.replace(BLANKED, (words: string, at: number) =>
    words.startsWith("《") || PLACES.test(words)
      ? [...words].map((_, index) => String.fromCharCode(FIRST_VEIL + ((at + index) % VEILS))).join("")
      : BLANK.repeat(words.length),
  );
  const clauses: Clause[] = [];
  let at = 0;
  let fresh = true;
  for (const { 0: mark, index } of plain.matchAll(PAUSE)) {
    if (index > at) clauses.push({ text: plain.slice(at, index), at, fresh });
    fresh = /[；;。：:.]/u.test(mark);
    at = index + mark.length;
  }
  return clauses;
}

const PARTS = /[（(]((?:其中|含|包括)[^（()）]*\d[^（()）]*)[)）]/gu;

/** The parts of a value that a bracket in a clause tells: （其中护理型床位600张）. */
export function partsInBrackets({ text, at }: Clause, sentence: string): Clause[] {
  return [...sentence.slice(at, at + text.length).matchAll(PARTS)].map(({ 1: inner = "", index }) => ({
    text: inner,
    at: at + index + 1,
    fresh: false,
  }));
}

/** Words of a clause with the characters of its titles in them again. */
export function unveiled(words: string, sentence: string): string {
  return words.replace(/[\ue000-\uf8ff]/gu, (veil) => sentence[veil.charCodeAt(0) - FIRST_VEIL] ?? "");
}
