import { plainText } from "../lexicon/cell-text.ts";
import { CONVENTIONS, type Convention, numberAt } from "./number-convention.ts";
import { isPlaceholder } from "./reading.ts";

const LONGEST = 60;
// The exact decimals that figures of engines are kept with.
const MOST_DECIMALS = 10;
const UNIT = /^(?:\p{L}|[²³°])[\p{L}²³/·23]{0,11}$/u;

/** A number at the start of a cell and the unit behind it; null for a text that is anything else (约200, 10-20, 3栋5层). */
export function numberWithUnit(
  text: string,
  numbers: Convention | null = CONVENTIONS[0],
): { readonly value: number; readonly unit: string } | null {
  if (text === "" || text.length > LONGEST || numbers === null || isPlaceholder(text)) return null;
  const plain = plainText(text);
  const isNegative = /^[-−]\d/.test(plain);
  const found = numberAt(isNegative ? plain.slice(1) : plain, numbers);
  if (!found || (found.plain.split(".")[1]?.length ?? 0) > MOST_DECIMALS) return null;
  const rest = plain
    .slice(found.printed.length + (isNegative ? 1 : 0))
    .replace(/\([^()]*\)$/, "")
    .trim();
  if (rest !== "" && !UNIT.test(rest)) return null;
  return { value: isNegative ? -Number(found.plain) : Number(found.plain), unit: rest };
}

/** The number that a cell states in the unit of its column; null where it is blank, or states something else or in another unit. */
export function statedNumber(text: string, unit: string, numbers?: Convention | null): number | null {
  const found = numberWithUnit(text, numbers);
  return found && (found.unit === "" || found.unit === plainText(unit)) ? found.value : null;
}
