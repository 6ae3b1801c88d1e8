// Digits that a spreadsheet keeps of a number; beyond them stands the noise of its formulas.
const STORED_DIGITS = 14;

/** A number as a spreadsheet stores it, without the noise of its formulas. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(STORED_DIGITS)));
}
