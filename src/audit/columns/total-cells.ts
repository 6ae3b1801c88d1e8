import { grouped } from "../../project/grouped.ts";
import { plainText } from "../../lexicon/cell-text.ts";
import { readMoneyUnit } from "../../lexicon/money-terms.ts";
import type { RowReading, StatedTotal } from "../../project/dataset.ts";
import { readMoney } from "../../reading/money.ts";
import { CONVENTIONS } from "../../reading/number-convention.ts";
import { unitOfHeading } from "../../reading/section-unit.ts";
import type { Position } from "../../table/raw-table.ts";
import type { Subject } from "../basis/subject.ts";

/** What a row of totals states in a money column other than the investment. */
export interface TotalCell {
  readonly column: number;
  readonly label: string;
  readonly text: string;
  /** Ten thousands of the source's currency. */
  readonly value: number;
}

const placeOf = ({ file, sheet, table, row, line }: Position): string =>
  JSON.stringify([file, sheet, table, row, line]);

/** Gives the money that each stated total states in the other columns; made once for a source. */
export function totalCells({ dataset, unit }: Subject): (total: StatedTotal) => TotalCell[] {
  const columns = grouped(dataset.columns, ({ table }) => table);
  const rows = new Map<string, RowReading>();
  for (const reading of dataset.rows)
    if (reading.kind !== "project" && reading.kind !== "blank") rows.set(placeOf(reading.row.at), reading);
  return ({ at }) => {
    const reading = rows.get(placeOf(at));
    const own = reading && columns.get(reading.table);
    // Where cells were left out, what stands under which heading isn't known.
    if (!reading || !own || reading.row.cells.length < Math.max(0, ...own.map(({ column }) => column))) return [];
    return own.flatMap(({ field, column, header, unit: word, numbers: written }): TotalCell[] => {
      if (field !== "amount") return [];
      const text = reading.row.cells[column - 1]?.text ?? "";
      const stated = unitOfHeading(reading.row.text) ?? (word === undefined ? null : readMoneyUnit(word));
      // 2.250 is written as the column's other numbers are.
      const numbers = written === null ? null : (CONVENTIONS.find((each) => each === written) ?? CONVENTIONS[0]);
      const amount = stated && plainText(text) !== "" ? readMoney(text, stated, unit.currency, numbers) : null;
      return amount && "value" in amount && amount.value !== null
        ? [{ column, label: header, text, value: amount.value }]
        : [];
    });
  };
}
