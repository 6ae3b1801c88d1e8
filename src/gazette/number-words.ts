const LISTS = [
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
  "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
  "un deux trois quatre cinq six sept huit neuf dix onze douze",
].map((list) => list.split(" "));
const HAN = "零一二三四五六七八九";

/** The small numbers that words of several languages stand for, as the alternatives of a pattern. */
export const NUMBER_WORDS: string = `\\d{1,4}|${[...new Set(LISTS.flat())].sort((a, b) => b.length - a.length).join("|")}|[一二两兩三四五六七八九十]{1,3}`;

/** The number that digits or such a word state; null for another word. */
export function numberOf(word: string): number | null {
  if (/^\d+$/u.test(word)) return Number(word);
  const plain = word.toLowerCase();
  const at = LISTS.map((list) => list.indexOf(plain)).find((index) => index >= 0);
  if (at !== undefined) return at + 1;
  const han = word.replace(/[两兩]/gu, "二");
  const [, tens, , units = ""] = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(han) ?? [];
  if (han.includes("十"))
    return 10 * (tens === undefined ? 1 : HAN.indexOf(tens)) + (units === "" ? 0 : HAN.indexOf(units));
  return han.length === 1 && HAN.includes(han) ? HAN.indexOf(han) : null;
}
