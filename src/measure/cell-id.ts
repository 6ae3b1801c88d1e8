import type { Key } from "./request/request.ts";

// Cells are told apart by all their keys; a separator that no printed text holds keeps ("a-b","c") from ("a","b-c").
const SEPARATOR = "\u0000";

/** Name of a cell by its keys; a year is the same as a number and as a text. */
export function cellId(keys: readonly Key[]): string {
  return keys.join(SEPARATOR);
}
