import { simplified } from "../../lexicon/fold.ts";
import { PLACE_ENDINGS, isSamePlace } from "../../lexicon/place-words.ts";
import { namesWholeArea } from "../../lexicon/whole-area.ts";
import { grouped } from "../../project/grouped.ts";

/**
 * Names of places that may be those of one, two or more at a time: alike but for case, accents, marks or traditional characters
 * (Trélazé, TRELAZE; 大興鎮, 大兴镇), or one with its level or what it lies in (大兴, 大兴镇; 清江县城关镇, 城关镇).
 */
export function samePlaces(names: readonly string[]): string[][] {
  const spellings = grouped(
    names.filter((name) => !namesWholeArea(name)),
    plainName,
  );
  const whole = new Map([...spellings.keys()].map((plain) => [plain, plain]));
  // The longer of two names leads to the shorter, which stands for both.
  const shortest = (plain: string): string => (whole.get(plain) === plain ? plain : shortest(whole.get(plain)!));
  for (const plain of spellings.keys()) {
    const others = shorterNames(plain).filter((other) => spellings.has(other) && isSamePlace(plain, other));
    if (others.length > 0) whole.set(plain, others[0]!);
  }
  return [...grouped(spellings, ([plain]) => shortest(plain)).values()]
    .map((those) => those.flatMap(([, group]) => group))
    .filter((group) => group.length > 1);
}

/** A name without its case, accents and marks, in simplified characters. */
function plainName(name: string): string {
  return simplified(name)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/['’](?=s(?!\p{L}))/giu, "")
    .replace(/[.,'’\-–]+/gu, " ")
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}

const ENDINGS = PLACE_ENDINGS.flat();

/** Chinese names that a name may be the longer form of: without its level, or without what it lies in. */
function shorterNames(plain: string): string[] {
  if (!/^\p{Script=Han}+$/u.test(plain)) return [];
  const bare = ENDINGS.filter((ending) => plain.endsWith(ending)).map((ending) => plain.slice(0, -ending.length));
  const within = Array.from({ length: Math.max(0, plain.length - 3) }, (_, index) => plain.slice(index + 2));
  return [...within, ...bare].filter((name) => name.length >= 2);
}
