import { readHanNumber } from "../language/han-number.ts";
import { plainText } from "../lexicon/cell-text.ts";
import type { Issue } from "../project/issue.ts";
import type { Position } from "../table/raw-table.ts";

/** What stands in a 序号 cell: a whole number, the number of a part (1.1, （1）, ①), or neither. */
export interface Sequence {
  readonly number: number | null;
  readonly part: boolean;
}

/** Whether a text is the mark of a part and nothing else: ①, ⑴, a), (b). One form of digits would make a number of some. */
export function isPartMark(text: string): boolean {
  return /^(?:[①-⑳⑴-⒇⒈-⒛]|[（(]?[a-z][)）])$/.test(text.trim());
}

/** Whether a number is one of a part of another: 1.1 or 1-1 of 1, and what stands in brackets or a circle below any. */
export function isPartOf(text: string, whole: string): boolean {
  if (!readSequence(text).part) return false;
  // ② goes on with ①, and is no part of it.
  if (isPartMark(text)) return !isPartMark(whole);
  const own = plainText(whole).replace(/[、.]$/, "");
  const part = plainText(text).replace(/\s+/g, "");
  return part.startsWith(`${own}.`) || part.startsWith(`${own}-`) || /^[(\d)]+\)$/.test(part);
}

const WHOLE = /^\d{1,9}$/;

/** Whether a 序号 cell holds a whole number and nothing else, as nearly all do. */
export function isWholeNumber(text: string): boolean {
  return WHOLE.test(text);
}

/** Reads a 序号 cell; Chinese numerals count as numbers where the table numbers its projects by them. */
export function readSequence(text: string, byHanNumerals = false): Sequence {
  if (WHOLE.test(text)) return { number: Number(text), part: false };
  if (text === "" || text.length > 30) return { number: null, part: false };
  if (isPartMark(text)) return { number: null, part: true };
  const plain = plainText(text).replace(/\s+/g, "");
  const whole = /^(?:no\.?|第|#)?(\d{1,9})(?:[、.:号]|\.0+)?$/i.exec(plain)?.[1];
  if (whole !== undefined) return { number: Number(whole), part: false };
  if (/^\d+(?:[.\-–—]\d+)+\.?$|^\(\d+\)$|^\d+\)$/.test(plain)) return { number: null, part: true };
  return { number: byHanNumerals ? readHanNumber(plain.replace(/[、.]$/, "")) : null, part: false };
}

/**
 * The keys of projects from their printed numbers, in reading order: the numbers themselves where each is there once; a
 * running number where the numbering begins anew. A single number that is missing, unreadable or there twice takes a
 * free one after the highest, so that all others keep theirs.
 */
export function projectKeys(printed: readonly (number | null)[]): number[] {
  const numbers = printed.filter((number) => number !== null);
  const first = numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
  const restarts = numbers.some((number, index) => index > 0 && number === first && numbers[index - 1]! > first);
  const doubles = numbers.length - new Set(numbers).size;
  if (
    restarts ||
    numbers.some((number) => number <= 0) ||
    doubles > numbers.length / 10 + 1 ||
    numbers.length < printed.length / 2
  )
    return printed.map((_, index) => index + 1);
  const taken = new Set(numbers);
  const given = new Set<number>();
  let free = 0;
  for (const number of numbers) free = Math.max(free, number);
  return printed.map((number) => {
    if (number !== null && !given.has(number)) {
      given.add(number);
      return number;
    }
    do free += 1;
    while (taken.has(free));
    return free;
  });
}

/** The issue of a printed number that another project has already, so that the key is another one. */
export function repeatedNumber(raw: string, key: number, first: Position, at: Position = first): Issue {
  const row = first.line ?? first.row;
  const words = {
    zh: `序号：应为不重复的序号，实为第二次出现的 ${raw}（第 ${row} 行，编号 ${key}）`,
    en: `number: expected a number of its own, got ${raw} for a second time (line ${row}, key ${key})`,
  };
  return { code: "seq.duplicate", message: words.en, words, at, raw, seq: key };
}
