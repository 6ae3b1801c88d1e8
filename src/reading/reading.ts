import type { Words } from "../language/words.ts";
import { BLANK_WORDS, NOT_BLANK } from "../lexicon/blank-words.ts";
import { plainText } from "../lexicon/cell-text.ts";
import { fold } from "../lexicon/fold.ts";

/** What a cell was read as, or why it couldn't be. A blank cell and a placeholder read as null without a complaint. */
export type Reading<T> = { readonly value: T } | Misread;

/** Why a cell has no value, or what it was read as where that is none that counts: `expected` and `code` are of both. */
interface Misread {
  readonly expected: Words;
  readonly code?: string;
  /** What the text was understood as, though it counts in no sum: said of it in place of what was expected. */
  readonly understood?: Words;
}

const SHEET_ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|#+)$/i;

/** Whether a text only stands for a value that isn't there (待定, /, —, 无, N/A). */
export function isPlaceholder(text: string): boolean {
  if (text.length >= 30 || NOT_BLANK.test(text)) return false;
  let found = known.get(text);
  if (found === undefined) {
    found = BLANK_WORDS.test(fold(plainText(text)).replace(/\s+/g, ""));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, found);
  }
  return found;
}

// The same few texts fill most columns.
const MOST_KNOWN = 4_000;
const known = new Map<string, boolean>();

/** Whether a text is what a spreadsheet shows for a formula that failed (#REF!). */
export function isSheetError(text: string): boolean {
  return SHEET_ERROR.test(text.trim());
}
