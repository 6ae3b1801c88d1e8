import type { RawSource } from "../table/raw-table.ts";
import type { Mapping } from "./mapping.ts";

const ROWS_LOOKED_AT = 200;

const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");

/**
 * The one of several mappings that a source is read by: the first whose headings all stand in its tables. Null where none
 * fits; a mapping that names no heading fits nothing by itself.
 */
export function fittingMapping(mappings: readonly Mapping[], { tables }: Pick<RawSource, "tables">): Mapping | null {
  const texts = new Set(
    tables.flatMap(({ rows }) =>
      rows.slice(0, ROWS_LOOKED_AT).flatMap(({ cells }) => cells.map(({ text }) => plain(text))),
    ),
  );
  // A heading over several rows is named whole or by its lowest text.
  const stands = (header: string) => {
    const lowest = plain(header.trim().split(/\s+/).at(-1) ?? "");
    return texts.has(plain(header)) || texts.has(lowest);
  };
  return (
    mappings.find(({ columns = [] }) => {
      const headers = columns.flatMap(({ header }) => header ?? []);
      return headers.length > 0 && headers.every(stands);
    }) ?? null
  );
}
