import { isCurrencyHeader, type MoneyUnit, readCurrency } from "../lexicon/money-terms.ts";
import type { Column } from "./columns.ts";
import type { Draft } from "./draft.ts";
import { currencyOfAmount } from "./money.ts";

/** How the money columns of a table are to be read. */
export type UnitOf = (column: Column) => MoneyUnit;

/** The unit of a money column in one row: a column of its own may name the currency of each row. */
export function unitOfRow({ cells, header }: Draft, column: Column, unitOf: UnitOf): MoneyUnit {
  const named = header.columns.find(({ label }) => isCurrencyHeader(label));
  const text = named ? (cells[named.index]?.text ?? "") : "";
  const currency = readCurrency(text) ?? (/^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : null);
  return currency === null ? unitOf(column) : { ...unitOf(column), currency };
}

/**
 * The currency of most of a source's investments; the first of several that as many rows state. Amounts in others can't
 * be added to them, and become issues. The yuan where no row has an amount.
 */
export function mainCurrency(rows: Iterable<{ readonly draft: Draft; readonly unitOf: UnitOf }>): string {
  const counts = new Map<string, number>();
  const list = [...rows];
  for (const { draft, unitOf } of list) {
    const column = draft.header.columns.find(({ target }) => target === "investment");
    const text = column ? draft.cells[column.index]?.text : undefined;
    const currency = column && text ? currencyOfAmount(text, unitOfRow(draft, column, unitOf), column.numbers) : null;
    if (currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  // Where no investment can be read, the other amounts tell.
  if (counts.size === 0)
    for (const { draft, unitOf } of list)
      for (const column of draft.header.columns.filter(({ target }) => target === "amount")) {
        const text = draft.cells[column.index]?.text ?? "";
        const currency = text === "" ? null : currencyOfAmount(text, unitOfRow(draft, column, unitOf), column.numbers);
        if (currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1);
      }
  let main = "CNY";
  for (const [currency, count] of counts) if (count > (counts.get(main) ?? 0)) main = currency;
  return main;
}
