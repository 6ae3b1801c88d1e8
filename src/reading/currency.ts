import { isCurrencyHeader, type MoneyUnit, readCurrency, readMoneyUnit } from "../lexicon/money-terms.ts";
import { withoutApproximation } from "../lexicon/approximate-words.ts";
import { rangeEnds, withoutBound } from "../lexicon/bound-words.ts";
import { plainText } from "../lexicon/cell-text.ts";
import type { RawRow } from "../table/raw-table.ts";
import { UNSTATED_CURRENCY } from "../unit/unit.ts";
import { profileOf } from "./column-profile.ts";
import type { Column } from "./columns.ts";
import type { Draft } from "./draft.ts";
import type { Header } from "./header.ts";
import { currencyOfAmount } from "./money.ts";
import { unitOfSections } from "./section-unit.ts";

/** How the money columns of a table are to be read. */
export type UnitOf = (column: Column) => MoneyUnit;

/** The unit of a money column in one row: columns of their own may name the currency or the unit of each row, the heading of a section that of its rows. */
export function unitOfRow(
  { cells, header, section = [] }: Pick<Draft, "cells" | "header"> & Partial<Pick<Draft, "section">>,
  column: Column,
  unitOf: UnitOf,
): MoneyUnit {
  const ofSection = section.length === 0 ? null : unitOfSections(section);
  const base = ofSection === null ? unitOf(column) : withUnit(unitOf(column), ofSection);
  const named = currencyColumn(header.columns);
  if (!named && header.unitColumn === undefined) return base;
  const own = header.unitColumn === undefined ? null : readMoneyUnit(cells[header.unitColumn]?.text ?? "");
  const text = named ? (cells[named.index]?.text ?? "") : "";
  // A column of currencies may name the scale of each row as well: 万元人民币, 万美元.
  const scaled = text === "" ? null : readMoneyUnit(text);
  const stated = own ?? (scaled !== null && scaled.exponent > 0 ? scaled : null);
  const unit = stated === null ? base : withUnit(base, stated);
  const currency = readCurrency(text) ?? (/^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : null);
  return currency === null ? unit : { ...unit, currency };
}

const currencyColumns = new WeakMap<readonly Column[], Column | null>();

function currencyColumn(columns: readonly Column[]): Column | null {
  const known = currencyColumns.get(columns);
  if (known !== undefined) return known;
  const found = columns.find(({ label }) => isCurrencyHeader(label)) ?? null;
  currencyColumns.set(columns, found);
  return found;
}

function withUnit({ unknown: _, ...base }: MoneyUnit, own: MoneyUnit): MoneyUnit {
  return {
    ...base,
    label: own.label,
    exponent: own.exponent === 0 ? base.exponent : own.exponent,
    currency: own.currency === UNSTATED_CURRENCY ? base.currency : own.currency,
  };
}

/** The column that names the unit of money of each row; undefined where none does. */
export function unitColumnOf({ columns }: Header, rows: readonly RawRow[]): number | undefined {
  return columns.find(
    ({ target, index, label }) =>
      target === "extra" && !isCurrencyHeader(label) && profileOf(rows, index).unitOfMoney >= 0.8,
  )?.index;
}

// An amount that isn't exact (约5000, 1000-1500) says as well as another one what the column is in.
function currencyIn(text: string, unit: MoneyUnit, numbers: Column["numbers"]): string | null {
  const exact = currencyOfAmount(text, unit, numbers);
  if (exact !== null || unit.unknown || !/\d/.test(text) || text.length > LONGEST) return exact;
  const inexact = withoutBound(withoutApproximation(plainText(text))) ?? withoutApproximation(plainText(text));
  return currencyOfAmount((rangeEnds(inexact)?.[1] ?? inexact).replace(/\s/g, ""), unit, numbers);
}

// Longer than any amount with its remark.
const LONGEST = 60;

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
    const currency = column && text ? currencyIn(text, unitOfRow(draft, column, unitOf), column.numbers) : null;
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
