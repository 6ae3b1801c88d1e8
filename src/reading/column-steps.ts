import type { RawRow } from "../table/raw-table.ts";
import type { Column } from "./columns.ts";
import type { Header } from "./header.ts";
import { ONES, readDigits } from "./money.ts";
import { isPlaceholder } from "./reading.ts";

/** An additive column (money, lengths, households) whose cells are read as whole numbers of its smallest printed step. */
export interface ColumnSteps {
  readonly index: number;
  /** Null for a blank and for what is no number. */
  readonly read: (row: RawRow) => bigint | null;
}

const LEAST_SHARE = 0.6;

/** The columns of a table that add up: money, and others that mostly hold numbers but neither years, percents nor numbering. */
export function columnSteps(rows: readonly RawRow[], { columns }: Header): ColumnSteps[] {
  return columns.filter((column) => isAdditive(column, rows)).map((column) => stepsOf(column, rows));
}

function isAdditive({ target, index }: Column, rows: readonly RawRow[]): boolean {
  if (target === "investment" || target === "amount") return true;
  if (target !== "extra") return false;
  const texts = rows.flatMap(({ cells }) => {
    const text = cells[index]?.text ?? "";
    return cells.length < 2 || text === "" || cells[index]?.merged || isPlaceholder(text) ? [] : [text];
  });
  if (texts.length < 2) return false;
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
  const runs = texts.filter((text, at) => at > 0 && /^\d+$/.test(text) && Number(text) === Number(texts[at - 1]) + 1);
  return (
    share((text) => /^[\d.,]+$/.test(text)) >= LEAST_SHARE &&
    share((text) => /^(?:19|20)\d\d$/.test(text)) < 0.5 &&
    share((text) => /^0\d/.test(text)) === 0 &&
    runs.length < 0.6 * (texts.length - 1)
  );
}

function stepsOf(column: Column, rows: readonly RawRow[]): ColumnSteps {
  const { index } = column;
  const unit = { ...(column.unit ?? ONES), ...(column.signs ? { signs: column.signs } : {}) };
  const amounts = new Map<RawRow, { readonly digits: string; readonly exponent: number }>();
  let least = 0;
  for (const row of rows) {
    const cell = row.cells[index];
    const amount = cell && !cell.merged && cell.text !== "" ? readDigits(cell.text, unit, column.numbers) : null;
    if (!amount) continue;
    const { digits } = amount;
    const mark = digits.indexOf(".");
    const [whole, fraction] = mark < 0 ? [digits, ""] : [digits.slice(0, mark), digits.slice(mark + 1)];
    const exponent = amount.exponent - unit.exponent - fraction.length;
    amounts.set(row, { digits: whole + fraction, exponent });
    least = Math.min(least, exponent);
  }
  return {
    index,
    read: (row) => {
      const amount = amounts.get(row);
      if (!amount) return null;
      const whole = BigInt(amount.digits);
      return amount.exponent === least ? whole : whole * 10n ** BigInt(amount.exponent - least);
    },
  };
}
