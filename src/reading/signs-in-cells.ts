import { readMoneyUnit } from "../lexicon/money-terms.ts";
import type { RawRow } from "../table/raw-table.ts";
import type { Column } from "./columns.ts";
import type { StatedUnit } from "./stated-unit.ts";

// "$ 480,000", (€1,200), 1 250 €: an amount in ones with nothing but the sign of its currency.
const SIGNED =
  /^[-−–(]?\s*(?:(?<before>[A-Z]{0,3}[$£€¥￥₹₦₱₩₽₺₫]|[A-Z]{3}(?=\s?\d))\s?\d[\d.,' \u00a0\u202f]*|\d[\d.,' \u00a0\u202f]*(?<after>[$£€¥￥₹₦₱₩₽₺₫]))\)?$/u;

/**
 * The unit of amounts of which only some have the sign of a currency, in the custom of accounts: those of the first row and of the total, or
 * those of a whole column of several (its total may be without). Null where signs stand elsewhere, differ, or no amount is without.
 */
export function unitOfSigns(columns: readonly Column[], rows: readonly RawRow[]): StatedUnit | null {
  const money = columns.filter(
    ({ target, unit }) => (target === "investment" || target === "amount") && unit === undefined,
  );
  const texts = money.map(({ index }) =>
    rows.map(({ cells }) => cells[index]?.text ?? "").filter((text) => /\d/.test(text)),
  );
  const signs = texts.map((column) => column.map(signOf));
  const found = new Set(signs.flat().filter((sign) => sign !== null));
  const [sign] = found;
  const unit = found.size === 1 && sign !== undefined ? readMoneyUnit(sign) : null;
  if (unit?.exponent !== 0 || !signs.flat().includes(null)) return null;
  // A column without signs is in the unit of the others; one with a sign somewhere among its rows says of that row only.
  const isCustom = (column: readonly (string | null)[]) =>
    column.every((each) => each === null) ||
    column.slice(0, -1).every((each) => each !== null) ||
    (column[0] !== null && column.slice(1, -1).every((each) => each === null));
  if (!signs.every(isCustom)) return null;
  const example = texts.flat().find((text) => signOf(text) !== null)!;
  return { unit, from: { zh: `“${example}”的币种符号`, en: `the sign of "${example}"` } };
}

const signOf = (text: string): string | null => {
  const { before, after } = SIGNED.exec(text.trim())?.groups ?? {};
  return before ?? after ?? null;
};
