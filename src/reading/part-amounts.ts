import type { MoneyUnit } from "../lexicon/money-terms.ts";
import { fundOfDetail, isDetail } from "../lexicon/row-words.ts";
import type { Amount } from "../project/project.ts";
import type { Column } from "./columns.ts";
import type { Draft } from "./draft.ts";
import { readMoney } from "./money.ts";

/** The amounts of a project that states one for each source of funds, under the names of the sources. */
export function partAmounts(
  { parts, rows, header }: Draft,
  column: Column,
  unit: MoneyUnit,
  currency: string,
): Amount[] {
  return (parts.length === 0 ? [] : [rows[0]!, ...parts]).map((row) => {
    const source = header.columns.find(
      ({ path, target }) => target === "extra" && /来源|渠道|性质|类别/.test(path.join("")),
    );
    const label =
      row.cells[source?.index ?? -1]?.text || row.cells.find(({ text, merged }) => !merged && isDetail(text))?.text;
    const text = row.cells[column.index]?.text ?? "";
    const amount = readMoney(text, unit, currency, column.numbers);
    return {
      label: `${column.label} ${label ?? ""}`.trim(),
      role: "fund",
      period: null,
      ...(label && { fund: label }),
      value: "value" in amount ? amount.value : null,
      text: text || null,
    };
  });
}

/** The amounts of rows below a project that are each of one source of funds (其中：中央预算内资金), under its name. */
export function fundDetails({ details }: Draft, column: Column, unit: MoneyUnit, currency: string): Amount[] {
  return details.flatMap((row): Amount[] => {
    const named = row.cells.map(({ text }) => fundOfDetail(text)).find((fund) => fund !== null);
    const text = row.cells[column.index]?.text ?? "";
    if (!named || text === "") return [];
    const amount = readMoney(text, unit, currency, column.numbers);
    const value = "value" in amount ? amount.value : null;
    return [{ label: `${column.label} ${named}`, role: "fund", period: null, fund: named, value, text }];
  });
}
