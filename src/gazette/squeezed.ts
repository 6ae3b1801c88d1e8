import { isTraditional, simplified } from "../lexicon/fold.ts";

/** A text without the spaces that a layout puts between Chinese characters and numbers (到 2025 年), and where its characters were. */
export interface Squeezed {
  readonly text: string;
  /** For each character, and for the end, its place in the text as printed. */
  readonly at: readonly number[];
}

const WIDE = "\\p{Script=Han}，。；：、（）“”《》〔〕！？％";
const SPACE = new RegExp(`(?<=[${WIDE}])[ \\t\\u3000]+|[ \\t\\u3000]+(?=[${WIDE}])|(?<=\\d)[ \\t]+(?=[%‰])`, "gu");

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Leaves out the spaces of a layout; those between words of other languages stay. Traditional characters are simplified ones:
 * the words that are looked for stand in those.
 */
export function squeezed(text: string): Squeezed {
  return withoutSpaces(isTraditional(text) && !KANA.test(text) ? simplified(text) : text);
}

function withoutSpaces(printed: string): Squeezed {
  let text = "";
  const at: number[] = [];
  let from = 0;
  const keep = (to: number) => {
    for (let index = from; index < to; index += 1) at.push(index);
    text += printed.slice(from, to);
  };
  for (const { 0: space, index } of printed.matchAll(SPACE)) {
    keep(index);
    from = index + space.length;
  }
  keep(printed.length);
  at.push(printed.length);
  return { text, at };
}
