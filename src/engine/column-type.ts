import type { FactColumn } from "../exchange/facts.ts";
import type { Dialect } from "./dialects/dialect.ts";

/** The type of a column of facts in a dialect. */
export function columnType({ kind, scale }: FactColumn, { types }: Dialect): string {
  switch (kind) {
    case "text":
      return types.text;
    case "boolean":
      return types.truth;
    case "list":
      return types.list;
    case "number":
      return scale === undefined ? types.number : types.decimal(scale);
  }
}

/** The columns of facts with their types in a dialect, as a schema takes them. */
export function typedColumns(
  columns: readonly FactColumn[],
  dialect: Dialect,
): { readonly name: string; readonly type: string }[] {
  return columns.map((column) => ({ name: column.name, type: columnType(column, dialect) }));
}
