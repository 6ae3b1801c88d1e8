import { CURRENCIES, SCALES } from "./sum-units.ts";

/** A number of projects, or an amount of money, as a clause states it. */
export interface StatedAmount {
  readonly kind: "count" | "money";
  /** As printed, with a dot as its decimal mark. */
  readonly digits: string;
  /** Power of ten of the currency that the digits are in; 0 for a count. */
  readonly exponent: number;
  /** ISO 4217; null where the words name none that is sure. */
  readonly currency: string | null;
  readonly approximate: boolean;
}

const ABOUT =
  "约|近|逾|超过?|about|approximately|around|some|nearly|over|more\\s+than|rund|etwa|circa|ca\\.|environ|près\\s+de|約";
const COUNT = new RegExp(
  `(?<about>${ABOUT})?\\s*(?<![\\d.,])(?<digits>\\d[\\d,]*)\\s*(?<more>余|多)?(?:[个個项項件]|\\s*(?:projects?|schemes?|projekte?n?|vorhaben|projets?)\\b)`,
  "iu",
);
const ASIAN = new RegExp(
  `(?<about>${ABOUT})?\\s*(?<![\\d.,])(?<digits>\\d[\\d,]*(?:\\.\\d+)?)\\s*(?<more>余|多)?(?<scale>亿|億|千万|百万|万|萬)?(?<currency>美元|欧元|港元|日元|英镑|元|円)`,
  "u",
);
const LATIN = new RegExp(
  `(?<about>${ABOUT})?\\s*(?<currency>US\\$|HK\\$|NT\\$|[$€£¥₹])\\s?(?<![\\d.,])(?<digits>\\d[\\d,]*(?:\\.\\d+)?)\\s*(?<scale>billion|bn|million|mn|m|thousand|k)?(?![\\p{L}\\d])`,
  "iu",
);
const SCALE: Readonly<Record<string, string>> = { 億: "亿", 萬: "万" };
const CURRENCY: Readonly<Record<string, string>> = { ...CURRENCIES, 円: "JPY" };

/** The one amount or number of projects that a clause states; null where it states none, several, or other numbers too. */
export function readAmount(clause: string): StatedAmount | null {
  for (const [kind, pattern] of [
    ["money", ASIAN],
    ["money", LATIN],
    ["count", COUNT],
  ] as const) {
    const match = pattern.exec(clause);
    if (!match?.groups) continue;
    const { digits = "", scale = "", currency = "", about, more } = match.groups;
    if (/\d/u.test(clause.replace(match[0], ""))) return null;
    const approximate = (about ?? more) !== undefined;
    if (kind === "count") return { kind, digits, exponent: 0, currency: null, approximate };
    const exponent = SCALES[SCALE[scale] ?? scale.toLowerCase()] ?? 0;
    // A dollar is of whatever country the table is of.
    const known = currency === "$" ? null : (CURRENCY[currency.toUpperCase()] ?? CURRENCY[currency] ?? null);
    return { kind, digits, exponent, currency: known, approximate };
  }
  return null;
}
