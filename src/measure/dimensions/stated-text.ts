import { remembered } from "../../language/remembered.ts";
import { BLANK_WORDS } from "../../lexicon/blank-words.ts";
import { plainText } from "../../lexicon/cell-text.ts";
import { fold } from "../../lexicon/fold.ts";
import { UNSTATED } from "../request/request.ts";

// A dash, slash or dots say that there is nothing to state; any letter or digit says something.
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** The text of a cell, or that it states nothing: it is blank, or holds a mark for nothing (—, /, …). */
export function statedText(cell: string | null | undefined): string {
  return cell && SAYS_SOMETHING.test(cell) ? cell : UNSTATED;
}

/** The name in a cell, or that it states none: words that put it off (待定, TBD) name no unit and no place. */
export function statedName(cell: string | null | undefined): string {
  const text = statedText(cell);
  return text !== UNSTATED && isPutOff(text) ? UNSTATED : text;
}

const isPutOff = remembered((text: string) => BLANK_WORDS.test(fold(plainText(text)).replace(/\s+/g, "")));
