/** A printed ratio, and whether a quotient is it under the precision of its digits. */
export interface Ratio {
  /** 0.805 for 80.5%. */
  readonly value: number;
  readonly isOf: (part: number, whole: number) => boolean;
}

const COMPUTED = 1e-12;

/** Reads a ratio from a cell: 80.5%, 80.5 under a heading that names %, 0.805; null where it is none. */
export function readRatio(text: string, heading: string): Ratio | null {
  const match = /^(-?\d+(?:\.(\d+))?)\s*([%％])?$/u.exec(text.normalize("NFKC").trim());
  if (!match) return null;
  const [, digits = "", decimals = "", sign] = match;
  const printed = Number(digits);
  const percent = sign !== undefined || /[%％]/u.test(heading) || (printed > 2 && decimals.length <= 2);
  const divisor = percent ? 100 : 1;
  const value = printed / divisor;
  // Of the fifteen digits of a ratio that a spreadsheet worked out the last are the computer's.
  const half = Math.max(0.5 / 10 ** decimals.length / divisor, COMPUTED * Math.abs(value));
  // A whisker more than half a digit, so that a half that was rounded either way agrees.
  return { value, isOf: (part, whole) => Math.abs(part / whole - value) <= half * (1 + 1e-9) };
}
