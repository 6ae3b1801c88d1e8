import type { RawRow } from "../table/raw-table.ts";
import type { Mapping, RowMapping } from "./mapping.ts";

/** Whether a rule of a mapping means a row: by its line (the row, where a format has no lines) or by the text of a cell. */
export function isRowOf({ match }: RowMapping, { at, cells }: RawRow): boolean {
  return typeof match === "number"
    ? match === (at.line ?? at.row)
    : cells.some(({ text }) => text.trim() === match.trim());
}

/** What a mapping says that a row is; that it begins a table says nothing of what it is. */
export function ruleOf(row: RawRow, { rows = [] }: Mapping): Exclude<RowMapping["as"], "table"> | undefined {
  for (const rule of rows) if (rule.as !== "table" && isRowOf(rule, row)) return rule.as;
  return undefined;
}
