/** How the names of places end, by the level of the place, the highest first; a name without its ending is short for it. */
export const PLACE_ENDINGS: readonly (readonly string[])[] = [
  ["省", "自治区", "province"],
  ["市", "地区", "州", "盟", "city", "prefecture"],
  ["县", "自治县", "区", "旗", "county", "district"],
  ["镇", "乡", "街道", "街道办", "街道办事处", "苏木", "town", "township", "subdistrict"],
  ["村", "社区", "嘎查", "village", "community"],
];

const ENDINGS = PLACE_ENDINGS.flatMap((endings, level) => endings.map((ending) => ({ ending, level }))).toSorted(
  (a, b) => b.ending.length - a.ending.length,
);
const SHORTEST = 2;

/** The level of a place by how its name ends, 0 for a province; null for a name that doesn't say so. */
export function placeLevel(place: string): number | null {
  return ENDINGS.find(({ ending }) => place.endsWith(ending))?.level ?? null;
}

/**
 * Whether two names (without spaces, in small letters) can be those of one place: equal, one with its level behind (东湾,
 * 东湾镇), or one with what it lies in before it (甲县东湾镇, 东湾镇).
 */
export function isSamePlace(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST) return false;
  if (long.startsWith(short)) return ENDINGS.some(({ ending }) => long === short + ending);
  if (!long.endsWith(short)) return false;
  const [level, own] = [placeLevel(long.slice(0, -short.length)), placeLevel(short)];
  return level !== null && own !== null && level < own;
}
