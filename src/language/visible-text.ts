// Whatever the font: controls, marks that only steer how text is set (zero-width spaces, directions, soft hyphens), halves
// of a pair and code points that are no characters show nothing, and XML forbids some of them.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029]/u;
const SPACE = /[\t\n\r]/;

/** What may need a mark: anything but what nearly all texts are made of. */
export const SPECIAL = /[^\t\n\r\x20-\x7e\u4e00-\u9fa5，。、；：（）“”《》—]/gu;

/** Whether a character shows anything in any font; tabs and line breaks count as spaces. */
export function isVisible(character: string): boolean {
  return SPACE.test(character) || !INVISIBLE.test(character);
}

/** How a character is written that can't be shown: `〔U+200B〕`, so that two names never look alike. */
export function markOf(character: string): string {
  return `〔U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}〕`;
}

/** A text for a reader whose fonts we don't know: what no font shows, what steers a terminal and what XML forbids is marked. */
export function visibleText(text: string): string {
  return text.replace(SPECIAL, (character) => (isVisible(character) ? character : markOf(character)));
}

// What steers a terminal or the direction of a text, halves of a pair, and code points that are no characters. Marks that
// join letters or choose their shapes aren't among them: without them Mongolian or Hindi is spelled wrong.
const STEERING = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** A text for a program that has fonts of its own: what steers what is around it, and what XML forbids, is marked. */
export function inertText(text: string): string {
  return text.replace(STEERING, (character) => (SPACE.test(character) ? character : markOf(character)));
}

/** A value with all texts within it as `visibleText` writes them. */
export function visibleTexts<T>(value: T): T {
  if (typeof value === "string") return visibleText(value) as T;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(visibleTexts) as T;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, visibleTexts(part)])) as T;
}
