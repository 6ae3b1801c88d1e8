const HAN_DIGITS = "一二三四五六七八九";

/** A whole number in Chinese numerals up to 99 (十二; 两, which only counts), or null. */
export function readHanNumber(text: string): number | null {
  if (text === "两") return 2;
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === "") return null;
  const [, first, ten, last] = match;
  if (!ten) return first && !last ? HAN_DIGITS.indexOf(first) + 1 : null;
  return (first ? HAN_DIGITS.indexOf(first) + 1 : 1) * 10 + (last ? HAN_DIGITS.indexOf(last) + 1 : 0);
}
