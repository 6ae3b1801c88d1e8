import { BLANK, decimalsOf, formatNumber } from "../language/format.ts";

/**
 * Numbers of one column as text, all with as many decimals as the one that needs most, so that they line up; null,
 * undefined and NaN are the blank's mark.
 */
export function amounts(values: readonly (number | null | undefined)[]): string[] {
  const known = values.map((value) => (value === undefined || Number.isNaN(value) ? null : value));
  const decimals = decimalsOf(known);
  return known.map((value) => (value === null ? BLANK : formatNumber(value, decimals)));
}
