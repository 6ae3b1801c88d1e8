import type { MoneyUnit } from "../lexicon/money-terms.ts";
import type { RawRow } from "../table/raw-table.ts";
import type { Column } from "./columns.ts";
import type { Header } from "./header.ts";
import { readDigits } from "./money.ts";

/** Where the unit of a money column comes from that another column's heading states. */
export const SHARED_UNIT = "beside it";

const ENOUGH = 0.9;
const ROUNDING = 1.0005;
/** Amounts of one project in one unit aren't so far apart; 万 and 亿, or 元 and 万, are. */
const FARTHEST = 1000;

/**
 * A header whose money columns without a unit take that of the one beside them that states it (总投资（万元） | 中央资金), where
 * the amounts bear it out: a part isn't more than its whole, and neither is a thousandth of the other. What they don't
 * bear out stays without a unit. For tables that state none above them.
 */
export function withSharedUnit(header: Header, rows: readonly RawRow[]): Header {
  const money = header.columns.filter(({ target }) => target === "investment" || target === "amount");
  const stated = money.filter(({ unit }) => unit !== undefined);
  const reference = stated.find(({ target }) => target === "investment") ?? stated[0];
  if (!reference || stated.length === money.length || !stated.every(({ unit }) => isSame(unit!, reference.unit!)))
    return header;
  const unit = reference.unit!;
  const columns = header.columns.map((column): Column => {
    const open = money.includes(column) && column.unit === undefined;
    if (!open || !isBorneOut(column, reference, unit, rows)) return column;
    return { ...column, unit, unitFrom: { zh: `旁边的“${reference.label}”`, en: `${reference.label} ${SHARED_UNIT}` } };
  });
  return { ...header, columns };
}

function isSame(one: MoneyUnit, other: MoneyUnit): boolean {
  return one.exponent === other.exponent && one.currency === other.currency && !one.unknown && !other.unknown;
}

function isBorneOut(column: Column, reference: Column, unit: MoneyUnit, rows: readonly RawRow[]): boolean {
  const amount = (row: RawRow, { index, numbers }: Column) => {
    const read = readDigits(row.cells[index]?.text ?? "", unit, numbers);
    return read === null ? null : Number(`${read.digits}e${read.exponent}`);
  };
  const ratios = rows.flatMap((row) => {
    const [own, other] = [amount(row, column), amount(row, reference)];
    return own === null || other === null || own <= 0 || other <= 0 ? [] : [own / other];
  });
  // Zeros and blanks are what they are in any unit.
  if (ratios.length === 0) return rows.every((row) => (amount(row, column) ?? 0) === 0);
  const share = (holds: (ratio: number) => boolean) => ratios.filter(holds).length / ratios.length;
  const within = ratios.some((ratio) => ratio >= 1 / FARTHEST && ratio <= FARTHEST);
  if (reference.target === "investment") return within && share((ratio) => ratio <= ROUNDING) >= ENOUGH;
  if (column.target === "investment") return within && share((ratio) => ratio >= 1 / ROUNDING) >= ENOUGH;
  return share((ratio) => ratio >= 1 / FARTHEST && ratio <= FARTHEST) >= ENOUGH;
}
