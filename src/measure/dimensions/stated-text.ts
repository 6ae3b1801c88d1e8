import { UNSTATED } from "../request/request.ts";

// A dash, slash or dots say that there is nothing to state; any letter or digit says something.
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** The text of a cell, or that it states nothing: it is blank, or holds a mark for nothing (—, /, …). */
export function statedText(cell: string | null | undefined): string {
  return cell && SAYS_SOMETHING.test(cell) ? cell : UNSTATED;
}
