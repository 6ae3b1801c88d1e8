import { isAddedUp, isDateHeading, unitInBrackets } from "../lexicon/heading-kinds.ts";
import type { RawRow } from "../table/raw-table.ts";
import { profileOf } from "./column-profile.ts";
import type { Column, ColumnKind } from "./columns.ts";
import { numberWithUnit } from "./stated-number.ts";

const MOST = 0.8;
const HALF = 0.5;
// Whole numbers of so many digits, all of one length, are codes.
const CODE = /^\d{6,}$/;
const YEAR_AND_MONTH = /^(?:19|20)\d\d[-./年](?:0?[1-9]|1[0-2])(?!\d)/;

function kindOf(column: Column, rows: readonly RawRow[]): ColumnKind {
  const { filled, number, percent, year, date } = profileOf(rows, column.index);
  if (filled === 0) return "text";
  const { label } = column;
  if (percent >= MOST || (number >= MOST && /[%％]/.test(label))) return "percent";
  const texts = rows.flatMap(({ cells }) => cells[column.index]?.text.trim() || []);
  const isDate = () => isDateHeading(label) || year >= MOST || texts.every((text) => YEAR_AND_MONTH.test(text));
  if (date >= MOST && isDate()) return "date";
  // A heading that states a unit says itself that numbers stand below it.
  if (number < (unitInBrackets(label) === null ? MOST : HALF) || !isAddedUp(label)) return "text";
  const isCode = texts.every((text) => CODE.test(text) && text.length === texts[0]!.length);
  return isCode ? "text" : "number";
}

/** The unit of a column's numbers: what its heading states, else what most of its cells have behind their number; "" for none. */
function unitOf({ path, index }: Column, rows: readonly RawRow[]): string {
  for (const heading of [...path].reverse()) {
    const unit = unitInBrackets(heading);
    if (unit !== null) return unit;
  }
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    const unit = numberWithUnit(cells[index]?.text ?? "")?.unit;
    if (unit !== undefined) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? "";
}

/** Columns that no field takes, with what their cells hold as far as the rows below tell. */
export function withKinds(columns: readonly Column[], rows: readonly RawRow[]): readonly Column[] {
  return columns.map((column) => {
    if (column.target !== "extra") return column;
    const kind = kindOf(column, rows);
    return kind === "number" ? { ...column, kind, things: unitOf(column, rows) } : { ...column, kind };
  });
}
