import type { RawRow } from "../table/raw-table.ts";
import { type Header, headerAt, mappedHeader } from "./header.ts";
import type { Mapping } from "./mapping.ts";

/** The first header of some rows of a table, by its number. */
export type HeaderOf = (rows: readonly RawRow[], table: number) => Header | null;

/** Finds first headers, of the same rows once however often it is asked for: all rows below it bear out what its columns are. */
export function headersBy(mapping: Mapping): HeaderOf {
  const found = new Map<readonly RawRow[], Header | null>();
  const isByTable = mapping.columns?.some(({ table }) => table !== undefined) ?? false;
  return (rows, table) => {
    if (isByTable) return firstHeader(rows, table, mapping);
    if (!found.has(rows)) found.set(rows, firstHeader(rows, table, mapping));
    return found.get(rows)!;
  };
}

// Notes may stand above a header, but not a table's length of them.
const DEEPEST_HEADER = 200;

function firstHeader(rows: readonly RawRow[], table: number, mapping: Mapping): Header | null {
  for (let index = 0; index < Math.min(rows.length, DEEPEST_HEADER); index += 1) {
    const header = headerAt(rows, index, table, mapping);
    if (header) return header;
  }
  return mappedHeader(rows, table, mapping);
}
