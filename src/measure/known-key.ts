import { districtName } from "../project/district.ts";
import { organisationName } from "../project/organisation.ts";
import type { Dimension, Key } from "./request.ts";

/** A value that no project has. */
export class UnknownValueError extends Error {
  readonly code = "value.unknown";
}

// As typed and as printed differ in the width of brackets, in spaces and in the 年 of a year.
const plain = (dimension: Dimension, text: string): string => {
  const folded = text.normalize("NFKC").replace(/\s/g, "");
  if (dimension === "year") return folded.replace(/年$/, "");
  if (dimension === "organisation") return organisationName(text);
  return dimension === "district" ? districtName(folded) : folded;
};

/**
 * The key among those of a dimension that a text means, whatever the width of its brackets, and for a district under its
 * full or short name. Throws an UnknownValueError that lists the keys there are.
 */
export function knownKey(dimension: Dimension, text: string, keys: readonly Key[]): Key {
  const found =
    keys.find((key) => String(key) === text) ??
    keys.find((key) => plain(dimension, String(key)) === plain(dimension, text));
  if (found !== undefined) return found;
  const known = keys.length === 0 ? "none: there are no projects" : keys.join(" / ");
  throw new UnknownValueError(`${dimension}: expected one of ${known}, got ${JSON.stringify(text)}`);
}
