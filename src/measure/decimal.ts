/**
 * An exact decimal: `coefficient × 10^-scale`. Amounts become one to be added, divided or compared, and a number again
 * once, at the edge, so that sums are exact to the last printed digit and don't depend on the order of rows.
 */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { coefficient: 0n, scale: 0 };

// Up to so many digits a number has one decimal only, so that a division that gives it back has found that decimal.
const CERTAIN = 1e15;
const USUAL_SCALE = 4;

/** A number as whole units of 10^-scale, for the few decimals that money has; null where it has more, or is too large. */
function unitsAt(value: number, scale: number): number | null {
  const power = 10 ** scale;
  const units = Math.round(value * power);
  return Math.abs(units) < CERTAIN && units / power === value ? units : null;
}

/** The decimal that a number prints as (2077.33 is 207733 × 10⁻²). Throws a RangeError for NaN and the infinities. */
export function decimal(value: number): Decimal {
  if (Number.isSafeInteger(value)) return { coefficient: BigInt(value), scale: 0 };
  for (let scale = 1; scale <= USUAL_SCALE; scale += 1) {
    const units = unitsAt(value, scale);
    if (units !== null) return { coefficient: BigInt(units), scale };
  }
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`decimal: expected a finite number, got ${value}`);
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(`${sign}${whole}${fraction}`);
  return scale >= 0 ? { coefficient: digits, scale } : { coefficient: digits * 10n ** BigInt(-scale), scale: 0 };
}

function at(value: Decimal, scale: number): bigint {
  return scale === value.scale ? value.coefficient : value.coefficient * 10n ** BigInt(scale - value.scale);
}

/** Exact sum of two decimals. */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { coefficient: at(a, scale) + at(b, scale), scale };
}

/** Exact difference. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { coefficient: -b.coefficient, scale: b.scale });
}

/** Exact product. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, scale: a.scale + b.scale };
}

/** Negative, zero or positive, as a is less than, equal to or more than b. */
export function compare(a: Decimal, b: Decimal): number {
  const { coefficient } = subtract(a, b);
  return coefficient < 0n ? -1 : coefficient > 0n ? 1 : 0;
}

/** The nearest number to an exact decimal. */
export function toNumber(value: Decimal): number {
  return Number(plainText(value));
}

/** An exact decimal in digits, with all of its decimals and a dot. */
export function plainText(value: Decimal): string {
  const digits = value.coefficient
    .toString()
    .replace("-", "")
    .padStart(value.scale + 1, "0");
  const cut = digits.length - value.scale;
  return `${value.coefficient < 0n ? "-" : ""}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/** Exact sum of numbers, each taken as the decimal it prints as: `sum([2077.33, 2077.33, 2077.33])` is 6231.99. */
export function sum(values: Iterable<number>): number {
  const { units, rest } = unitsOf(values);
  // The nearest number to the exact sum: a division of two whole numbers is rounded once.
  return rest === ZERO
    ? units / 10 ** USUAL_SCALE
    : toNumber(add(rest, { coefficient: BigInt(units), scale: USUAL_SCALE }));
}

/** The same as a decimal. What has few digits is added as whole numbers, which is as exact and takes a tenth of the time. */
export function exactSum(values: Iterable<number>): Decimal {
  const { units, rest } = unitsOf(values);
  return add(rest, { coefficient: BigInt(units), scale: USUAL_SCALE });
}

/** A sum as whole units of 10^-4, and what they can't hold. */
function unitsOf(values: Iterable<number>): { readonly units: number; readonly rest: Decimal } {
  let rest = ZERO;
  let units = 0;
  for (const value of values) {
    const more = unitsAt(value, USUAL_SCALE);
    if (more === null) rest = add(rest, decimal(value));
    else units += more;
    if (Math.abs(units) < CERTAIN) continue;
    rest = add(rest, { coefficient: BigInt(units), scale: USUAL_SCALE });
    units = 0;
  }
  return { units, rest };
}

// A ten-thousandth of a 万元 is a yuan; two digits more are the 分. Money isn't divided more finely than that.
const SMALLEST_SCALE = 6;

/**
 * Splits an amount by weights (all positive) into parts of at most 0.01 yuan that add up to it exactly; what can't be
 * divided evenly goes to the largest remainders, the earlier one first.
 */
export function apportion(amount: number, weights: readonly number[]): number[] {
  const whole = decimal(amount);
  const scale = Math.max(SMALLEST_SCALE, whole.scale);
  const units = at(whole, scale);
  const decimals = weights.map(decimal);
  const weightScale = Math.max(0, ...decimals.map((w) => w.scale));
  const shares = decimals.map((w) => at(w, weightScale));
  const all = shares.reduce((a, b) => a + b, 0n);
  if (all <= 0n || shares.some((w) => w < 0n))
    throw new RangeError(`apportion: expected positive weights, got ${weights.join(", ")}`);
  const parts = shares.map((w, index) => ({ index, part: (units * w) / all, rest: (units * w) % all }));
  let left = units - parts.reduce((a, p) => a + p.part, 0n);
  const step = left < 0n ? -1n : 1n;
  const byRest = parts.toSorted((a, b) =>
    a.rest === b.rest ? a.index - b.index : (a.rest > b.rest ? -1 : 1) * Number(step),
  );
  for (const part of byRest) {
    if (left === 0n) break;
    part.part += step;
    left -= step;
  }
  return parts.map(({ part }) => toNumber({ coefficient: part, scale }));
}
