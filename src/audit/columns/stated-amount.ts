import { compare, type Decimal, decimal, subtract, toNumber } from "../../measure/decimal.ts";
import { type StatedNumber, statedNumber } from "../basis/reconciliation.ts";

/**
 * A stated amount (in ten thousands) with the precision that its printed digits have, in whatever unit they are printed;
 * in ten thousands × 10^shift.
 */
export function statedAmount(text: string, value: number, shift = 0): StatedNumber {
  const { tolerance } = inTenThousands(text, value);
  return { value: toNumber(scaled(decimal(value), -shift)), tolerance: scaled(tolerance, -shift) };
}

function inTenThousands(text: string, value: number): StatedNumber {
  for (const [digits] of text.matchAll(/\d[\d,，]*(?:\.\d+)?/g)) {
    for (const exponent of [0, 4, -4, -1, 2]) {
      const printed = statedNumber(digits);
      if (Number(`${printed.value}e${exponent}`) === value)
        return { value, tolerance: scaled(printed.tolerance, exponent) };
    }
  }
  return { value, tolerance: { coefficient: 5n, scale: decimal(value).scale + 1 } };
}

/** A decimal times a power of ten. */
export function scaled({ coefficient, scale }: Decimal, exponent: number): Decimal {
  return scale >= exponent
    ? { coefficient, scale: scale - exponent }
    : { coefficient: coefficient * 10n ** BigInt(exponent - scale), scale: 0 };
}

/** Whether a number is what is stated, under the precision of what is stated. */
export function isStated(stated: StatedNumber, computed: number): boolean {
  const difference = subtract(decimal(computed), decimal(stated.value));
  const size = difference.coefficient < 0n ? { ...difference, coefficient: -difference.coefficient } : difference;
  return compare(size, stated.tolerance) <= 0;
}
