import type { RawSource } from "../table/raw-table.ts";
import type { Mapping } from "./mapping.ts";

const ROWS_LOOKED_AT = 200;

const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");

/**
 * The one of several mappings that a source is read by: the first whose headings all stand in its tables. Null where none
 * fits; a mapping that names no heading fits nothing by itself.
 */
export function fittingMapping(mappings: readonly Mapping[], source: Pick<RawSource, "tables">): Mapping | null {
  const texts = textsIn(source);
  return mappings.find((mapping) => headingsOf(mapping).length > 0 && missingIn(mapping, texts).length === 0) ?? null;
}

/** Whether all the headings that a mapping names stand in a source. One that names none fits any. */
export function fitsMapping(mapping: Mapping, source: Pick<RawSource, "tables">): boolean {
  return missingIn(mapping, textsIn(source)).length === 0;
}

const headingsOf = ({ columns = [] }: Mapping): string[] => columns.flatMap(({ header }) => header ?? []);

function textsIn({ tables }: Pick<RawSource, "tables">): ReadonlySet<string> {
  return new Set(
    tables.flatMap(({ rows }) =>
      rows.slice(0, ROWS_LOOKED_AT).flatMap(({ cells }) => cells.map(({ text }) => plain(text))),
    ),
  );
}

function missingIn(mapping: Mapping, texts: ReadonlySet<string>): string[] {
  return headingsOf(mapping).filter((header) => {
    // A heading over several rows is named whole or by its lowest text.
    const lowest = plain(header.trim().split(/\s+/).at(-1) ?? "");
    return !texts.has(plain(header)) && !texts.has(lowest);
  });
}
