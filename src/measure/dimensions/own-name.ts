import type { Language } from "../../language/language.ts";
import { term } from "../../language/terms.ts";
import { type Key, UNSTATED } from "../request/request.ts";

/** A key that is a name of its own, the same in every language; only that it isn't stated is said in words. */
export function ownName(key: Key, language: Language): string {
  return key === UNSTATED ? term(UNSTATED, language) : String(key);
}
