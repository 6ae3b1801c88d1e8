/** A piece of a sentence between its pauses. */
export interface Clause {
  /** Its words, with brackets, titles and quotations blanked out, as long as printed. */
  readonly text: string;
  /** Where it begins in the sentence. */
  readonly at: number;
  /** It is the first after a semicolon or the beginning. */
  readonly fresh: boolean;
}

const BLANKED =
  /《[^》]*》|[（(][^（()）]*[)）]|[〔［][^〕］]*[〕］]\s*第?\d*号?|GB\s*\/?T?\s*[\d—–-]+|PM\s*(?:2\.5|10)|[ⅠⅡⅢⅣⅤ]+类/gu;

/** The clauses of a sentence; a comma between digits is none. */
export function clausesOf(sentence: string): Clause[] {
  // PM2.5 and 《…计划（2021—2025年）》 hold digits that are no quantities.
  const plain = sentence.replace(BLANKED, (words) =>
    /^PM/u.test(words) ? words.replace(/[\d.]/gu, "＿") : "＿".repeat(words.length),
  );
  const clauses: Clause[] = [];
  let at = 0;
  let fresh = true;
  for (const { 0: mark, index } of plain.matchAll(/[，；：。！？;:]|,(?!\d{3})|$/gu)) {
    if (index > at) clauses.push({ text: plain.slice(at, index), at, fresh });
    fresh = /[；;。：:]/u.test(mark);
    at = index + mark.length;
  }
  return clauses;
}
