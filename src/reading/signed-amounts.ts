import { plainText } from "../lexicon/cell-text.ts";
import type { MoneyUnit, Signs } from "../lexicon/money-terms.ts";
import { namesCorrection, totalLabel } from "../lexicon/row-words.ts";
import type { RawRow } from "../table/raw-table.ts";
import type { Column } from "./columns.ts";
import type { Header } from "./header.ts";
import { ONES, readDigits } from "./money.ts";
import { isPlaceholder } from "./reading.ts";

const MINUS = /^[-−–]\s*[$£€¥₹]?\s*\d/;
const BRACKETS = /^\([^()]*\d[^()]*\)$/;
// In a unit of thousands or more a stray hyphen before a number is rare; in ones it is as often a damaged cell.
const LARGE = 3;

/**
 * A header whose money columns say which signs take an amount off: those that a total bears out, or that stand in rows
 * which speak of a correction; in a large unit a minus by itself. Brackets may hold a remark, so they need such a proof in
 * accounts in yuan.
 */
export function withSigns(header: Header, rows: readonly RawRow[], tableUnit: MoneyUnit): Header {
  const columns = header.columns.map((column): Column => {
    if (column.target !== "investment" && column.target !== "amount") return column;
    const signs = signsOf(column, rows, column.unit ?? tableUnit);
    return signs === null ? column : { ...column, signs };
  });
  return { ...header, columns };
}

function signsOf(column: Column, rows: readonly RawRow[], unit: MoneyUnit): Signs | null {
  const text = ({ cells }: RawRow) => plainText(cells[column.index]?.text ?? "");
  const signed = rows.filter((row) => MINUS.test(text(row)) || BRACKETS.test(text(row)));
  if (signed.length === 0) return null;
  const isCorrection = ({ cells }: RawRow) => cells.some((cell) => namesCorrection(cell.text));
  if (signed.every(isCorrection) || aTotalAgrees(column, rows)) return "both";
  return unit.exponent >= LARGE && !unit.unknown ? "minus" : null;
}

function aTotalAgrees({ index, numbers }: Column, rows: readonly RawRow[]): boolean {
  const unit = { ...ONES, signs: "both" as const };
  const totals: number[] = [];
  let [sum, without] = [0, 0];
  for (const { cells } of rows) {
    const text = cells[index]?.text ?? "";
    if (text === "" || isPlaceholder(text) || cells[index]?.merged) continue;
    const amount = readDigits(text, unit, numbers);
    if (amount === null) continue;
    const value = Number(`${amount.digits}e${amount.exponent}`);
    if (cells.some((cell) => totalLabel(cell.text) !== null)) totals.push(value);
    else {
      sum += value;
      without += Math.abs(value);
    }
  }
  const equals = (one: number, other: number) => Math.abs(one - other) < 1e-6 * Math.max(1, Math.abs(other));
  return totals.some((total) => equals(total, sum) && !equals(total, without));
}
