import { fold } from "../lexicon/fold.ts";
import type { Words } from "../language/words.ts";
import { normaliseHeader } from "../lexicon/header-terms.ts";
import { englishKind, PLACE_NOUNS } from "../lexicon/place-nouns.ts";
import type { Dataset } from "./dataset.ts";

/** What the places of a source are called: one and several of them, small. */
export interface PlaceWords {
  readonly one: Words;
  readonly many: Words;
}

// Of more kinds than these a title would be a list.
const MOST_KINDS = 3;
const BEFORE = /^(?:项目|工程)?(?:所在|所属|涉及|实施)?(?:的)?/;
const EACH_KIND = new RegExp(Object.keys(PLACE_NOUNS).join("|"), "g");
// What stands around a kind of places and doesn't change it: Project county, Name of ward.
const ENGLISH =
  /^(?:(?:names? of|project|scheme|host|affected|beneficiary|benefiting|electoral|council|main|primary|local|administrative|implementing|the) )*(.+?)(?: names?)?$/;

/**
 * How the places of a source are called: as its column of them is headed (Ward, Provincia, 乡镇), where that is a kind of
 * places; else districts, so too where columns differ. In Chinese they are always 地区, which any kind of them is.
 */
export function placeWords(columns: Dataset["columns"]): PlaceWords {
  const headings = new Set(columns.flatMap(({ field, header }) => (field === "district" ? [header] : [])));
  const [heading] = headings;
  const kinds = headings.size === 1 && heading !== undefined ? kindsOf(heading) : [];
  const known = kinds.length > 0 && kinds.length <= MOST_KINDS ? kinds : ["district"];
  return {
    one: { zh: "地区", en: listed(known, "or") },
    many: { zh: "地区", en: listed(known.map(several), "and") },
  };
}

/** The kinds of places that a heading is made of; none where any of it is something else. */
function kindsOf(heading: string): string[] {
  if (/\p{Script=Han}/u.test(heading)) {
    const plain = normaliseHeader(heading.replace(/[()（）、，,/／·和及或\s]/g, ""))
      .outer.replace(BEFORE, "")
      .replace(/名称$|别$/, "");
    if (PLACE_NOUNS[plain] === undefined && plain.replace(EACH_KIND, "") !== "") return [];
    const found = PLACE_NOUNS[plain] === undefined ? (plain.match(EACH_KIND) ?? []) : [plain];
    return [...new Set(found.map((kind) => PLACE_NOUNS[kind]!))];
  }
  const plain = fold(heading)
    .replace(/[._\s-]+/g, " ")
    .trim();
  // As it stands first: a local government area is no area that is local.
  const kind = englishKind(plain) ?? englishKind(ENGLISH.exec(plain)?.[1] ?? "");
  return kind === undefined ? [] : [kind];
}

function several(kind: string): string {
  if (/[^aeiou]y$/.test(kind)) return kind.replace(/y$/, "ies");
  return kind.endsWith("sh") ? `${kind}es` : `${kind}s`;
}

function listed(kinds: readonly string[], and: string): string {
  return kinds.length < 2 ? kinds.join("") : `${kinds.slice(0, -1).join(", ")} ${and} ${kinds.at(-1)}`;
}
