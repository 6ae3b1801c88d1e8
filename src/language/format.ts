import type { Language } from "./language.ts";

/** What stands for a blank in a table: it isn't zero. */
export const BLANK = "—";

/** Before a negative number: as wide as the digits, which a hyphen isn't. */
export const MINUS = "−";

// More decimals than this are noise of a division.
const MOST_DECIMALS = 6;

/**
 * A number with thousands grouped and a fixed number of decimals; by default as many as it has, up to 6. Rounds the
 * digits that the number prints with, halves away from zero. Throws a RangeError for what isn't finite.
 */
export function formatNumber(value: number, decimals?: number): string {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plainDigits(value)) ?? [];
  const kept = decimals ?? Math.min(MOST_DECIMALS, fraction.length);
  // Intl.NumberFormat says the same, but making one takes longer than all the numbers of a chart do here.
  const rounded = BigInt(whole + fraction.slice(0, kept).padEnd(kept, "0")) + (fraction.charAt(kept) >= "5" ? 1n : 0n);
  const digits = String(rounded).padStart(kept + 1, "0");
  const units = digits.slice(0, digits.length - kept).replace(/\B(?=(\d{3})+$)/g, ",");
  const rest = digits.slice(digits.length - kept);
  const shown = decimals === undefined ? rest.replace(/0+$/, "") : rest;
  const minus = sign === "" || rounded === 0n ? "" : MINUS;
  return `${minus}${units}${shown === "" ? "" : `.${shown}`}`;
}

/** The shortest digits that stand for a number, without an exponent. */
function plainDigits(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`number: expected a finite one, got ${value}`);
  const text = String(value);
  const [, sign = "", first = "", more = "", exponent = ""] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === "") return text;
  const shift = Number(exponent);
  return shift < 0 ? `${sign}0.${"0".repeat(-shift - 1)}${first}${more}` : `${sign}${first}${more.padEnd(shift, "0")}`;
}

/** Decimals that show each of some numbers in full (up to 6), so that a column of them lines up. */
export function decimalsOf(values: Iterable<number | null | undefined>): number {
  let most = 0;
  for (const value of values) {
    if (value === null || value === undefined) continue;
    most = Math.max(most, formatNumber(value).split(".")[1]?.length ?? 0);
  }
  return most;
}

/** A share (0 to 1) as a percentage with one decimal; one that would round to nothing or to all reads `<0.1%`, `>99.9%`. */
export function formatShare(share: number): string {
  if (share < 1 && share >= 0.9995) return ">99.9%";
  return share > 0 && share < 0.0005 ? "<0.1%" : `${formatNumber(share * 100, 1)}%`;
}

/** A share as words put it where it stands in a sentence, not in brackets or a table: 99.9%以上, "over 99.9%". */
export function shareInSentence(share: string, language: Language): string {
  const zh = language === "zh";
  if (share.startsWith(">")) return zh ? `${share.slice(1)}以上` : `over ${share.slice(1)}`;
  if (share.startsWith("<")) return zh ? `不到${share.slice(1)}` : `under ${share.slice(1)}`;
  return share;
}

/** A sentence with its shares put in words; those in brackets stay as they are. */
export function sharesInSentence(text: string, language: Language): string {
  return text.replace(/(?<![（(][^（()）]*)[<>]\d+\.\d%/g, (share) => shareInSentence(share, language));
}
