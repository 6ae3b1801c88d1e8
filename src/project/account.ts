import type { Position } from "../table/raw-table.ts";
import type { Dataset, RowKind } from "./dataset.ts";

/** What became of every line of a text, or of every row of a table's format. */
export interface Account {
  readonly counted: "lines" | "rows";
  readonly total: number;
  /** Lines of a text that stand in no table; null where rows are counted. */
  readonly outside: number | null;
  /** How many each kind of row takes; together with those outside they make the total. */
  readonly kinds: Readonly<Partial<Record<RowKind, number>>>;
}

/**
 * Accounts for a source's lines, or rows where its format has no lines: each is counted once. Of several sources in lines
 * where all have them, in rows otherwise.
 */
export function accountFor(dataset: Dataset): Account {
  const { parts } = dataset;
  if (!parts) return accountOf(dataset, dataset.lines.length > 0);
  const inLines = parts.every(({ lines }) => lines.length > 0);
  return parts.map((part) => accountOf(part, inLines)).reduce(together);
}

function together(a: Account, b: Account): Account {
  const kinds = { ...a.kinds };
  for (const [kind, count] of Object.entries(b.kinds) as [RowKind, number][]) kinds[kind] = (kinds[kind] ?? 0) + count;
  const outside = a.outside === null || b.outside === null ? null : a.outside + b.outside;
  return { counted: a.counted, total: a.total + b.total, outside, kinds };
}

function accountOf({ lines, rows, tables }: Dataset, inLines: boolean): Account {
  const kinds: Partial<Record<RowKind, number>> = {};
  const places = new Set<Position | string>();
  for (const { kind, row } of rows) {
    const { line, lastLine = line } = row.at;
    // Headings that are made of labels within the rows have no line of their own.
    // Tables side by side share their lines.
    // So do the columns of a table on its side.
    const place = row.at.column === undefined ? row.at : `${line}–${lastLine}`;
    const taken = line === undefined || lastLine === undefined || places.has(place) ? 0 : lastLine - line + 1;
    places.add(place);
    kinds[kind] = (kinds[kind] ?? 0) + (inLines ? taken : 1);
  }
  const inside = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  const total = inLines ? lines.length : tables.reduce((sum, table) => sum + table.rows, 0);
  return { counted: inLines ? "lines" : "rows", total, outside: inLines ? total - inside : null, kinds };
}
